import { problemKind } from '../kind.ts';

export const assumedDelimiter = problemKind({
  code: 'assumed-delimiter',
  severity: 'warning',
  title: 'Se leyó con otro separador',
  explanation:
    'Las celdas no están separadas con coma. Los encabezados no dejan duda de qué las separa, y así se leyeron. Los números con coma decimal siguen sin admitirse.',
  wrong: 'id;nombre\nana;Ana Ruiz',
  right: 'id,nombre\nana,Ana Ruiz',
});
