import { problemKind } from '../kind.ts';

export const missingLabel = problemKind({
  code: 'missing-label',
  severity: 'error',
  title: 'Falta una columna',
  explanation: 'La tabla necesita esa columna para que sus registros se entiendan.',
  wrong: 'id\nana',
  right: 'id,nombre\nana,Ana Ruiz',
});
