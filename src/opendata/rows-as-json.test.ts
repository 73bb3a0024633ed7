import { expect, test } from 'vitest';
import { writeJson } from '../base/write-json.ts';
import { rowsAsJson } from './rows-as-json.ts';

const COLUMNS = [
  { name: 'id', isList: false },
  { name: 'responsables', isList: true },
  { name: 'valor', isList: false },
];

test('rows are written as all of them at once would be, a list as its texts, and what is blank as nothing', () => {
  const written = [...rowsAsJson(COLUMNS, [['uno\u2028«1»', 'obras|agua', -0.5], ['dos\n"', null, null], ['\ud800']])];
  expect(written.join('')).toBe(
    `${writeJson(
      [
        { id: 'uno\u2028«1»', responsables: ['obras', 'agua'], valor: -0.5 },
        { id: 'dos\n"', responsables: [], valor: null },
        { id: '\ud800', responsables: [], valor: null },
      ],
      2,
    )}\n`,
  );
});

test('of no rows there is an empty list', () => {
  expect([...rowsAsJson(COLUMNS, [])].join('')).toBe(`${writeJson([], 2)}\n`);
});
