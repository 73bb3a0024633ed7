import { fileURLToPath } from 'node:url';
import { readRows } from '../../load/csv/rows.ts';
import type { Row } from '../table-text.ts';
import { readFolder } from './read-folder.ts';

/** The examples, each a folder of `src/scaffold/ejemplos/`; the first one is there where nobody asks for another. */
export const EJEMPLOS = ['plan-de-desarrollo', 'mir', 'ogp'] as const;
export type Ejemplo = (typeof EJEMPLOS)[number];

/** What an example adds to a site that is begun. */
export interface ExampleFiles {
  /** Of `data/sitio.json`, what the example says otherwise. */
  settings: Record<string, string>;
  /** Rows by the path of their table. */
  tables: Map<string, Row[]>;
  /** Texts by path. */
  texts: Map<string, string>;
}

const folderOf = (name: string) => fileURLToPath(new URL(`../ejemplos/${name}/`, import.meta.url));

/** Reads an example, with the body in the place of `{{entidad}}` and `{{nombre}}`. */
export async function readExample(name: Ejemplo, body: { id: string; nombre: string }): Promise<ExampleFiles> {
  const example: ExampleFiles = { settings: {}, tables: new Map(), texts: new Map() };
  const of = (text: string) => text.replaceAll('{{entidad}}', body.id).replaceAll('{{nombre}}', () => body.nombre);
  for (const [path, text] of await readFolder(folderOf(name))) {
    if (path === 'data/sitio.json') example.settings = JSON.parse(text) as Record<string, string>;
    else if (path.endsWith('.csv')) example.tables.set(path, rowsOf(path, text, of));
    else example.texts.set(path, of(text));
  }
  return example;
}

function rowsOf(path: string, text: string, of: (cell: string) => string): Row[] {
  const [header, ...rows] = readRows(path, text).rows;
  const columns = header?.cells ?? [];
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, of(cells[i] ?? '')])));
}
