import { problemKind } from '../kind.ts';

export const missingCell = problemKind({
  code: 'missing-cell',
  severity: 'error',
  title: 'Celdas de menos',
  explanation: 'El renglón tiene menos celdas que la tabla columnas. No se sabe cuál falta.',
  wrong: 'obras,villa',
  right: 'obras,villa,Dirección de Obras,',
});
