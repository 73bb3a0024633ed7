import { clase } from '../kind.ts';

export const misleadingLink = clase({
  codigo: 'misleading-link',
  severidad: 'warning',
  titulo: 'Enlace que parece llevar a otra parte',
  explicacion:
    'El texto del enlace nombra un sitio y la dirección es de otro, o el nombre del sitio lleva letras de otro alfabeto, que se confunden con las nuestras. Quien lee no sabría a dónde va.',
  mal: '[www.ejemplo.mx](https://www.otro-sitio.mx/documento.pdf)',
  bien: '[Documento en otro-sitio.mx](https://www.otro-sitio.mx/documento.pdf)',
});
