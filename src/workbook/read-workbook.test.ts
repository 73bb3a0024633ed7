import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Celda, formula, makeWorkbook, numero, relaciones } from '../../tests/make-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { lettersOf, readReference, WorkbookFault } from './workbook.ts';

const cellsOf = (bytes: Uint8Array) => readWorkbook(bytes).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
const only = (celda: Celda, options: Parameters<typeof makeWorkbook>[1] = {}) =>
  cellsOf(makeWorkbook([{ filas: [[celda]] }], options))[0];

// prettier-ignore
const CELLS: [name: string, celda: Celda, kind: string, text: string][] = [
  ['a shared text', 'Ana Ruiz', 'text', 'Ana Ruiz'],
  ['a text with spaces around it', '  a  ', 'text', '  a  '],
  ['an inline text', { xml: ' t="inlineStr"><is><t>Luis</t></is>' }, 'text', 'Luis'],
  ['a text with formats in it, and how it sounds', { xml: ' t="inlineStr"><is><r><rPr><b/></rPr><t>Lu</t></r><r><t xml:space="preserve">is </t></r><rPh sb="0" eb="1"><t>ルイス</t></rPh></is>' }, 'text', 'Luis '],
  ['a text of several lines', { xml: ' t="inlineStr"><is><t>uno&#10;dos_x000D_\ntres</t></is>' }, 'text', 'uno\ndos\ntres'],
  ['a text with entities and CDATA', { xml: ' t="inlineStr"><is><t>&lt;5 &amp; &#233;<![CDATA[<b>]]></t></is>' }, 'text', '<5 & é<b>'],
  ['a text that says how a sign is escaped', { xml: ' t="inlineStr"><is><t>_x005F_x0041_</t></is>' }, 'text', '_x0041_'],
  ['the text that a formula gave', formula('A1&"b"', 'ab', 'str'), 'text', 'ab'],
  ['a formula without a result', { xml: '><f>SUM(A2:A9)</f>' }, 'text', '=SUM(A2:A9)'],
  ['a whole number', 12, 'number', '12'],
  ['a number of LibreOffice', numero('49.9090909090909'), 'number', '49.9090909090909'],
  ['a number of Excel', numero('49.909090909090907'), 'number', '49.90909090909091'],
  ['a typed number as Excel keeps it', numero('4.3499999999999996'), 'number', '4.35'],
  ['what a sum leaves', numero('0.30000000000000004'), 'number', '0.30000000000000004'],
  ['an exponent', numero('1.2345E+3'), 'number', '1234.5'],
  ['a small exponent', numero('-1.5E-7'), 'number', '-0.00000015'],
  ['a large exponent', numero('1E+21'), 'number', '1000000000000000000000'],
  ['zero with a sign', numero('-0'), 'number', '0'],
  ['an amount of money', numero('1250.5', 'moneda'), 'number', '1250.5'],
  ['a number with its unit in the format', numero('7', 'textoConLetras'), 'number', '7'],
  ['a percentage', numero('0.455', 'porcentaje'), 'number', '45.5'],
  ['a percentage as Excel keeps it', numero('0.45500000000000002', 'porcentaje'), 'number', '45.5'],
  ['seven per cent', numero('0.07', 'porcentaje'), 'number', '7'],
  ['a hundred per cent', numero('1', 'porcentaje'), 'number', '100'],
  ['a percentage below zero', numero('-0.001', 'porcentaje'), 'number', '-0.1'],
  ['a day', numero('45884', 'fecha'), 'date', '2025-08-15'],
  ['a day with an hour that is not shown', numero('45884.75', 'fecha'), 'date', '2025-08-15'],
  ['a day with its hour', numero('45884.75', 'fechaYHora'), 'date', '2025-08-15 18:00'],
  ['a month', numero('45962', 'mes'), 'date', '2025-11'],
  ['a year', numero('45962', 'anio'), 'date', '2025'],
  ['a day without its year', numero('45884', 'diaSinAnio'), 'date', '2025-08-15'],
  ['an hour', numero('0.38194444444444442', 'hora'), 'date', '09:10'],
  ['the first day of Excel', numero('1', 'fecha'), 'date', '1900-01-01'],
  ['the day that never was', numero('60', 'fecha'), 'date', '1900-02-29'],
  ['the day after it', numero('61', 'fecha'), 'date', '1900-03-01'],
  ['a date below zero, which is none', numero('-5', 'fecha'), 'number', '-5'],
  ['a date as ISO', { xml: ' t="d"><v>2025-08-15T00:00:00</v>' }, 'date', '2025-08-15'],
  ['yes', { xml: ' t="b"><v>1</v>' }, 'boolean', 'VERDADERO'],
  ['no', { xml: ' t="b"><v>0</v>' }, 'boolean', 'FALSO'],
  ['an error', formula('1/0', '#DIV/0!', 'e'), 'error', '#DIV/0!'],
  ['a number that is none', { xml: '><v>NaN</v>' }, 'text', 'NaN'],
];

