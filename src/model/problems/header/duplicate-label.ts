import { problemKind } from '../kind.ts';

export const duplicateLabel = problemKind({
  code: 'duplicate-label',
  severity: 'error',
  title: 'Encabezado repetido',
  explanation: 'Dos columnas con el mismo encabezado dicen dos cosas del mismo dato, y no se sabe cuál vale.',
  wrong: 'id,nombre,nombre',
  right: 'id,nombre',
});
