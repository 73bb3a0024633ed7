import { expect, test } from 'vitest';
import { faultsOfXml, partsOfXlsx } from '../../tests/strict-parsers.ts';
import { readWorkbook } from './read-workbook.ts';
import { type FormSheet, writeForm } from './write-form.ts';

const SHEET: FormSheet = {
  name: 'Cifras: 1/2',
  widths: [20, 12],
  rows: [
    [{ value: 'Qué «es» <esto> & =A1', style: 'title' }],
    [
      { value: 'valor', style: 'heading' },
      { value: 'nota', style: 'heading' },
    ],
    [
      { value: 49.9090909090909, style: 'open' },
      { value: null, style: 'open-text' },
    ],
  ],
  frozen: 2,
  choices: [
    { column: 1, fromRow: 3, toRow: 3, minimum: 0, title: 'valor', help: 'Solo «números», > 0' },
    { column: 2, fromRow: 3, toRow: 3, list: 'Opciones!$A$3:$A$5', title: 'x'.repeat(50), help: 'x'.repeat(400) },
    { column: 2, fromRow: 3, toRow: 3, title: 'nota', help: '' },
  ],
};

const partsOf = (bytes: Uint8Array) => Object.fromEntries(partsOfXlsx(bytes));

test('a form is read back as it was written, and has the same bytes each time', () => {
  const bytes = writeForm([SHEET, { ...SHEET, name: 'Otra' }], '2026-01-31');
  const sheets = readWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Cifras- 1-2', 'Otra']);
  expect(sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Qué «es» <esto> & =A1'],
    ['valor', 'nota'],
    ['49.9090909090909'],
  ]);
  expect(Buffer.from(writeForm([SHEET, { ...SHEET, name: 'Otra' }], '2026-01-31')).equals(bytes)).toBe(true);
});

test('every part is well-formed, and its elements stand in the order that programs ask for', () => {
  const parts = partsOf(writeForm([SHEET], '2026-01-31'));
  expect(Object.values(parts).flatMap(faultsOfXml)).toEqual([]);
  const order = [
    ...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(
      /<(sheetViews|cols|sheetData|sheetProtection|dataValidations|pageSetup)\b/g,
    ),
  ];
  expect(order.map(([, name]) => name)).toEqual([
    'sheetViews',
    'cols',
    'sheetData',
    'sheetProtection',
    'dataValidations',
    'pageSetup',
  ]);
});

test('only open cells can be written in, and what may be chosen is asked for in no more words than programs show', () => {
  const { 'xl/styles.xml': styles = '', 'xl/worksheets/sheet1.xml': sheet = '' } = partsOf(
    writeForm([SHEET], '2026-01-31'),
  );
  const locked = [...styles.matchAll(/<protection locked="(\d)"/g)].map(([, one]) => one);
  const styleOf = (r: string) => Number(new RegExp(`<c r="${r}" s="(\\d)"`).exec(sheet)?.[1]);
  expect(['A1', 'A2', 'A3', 'B3'].map((r) => locked[styleOf(r)])).toEqual(['1', '1', '0', '0']);
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(sheet).not.toContain('password');
  const validations = [...sheet.matchAll(/promptTitle="([^"]*)" prompt="([^"]*)"/g)];
  expect(
    validations.map(([, title = '', help = '']) => [title.length <= 32, help.replace(/&#\d+;/g, '.').length <= 255]),
  ).toEqual(Array(3).fill([true, true]));
});