test.each(CELLS)('%s', (_, celda, kind, text) => {
  expect(only(celda)).toMatchObject({ row: 1, column: 1, kind, text });
});

test('what a cell comes from is kept', () => {
  expect(only(formula('1+1', '2'))).toMatchObject({ text: '2', isFormula: true });
  expect(only(numero('0.5', 'porcentaje'))).toMatchObject({ isPercentage: true });
  expect(only(numero('45884', 'diaSinAnio'))).toMatchObject({ withoutYear: true });
  expect(only(12)).toEqual({ row: 1, column: 1, kind: 'number', text: '12' });
});

test('days of 1904, as Excel for Mac counted them', () => {
  expect(only(numero('44422', 'fecha'), { de1904: true })?.text).toBe('2025-08-15');
  expect(only(numero('0', 'fecha'), { de1904: true })?.text).toBe('1904-01-01');
});

/** As LibreOffice 7.4 writes them: `true` and not 1, blank cells with a style, attributes of every kind, a part at another place. */
const LIBREOFFICE = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetPr filterMode="false"/><x:sheetData>
<x:row r="3" customFormat="false" ht="12.8" hidden="false"><x:c r="A3" s="1"/><x:c r="B3" s="3" t="n"><x:f aca="false">1/2</x:f><x:v>0.5</x:v></x:c></x:row>
<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A3:A4"/></x:mergeCells></x:worksheet>`;

test('a sheet as another program writes it', () => {
  const partes = {
    '_rels/.rels': relaciones([['officeDocument', '/xl/workbook.xml']]).replaceAll(
      'schemas.openxmlformats.org',
      'purl.oclc.org',
    ),
    'xl/_rels/workbook.xml.rels': relaciones([
      ['worksheet', '/otra/hoja.xml'],
      ['styles', '../xl/./styles.xml'],
    ]),
    'otra/hoja.xml': LIBREOFFICE,
    'xl/worksheets/sheet1.xml': undefined,
  };
  const [sheet] = readWorkbook(makeWorkbook([{ nombre: 'Año & más', filas: [] }], { partes }));
  expect(sheet?.name).toBe('Año & más');
  expect(sheet?.merges).toEqual([{ fromRow: 3, toRow: 4, fromColumn: 1, toColumn: 1 }]);
  expect(sheet?.rows.map(({ cells }) => cells.map(({ row, column, text }) => [row, column, text]))).toEqual([
    [[3, 2, '50']],
    [
      [4, 1, '1'],
      [4, 3, '3'],
    ],
  ]);
});

test('sheets in their order, and which are hidden', () => {
  const sheets = readWorkbook(
    makeWorkbook([
      { nombre: 'B', filas: [['x']] },
      { nombre: 'A', filas: [], oculta: true },
    ]),
  );
  expect(sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).toEqual([
    ['B', false, 1],
    ['A', true, 0],
  ]);
});

test.each([
  ['A1', { row: 1, column: 1 }],
  ['$AA$10', { row: 10, column: 27 }],
  ['XFD1048576', { row: 1048576, column: 16384 }],
  ['XFE1', undefined],
  ['A1048577', undefined],
  ['A0', undefined],
  ['1A', undefined],
])('%s names %o', (reference, place) => {
  expect(readReference(reference)).toEqual(place);
  if (place) expect(`${lettersOf(place.column)}${place.row}`).toBe(reference.replaceAll('$', ''));
});

const ole = (rest: string) => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.from(rest, 'utf16le')]);
const zip = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [Buffer.from(text), { level: 0 }]]))),
  );
const hoja = (xml: string) => ({ partes: { 'xl/worksheets/sheet1.xml': xml } });
const vacia = [{ filas: [] }];
const rows = (xml: string) => `<worksheet><sheetData>${xml}</sheetData></worksheet>`;

const spaces = Buffer.concat([Buffer.from('<a>'), Buffer.alloc(51_000_000, ' '), Buffer.from('</a>')]);

/** A workbook whose directory says of its parts what isn't so, in a field of four bytes. */
function lying(field: number, value: number): Buffer {
  const bytes = makeWorkbook([{ filas: [['x'.repeat(5000)]] }]);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    bytes.writeUInt32LE(value, at + field);
  return bytes;
}

