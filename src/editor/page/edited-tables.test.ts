import { expect, test } from 'vitest';
import type { TableView } from '../engine/engine-messages.ts';
import type { TextView } from '../engine/texts/text-messages.ts';
import { applyEdit, type Edit, editsOf, firstDifference, nameOfRow } from './edited-tables.ts';

const ROWS = [
  ['id', 'nombre'],
  ['ana', 'Ana Ruiz'],
  ['luis', 'Luis Paz'],
];
const TABLE = { file: 'data/personas.csv', rows: ROWS } as unknown as TableView;
const edited = (rows: string[][]) => new Map([[TABLE.file, rows]]);

test.each<[string, Edit, string[][]]>([
  ['a cell is set', { set: 'Ana R.', row: 0, cell: 1 }, [ROWS[0]!, ['ana', 'Ana R.'], ROWS[2]!]],
  ['a row is added below another', { addBelow: 0 }, [ROWS[0]!, ROWS[1]!, ['', ''], ROWS[2]!]],
  ['a row is added below the header', { addBelow: -1 }, [ROWS[0]!, ['', ''], ROWS[1]!, ROWS[2]!]],
  ['a row is removed', { remove: 0 }, [ROWS[0]!, ROWS[2]!]],
])('%s', (_, edit, expected) => {
  expect(applyEdit(ROWS, edit)).toEqual(expected);
});

const SITE = { tables: [TABLE], texts: [{ file: 'content/a.mdx', text: 'Uno.\n' } as unknown as TextView] };

test('a text that says the same again is not among the edits', () => {
  expect(editsOf(new Map([['content/a.mdx', 'Uno.\n']]), SITE)).toEqual([]);
  expect(editsOf(new Map([['content/a.mdx', 'Dos.\n']]), SITE)).toEqual([['content/a.mdx', 'Dos.\n']]);
});

test('a table that says the same again is not among the edits', () => {
  expect(editsOf(edited(ROWS.map((row) => [...row])), SITE)).toEqual([]);
  const [[file, rows] = []] = editsOf(edited([['id', 'nombre']]), SITE);
  expect([file, rows]).toEqual([TABLE.file, [['id', 'nombre']]]);
});

test('a text that the site does not have is an edit too', () => {
  expect(editsOf(new Map([['content/b.mdx', 'Nuevo.\n']]), SITE)).toEqual([['content/b.mdx', 'Nuevo.\n']]);
});

test('a row is called by the column that people know it by', () => {
  expect([0, 1, 2].map((row) => nameOfRow(ROWS, row))).toEqual(['Ana Ruiz', 'Luis Paz', '']);
  expect(nameOfRow([['periodo'], ['2025']], 0)).toBe('');
  expect(
    nameOfRow(
      [
        ['id', 'nombre'],
        ['ana', ' '],
      ],
      0,
    ),
  ).toBe('ana');
});

test.each<[string, string[][], { row: number; cell: number }]>([
  ['a cell', [ROWS[0]!, ROWS[1]!, ['luis', 'Luis P.']], { row: 1, cell: 1 }],
  ['a new row', [...ROWS, ['eva', '']], { row: 2, cell: 0 }],
  ['a row less', ROWS.slice(0, 2), { row: 0, cell: 0 }],
  ['nothing', ROWS, { row: 0, cell: 0 }],
])('where a table is first otherwise: %s', (_, rows, expected) => {
  expect(firstDifference(rows, ROWS)).toEqual(expected);
});
