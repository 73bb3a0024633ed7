import { clase } from '../clase.ts';

export const reservedPath = clase({
  codigo: 'reserved-path',
  severidad: 'error',
  titulo: 'Carpeta que escribe el sitio',
  explicacion:
    'El sitio escribe sus datos, gráficas y recursos en carpetas de esos nombres. Dos archivos con la misma dirección no caben: uno se perdería.',
  mal: 'public/datos/encuesta.csv',
  bien: 'public/anexos/encuesta.csv',
});
