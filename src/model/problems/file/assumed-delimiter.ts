import { clase } from '../kind.ts';

export const assumedDelimiter = clase({
  codigo: 'assumed-delimiter',
  severidad: 'warning',
  titulo: 'Se leyó con otro separador',
  explicacion:
    'Las celdas no están separadas con coma. Los encabezados no dejan duda de qué las separa, y así se leyeron. Los números con coma decimal siguen sin admitirse.',
  mal: 'id;nombre\nana;Ana Ruiz',
  bien: 'id,nombre\nana,Ana Ruiz',
});
