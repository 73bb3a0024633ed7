import { problemKind } from '../kind.ts';

export const sourceError = problemKind({
  code: 'source-error',
  severity: 'error',
  title: 'El archivo no se puede usar',
  explanation:
    'El archivo está vacío o no es lo que su nombre dice: por ejemplo, un libro de Excel o un PDF al que solo se le cambió el nombre. De él no se puede leer nada.',
  wrong: '(un archivo «personas.csv» vacío)',
  right: 'id,nombre',
});
