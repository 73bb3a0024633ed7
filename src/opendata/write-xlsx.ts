import { escapeXml } from '../base/xml.ts';
import type { Value } from './open-table.ts';
import { makeZip } from '../base/zip.ts';

/**
 * A table as a workbook of one sheet (ECMA-376, SpreadsheetML). Text is `inlineStr`, which no program runs as a formula;
 * what is blank has no cell.
 */
export function writeXlsx(name: string, rows: readonly (readonly Value[])[], corte: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts = { ...PARTS, 'xl/workbook.xml': workbook(name), 'xl/worksheets/sheet1.xml': sheet(rows) };
  return makeZip(
    Object.entries(parts).map(([path, xml]) => [path, encoder.encode(`${XML}${xml}`)] as const),
    corte,
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (type: string, target: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/${type}" Target="${target}"/></Relationships>`;

const PARTS = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
  'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
};

/** A sheet's name has 31 characters at most, none of those of addresses, and isn't the one that Excel keeps for itself. */
const sheetName = (name: string) =>
  escapeXml(
    name
      .replace(/[[\]:*?/\\']/g, '-')
      .replace(/^history$/i, '$&-')
      .slice(0, 31),
  );

const workbook = (name: string) =>
  `<workbook xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}">` +
  `<sheets><sheet name="${sheetName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The row of headers stays in sight. */
const VIEW =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function sheet(rows: readonly (readonly Value[])[]): string {
  const cells = rows.map((row, i) => `<row r="${i + 1}">${row.map((value, j) => cell(value, i, j)).join('')}</row>`);
  return `<worksheet xmlns="${SPREADSHEET}">${VIEW}<sheetData>${cells.join('')}</sheetData></worksheet>`;
}

function cell(value: Value, row: number, column: number): string {
  if (value === null) return '';
  const r = `${letters(column)}${row + 1}`;
  if (typeof value === 'number') return `<c r="${r}"><v>${value}</v></c>`;
  return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cut(value))}</t></is></c>`;
}

/** `0` → `A`, `26` → `AA`. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Excel's own limit; it calls a workbook with a longer cell damaged. The other formats have the whole text. */
const MAX_CELL = 32_767;

const cut = (text: string) =>
  text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** Signs that XML can't hold are written `_x0000_` (ECMA-376 part 1, §22.9.2.19), and so is what would be read as one. */
const escapeText = (text: string) =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, (character) => `_x${hex(character)}_`),
  );

const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
