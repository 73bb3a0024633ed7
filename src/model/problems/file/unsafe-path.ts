import { clase } from '../kind.ts';

export const unsafePath = clase({
  codigo: 'unsafe-path',
  severidad: 'error',
  titulo: 'Archivo fuera de su carpeta',
  explicacion:
    'El camino lleva fuera de la carpeta del sitio, o a un enlace hacia otro lugar. Solo se publica lo que está en «public», con el nombre tal como está escrito.',
  mal: '![Foto](../../foto.png)',
  bien: '![Foto](/imagenes/foto.png)',
});
