import { escapeXml } from '../base/xml.ts';
import type { Valor } from './open-table.ts';
import { makeZip } from '../base/zip.ts';

/**
 * A table as a workbook of one sheet (ECMA-376, SpreadsheetML). Text is `inlineStr`, which no program runs as a formula;
 * what is blank has no cell.
 */
export function writeXlsx(nombre: string, rows: readonly (readonly Valor[])[], corte: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts = { ...PARTES, 'xl/workbook.xml': workbook(nombre), 'xl/worksheets/sheet1.xml': sheet(rows) };
  return makeZip(
    Object.entries(parts).map(([ruta, xml]) => [ruta, encoder.encode(`${XML}${xml}`)] as const),
    corte,
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PAQUETE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENTO = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HOJA = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TIPO = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (tipo: string, destino: string) =>
  `<Relationships xmlns="${PAQUETE}/relationships"><Relationship Id="rId1" Type="${DOCUMENTO}/${tipo}" Target="${destino}"/></Relationships>`;

const PARTES = {
  '[Content_Types].xml':
    `<Types xmlns="${PAQUETE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TIPO}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TIPO}.worksheet+xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
  'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
};

/** A sheet's name has 31 characters at most, none of those of addresses, and isn't the one that Excel keeps for itself. */
const sheetName = (nombre: string) =>
  escapeXml(
    nombre
      .replace(/[[\]:*?/\\']/g, '-')
      .replace(/^history$/i, '$&-')
      .slice(0, 31),
  );

const workbook = (nombre: string) =>
  `<workbook xmlns="${HOJA}" xmlns:r="${DOCUMENTO}">` +
  `<sheets><sheet name="${sheetName(nombre)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The row of headers stays in sight. */
const VISTA =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function sheet(rows: readonly (readonly Valor[])[]): string {
  const cells = rows.map((row, i) => `<row r="${i + 1}">${row.map((value, j) => cell(value, i, j)).join('')}</row>`);
  return `<worksheet xmlns="${HOJA}">${VISTA}<sheetData>${cells.join('')}</sheetData></worksheet>`;
}

function cell(value: Valor, row: number, column: number): string {
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
const MAX_CELDA = 32_767;

const cut = (text: string) =>
  text.length > MAX_CELDA ? `${text.slice(0, MAX_CELDA - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** Signs that XML can't hold are written `_x0000_` (ECMA-376 part 1, §22.9.2.19), and so is what would be read as one. */
const escapeText = (text: string) =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, (sign) => `_x${hex(sign)}_`),
  );

const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
