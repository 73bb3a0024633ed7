import { columnInWords } from './describe-column.ts';
import type { TableShape } from './open-table.ts';

/** What the dictionary tells of a table. */
export const tableInWords = ({ name, columns, title, description, key }: TableShape) => ({
  id: `tabla-${name}`,
  nombre: name,
  titulo: title,
  descripcion: description,
  clave: key,
  columnas: columns.map(columnInWords),
});

/** The same of a data set. */
export const conjuntoInWords = (table: TableShape) => ({ ...tableInWords(table), id: `conjunto-${table.name}` });
