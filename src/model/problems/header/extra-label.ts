import { problemKind } from '../kind.ts';

export const extraLabel = problemKind({
  code: 'extra-label',
  severity: 'error',
  title: 'Encabezado desconocido',
  explanation: 'La tabla no tiene una columna con ese nombre. Suele ser una letra cambiada.',
  wrong: 'id,nonbre',
  right: 'id,nombre',
});