// prettier-ignore
describe('what is no workbook, or is not to be trusted, is told and not read', () => {
  test.each<[name: string, bytes: () => Uint8Array, says: string]>([
    ['a workbook with a password', () => ole('EncryptionInfo EncryptedPackage'), 'contraseña'],
    ['a workbook of before 2007', () => ole('Workbook'), 'antes de 2007 (.xls)'],
    ['a sheet of LibreOffice', () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'LibreOffice (.ods)'],
    ['a workbook with macros', () => makeWorkbook(vacia, { partes: { 'xl/vbaProject.bin': 'x' } }), 'macros (.xlsm)'],
    ['a binary workbook', () => makeWorkbook(vacia, { partes: { 'xl/workbook.bin': 'x' } }), '.xlsb'],
    ['a sheet of Numbers', () => zip({ 'Index/Document.iwa': 'x' }), 'Numbers'],
    ['a document of Word', () => zip({ '_rels/.rels': '<Relationships/>', 'word/document.xml': '<x/>' }), 'No es un libro de Excel'],
    ['a CSV with another name', () => Buffer.from('variable,periodo,valor\na,2025,1\n'), 'Cambie el final de su nombre a «.csv»'],
    ['a page with the name of a workbook', () => Buffer.from('<html><table></table></html>'), 'página web'],
    ['XML of Excel 2003', () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'Excel 2003'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'PDF'],
    ['a picture', () => Buffer.from('89504E470D0A1A0A0000', 'hex'), 'No es un libro de Excel'],
    ['an empty file', () => Buffer.alloc(0), 'vacío'],
    ['a workbook that was cut', () => makeWorkbook(vacia).subarray(0, 700), 'dañado'],
    ['a part that is not what its sum says', () => lying(16, 7), 'no se puede descomprimir'],
    ['a part that says it is smaller', () => lying(24, 10), 'no se puede descomprimir'],
    ['a part that says it is larger than all may be', () => lying(24, 0xfffffff0), 'demasiado grande'],
    ['a bomb', () => makeWorkbook(vacia, { partes: { 'xl/worksheets/sheet1.xml': Buffer.alloc(101_000_000, ' ') } }), 'demasiado grande'],
    ['parts that are too large together', () => makeWorkbook(vacia, { partes: { 'xl/sharedStrings.xml': spaces, 'xl/worksheets/sheet1.xml': spaces } }), 'demasiado grande'],
    ['more parts than any workbook has', () => makeWorkbook(vacia, { partes: Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`xl/${i}.xml`, 'x'])) }), 'demasiado grande'],
    ['an external entity', () => makeWorkbook(vacia, hoja('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&e;</v></c></row></sheetData></worksheet>')), 'declaraciones'],
    ['entities of entities', () => makeWorkbook(vacia, hoja('<!doctype x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet/>')), 'declaraciones'],
    ['elements without end', () => makeWorkbook(vacia, hoja('<a>'.repeat(5000))), 'no se puede leer'],
    ['a sheet that was cut', () => makeWorkbook(vacia, hoja('<worksheet><sheetData><row r="1">')), 'no se puede leer'],
    ['a sheet that is no UTF-8', () => makeWorkbook(vacia, { partes: { 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0x61, 0xff, 0xfe]) } }), 'no se puede leer'],
    ['a cell of more letters than Excel takes', () => makeWorkbook([{ filas: [['x'.repeat(40_000)]] }]), 'más de 32767 letras'],
    ['letters without end, each cell naming the same text', () => makeWorkbook(vacia, { partes: { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>`, 'xl/worksheets/sheet1.xml': rows('<row>' + '<c t="s"><v>0</v></c>'.repeat(2000) + '</row>') } }), 'demasiado grande'],
    ['joined cells without end', () => makeWorkbook([{ filas: [['x']], combinadas: Array(4).fill('A1:A1048576') as string[] }]), 'medio millón de celdas'],
    ['more sheets than any workbook has', () => makeWorkbook(Array.from({ length: 201 }, () => ({ filas: [] }))), 'demasiado grande'],
  ])('%s', (_, bytes, says) => {
    try {
      readWorkbook(bytes());
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookFault);
      const { message, hint } = error as WorkbookFault;
      expect(`${message} ${hint}`).toContain(says);
      expect(hint).not.toBe('');
    }
  });
});

test('a sheet that says it has every cell there is costs what it holds', () => {
  const start = process.cpuUsage();
  expect(cellsOf(makeWorkbook([{ filas: [['a']] }]))).toHaveLength(1);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(1);
});

test('two parts of one name are not read', () => {
  const bytes = makeWorkbook(vacia, { partes: { 'xl/worksheets/sheet2.xml': '<worksheet/>' } });
  const other = Buffer.from(bytes.toString('latin1').replaceAll('sheet2.xml', 'sheet1.xml'), 'latin1');
  expect(() => readWorkbook(other)).toThrow('dos partes');
});

test('a relation that leads out of the file is not followed', () => {
  const rels = relaciones([['worksheet', 'https://villa.example/hoja.xml']]).replace('/>', ' TargetMode="External"/>');
  expect(readWorkbook(makeWorkbook(vacia, { partes: { 'xl/_rels/workbook.xml.rels': rels } }))).toEqual([]);
});
