import { clase } from '../kind.ts';

export const limit = clase({
  codigo: 'limit',
  severidad: 'error',
  titulo: 'Más de lo que se admite',
  explicacion:
    'El archivo, o una parte de él, es mayor de lo que hace falta para cualquier documento real. Sin estos límites, un solo archivo podría detener la publicación de todo el sitio. La guía de quien edita los dice todos.',
  mal: '(un CSV de 2,200,000 renglones)',
  bien: '(el mismo CSV, en tres archivos de un año cada uno)',
});
