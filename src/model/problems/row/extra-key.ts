import { clase } from '../kind.ts';

export const extraKey = clase({
  codigo: 'extra-key',
  severidad: 'error',
  titulo: 'Dato desconocido',
  explicacion: 'Entre los datos de un texto hay uno que no se conoce: nada lo leería y se perdería.',
  mal: 'resumn: Qué es este sitio',
  bien: 'resumen: Qué es este sitio',
});
