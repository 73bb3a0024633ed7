import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeDataBlock } from './catalogue.ts';
import { bytesOf } from '../base/bytes.ts';
import { packRows, type Row } from './packed-rows.ts';
import { writeXlsx } from './write-xlsx.ts';

const CORTE = '2026-01-31';
const workbookOf = (name: string, rows: readonly Row[]) => Buffer.from(bytesOf(writeXlsx(name, packRows(rows), CORTE)));

test('a workbook gives back text as text, numbers as numbers, and nothing where it is blank', async () => {
  const rows = [
    ['=SUM(1)', -0.5, null, ' con espacios '],
    ['<b>&amp;"', 999999999999999, '001', 'dos\nrenglones'],
    ['ñ 👍', 0, '2025-02', null],
  ];
  const read = await readSheet(workbookOf('datos', rows), { trim: false });
  expect(read).toEqual(rows);
});

test('a table of more than 26 columns keeps its order', async () => {
  const row = Array.from({ length: 60 }, (_, i) => `c${i}`);
  expect(await readSheet(workbookOf('datos', [row]))).toEqual([row]);
});

test('the same rows give the same bytes, whenever they are written', () => {
  const first = workbookOf('datos', [['a', 1]]);
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
  expect(Buffer.compare(first, workbookOf('datos', [['a', 1]]))).toBe(0);
});

test('a large table is a workbook too, with its rows in their order, and the same whenever it is written', async () => {
  const rows = Array.from({ length: 21_000 }, (_, i) => [`renglón ${i}`, i, null, 'ñ', i / 8]);
  const made = workbookOf('datos', rows);
  const read = await readSheet(made);
  expect(read).toHaveLength(rows.length);
  for (const i of [0, 1, 10_000, 20_999]) expect(read[i]).toEqual(rows[i]);
  expect(made.equals(workbookOf('datos', rows))).toBe(true);
});

test('signs that XML can not hold are escaped, and what looks like an escape too', () => {
  const files = unzipSync(workbookOf('datos', [['\u0000_x0041_\r']]));
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain('>_x0000__x005F_x0041__x000D_<');
});

test('a cell holds what Excel admits at most, and no half of a pair', async () => {
  const row = ['x'.repeat(32_767), 'x'.repeat(32_768), `${'x'.repeat(32_765)}😀😀`];
  expect(await readSheet(workbookOf('datos', [row]))).toEqual([
    [row[0], `${'x'.repeat(32_766)}…`, `${'x'.repeat(32_765)}…`],
  ]);
});

test.each([
  ['history', 'history-'],
  ["a/b:c'[x]", 'a-b-c--x-'],
  ['x'.repeat(40), 'x'.repeat(31)],
])('a sheet of %s has a name that Excel takes', (nombre, sheet) => {
  const { 'xl/workbook.xml': xml } = unzipSync(workbookOf(nombre, [['a']]));
  expect(new TextDecoder().decode(xml)).toContain(`name="${sheet}"`);
});

test('no text of a data block can end its element', () => {
  const block = writeDataBlock({ a: '</script><script>alert(1)</script><!--' });
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toEqual({ a: '</script><script>alert(1)</script><!--' });
});
