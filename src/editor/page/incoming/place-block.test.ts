import { expect, test } from 'vitest';
import type { ColumnView } from '../../engine/engine-messages.ts';
import { placeBlock } from './place-block.ts';

const column = (label: string, description: string): ColumnView => ({
  label,
  description,
  isRequired: false,
  refersTo: [],
  isSource: false,
});
const COLUMNS = [
  column('id', 'Clave de la persona'),
  column('nombre', 'Nombre completo: como firma'),
  column('cargo', ''),
];
const HEADER = ['id', 'nombre', 'cargo'];
const ANA = ['ana', 'Ana Ruiz', ''];
const LUIS = ['luis', 'Luis Paz', ''];
const ROWS = [HEADER, ANA, LUIS];

test.each<[name: string, at: [number, number], block: string[][], rows: string[][], unmatched?: (string | number)[]]>([
  [
    'from the current cell on',
    [0, 1],
    [
      ['Ana R.', 'jefa'],
      ['Luis P.', 'jefe'],
    ],
    [
      ['ana', 'Ana R.', 'jefa'],
      ['luis', 'Luis P.', 'jefe'],
    ],
  ],
  [
    'past the end rows are new',
    [1, 0],
    [['eva'], ['raúl', 'Raúl']],
    [ANA, ['eva', 'Luis Paz', ''], ['raúl', 'Raúl', '']],
  ],
  [
    'past the last column nothing is taken',
    [0, 2],
    [
      ['jefa', 'x'],
      ['jefe', ''],
    ],
    [
      ['ana', 'Ana Ruiz', 'jefa'],
      ['luis', 'Luis Paz', 'jefe'],
    ],
    [2],
  ],
  ['a blank cell is taken too', [0, 1], [['']], [['ana', '', ''], LUIS]],
  [
    'under its own header, in whatever order',
    [0, 2],
    [
      ['Nombre completo', 'ID'],
      ['Eva', 'eva'],
    ],
    [['eva', 'Eva', ''], LUIS],
  ],
  [
    'a header that names no column is told',
    [1, 0],
    [
      ['id', 'nombre', 'teléfono'],
      ['eva', 'Eva', '55'],
    ],
    [ANA, ['eva', 'Eva', '']],
    ['teléfono'],
  ],
  [
    'so is one that names a column again',
    [1, 0],
    [
      ['id', 'nombre', 'Nombre'],
      ['eva', 'Eva', 'otra'],
    ],
    [ANA, ['eva', 'Eva', '']],
    ['Nombre'],
  ],
  [
    'a column alone has its header too',
    [0, 0],
    [['cargo'], ['jefa'], ['jefe']],
    [
      ['ana', 'Ana Ruiz', 'jefa'],
      ['luis', 'Luis Paz', 'jefe'],
    ],
  ],
  ['a row that says a name among others is no header', [0, 0], [['id', 'Ana', 'x']], [['id', 'Ana', 'x'], LUIS]],
])('%s', (_, [row, cell], block, rows, unmatched = []) => {
  expect(placeBlock(ROWS, COLUMNS, { row, cell }, block)).toMatchObject({ rows: [HEADER, ...rows], unmatched });
});

test('a table without rows begins with those that are put into it', () => {
  expect(placeBlock(ROWS, COLUMNS, { row: 0, cell: 0 }, [['eva', 'Eva']]).isNamed).toBe(false);
  expect(placeBlock(ROWS, COLUMNS, { row: 0, cell: 0 }, [['id', 'nombre']]).isNamed).toBe(true);
  expect(placeBlock([HEADER], COLUMNS, { row: 0, cell: 0 }, [['ana']]).rows).toEqual([HEADER, ['ana', '', '']]);
});

test('under the names of its key, each row goes where its key is, and the others come last', () => {
  const block = [
    ['nombre', 'id', 'cargo'],
    ['Luis P.', 'luis', ''],
    ['Eva', 'eva', 'jefa'],
    ['Luis dos', 'luis', ''],
  ];
  const table = [HEADER, ANA, ['luis', 'Luis Paz', 'jefe']];
  const { rows } = placeBlock(table, COLUMNS, { row: 0, cell: 0 }, block, ['id']);
  // A blank cell takes nothing away, and a key that comes twice is told as such.
  expect(rows.slice(1)).toEqual([ANA, ['luis', 'Luis P.', 'jefe'], ['eva', 'Eva', 'jefa'], ['luis', 'Luis dos', '']]);
});

test('without all of its key, from the current cell on', () => {
  const { rows } = placeBlock(ROWS, COLUMNS, { row: 1, cell: 0 }, [['nombre'], ['Luis P.']], ['id']);
  expect(rows.slice(1)).toEqual([ANA, ['luis', 'Luis P.', '']]);
});
