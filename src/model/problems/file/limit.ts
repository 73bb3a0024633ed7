import { problemKind } from '../kind.ts';

export const limit = problemKind({
  code: 'limit',
  severity: 'error',
  title: 'Más de lo que se admite',
  explanation:
    'El archivo, o una parte de él, es mayor de lo que hace falta para cualquier documento real. Sin estos límites, un solo archivo podría detener la publicación de todo el sitio. La guía de quien edita los dice todos.',
  wrong: '(un CSV de 2,200,000 renglones)',
  right: '(el mismo CSV, en tres archivos de un año cada uno)',
});
