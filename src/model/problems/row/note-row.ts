import { problemKind } from '../kind.ts';

export const noteRow = problemKind({
  code: 'note-row',
  severity: 'error',
  title: 'Nota o total al final de una tabla del sitio',
  explanation:
    'Debajo de los renglones hay una nota al pie o un total, como los que llevan los documentos. No es un registro: le faltan los datos que la tabla pide. Se dice una vez, y lo demás de la tabla se revisa igual.',
  wrong: 'id,nombre\nana,Ana Ruiz\n* Cifras preliminares,',
  right: 'id,nombre\nana,Ana Ruiz',
});
