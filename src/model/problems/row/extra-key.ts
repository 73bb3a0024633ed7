import { problemKind } from '../kind.ts';

export const extraKey = problemKind({
  code: 'extra-key',
  severity: 'error',
  title: 'Dato desconocido',
  explanation: 'Entre los datos de un texto hay uno que no se conoce: nada lo leería y se perdería.',
  wrong: 'resumn: Qué es este sitio',
  right: 'resumen: Qué es este sitio',
});
