import { clase } from '../kind.ts';

export const sourceError = clase({
  codigo: 'source-error',
  severidad: 'error',
  titulo: 'El archivo no se puede usar',
  explicacion:
    'El archivo está vacío o no es lo que su nombre dice: por ejemplo, un libro de Excel o un PDF al que solo se le cambió el nombre. De él no se puede leer nada.',
  mal: '(un archivo «personas.csv» vacío)',
  bien: 'id,nombre',
});
