import { escapeXml } from '../base/xml.ts';
import { makeZip } from '../base/zip.ts';
import { cellXml, DOCUMENT, PACKAGE, sheetName, SPREADSHEET, TYPE, XML } from './cell-xml.ts';
import { numberOfStyle, type Style, STYLES_XML } from './styles-xml.ts';
import { lettersOf } from './workbook.ts';

/** A cell to be written: what it shows, and how. */
export interface FormCell {
  value: string | number | null;
  style: Style;
}

/** What may be written in some cells of a column: one of the values of a list, or a number from a least one on. */
export interface Choice {
  column: number;
  fromRow: number;
  toRow: number;
  /** A range of another sheet: `Opciones!$A$2:$A$5`. */
  list?: string;
  minimum?: number;
  /** What is shown when a cell is entered. */
  title: string;
  help: string;
}

/** A sheet to fill in: all of it is locked, without a password, but for its open cells. */
export interface FormSheet {
  name: string;
  /** Widths of the columns, in letters. */
  widths: readonly number[];
  rows: readonly (readonly FormCell[])[];
  /** Rows that stay in sight. */
  frozen: number;
  choices: readonly Choice[];
}

/** A workbook to be filled in, of the same bytes for the same sheets and day. */
export function writeForm(sheets: readonly FormSheet[], day: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES_XML],
    ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, i)]),
  ];
  return makeZip(
    parts.map(([path, xml]) => [path, encoder.encode(`${XML}${xml}`)] as const),
    day,
  );
}

const contentTypes = (sheets: number) =>
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('') +
  '</Types>';

const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbookXml = (sheets: readonly FormSheet[]) =>
  `<workbook xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${sheetName(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** The elements in the order of the standard (ECMA-376 part 1, §18.3.1.99): a program calls another order damaged. */
function sheetXml({ widths, rows, frozen, choices }: FormSheet, index: number): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const cells = rows.map(
    (row, i) =>
      `<row r="${i + 1}">${row.map(({ value, style }, j) => cellXml(value, i + 1, j + 1, numberOfStyle(style))).join('')}</row>`,
  );
  return (
    `<worksheet xmlns="${SPREADSHEET}">${view(frozen, index)}` +
    `<cols>${columns.join('')}</cols><sheetData>${cells.join('')}</sheetData>${PROTECTION}${validations(choices)}` +
    '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** Columns may still be widened and rows made higher. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

function view(frozen: number, index: number): string {
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : '';
  return `<sheetViews><sheetView showGridLines="0"${index === 0 ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** Programs show no more of a title and of a text. */
const LONGEST_TITLE = 32;
const LONGEST_HELP = 255;

function validations(choices: readonly Choice[]): string {
  if (choices.length === 0) return '';
  return `<dataValidations count="${choices.length}">${choices.map(validation).join('')}</dataValidations>`;
}

function validation({ column, fromRow, toRow, list, minimum, title, help }: Choice): string {
  const [name, text] = [escapeXml(title.slice(0, LONGEST_TITLE)), escapeXml(help.slice(0, LONGEST_HELP))];
  const letters = lettersOf(column);
  const kind =
    list !== undefined
      ? 'type="list" showErrorMessage="1"'
      : minimum !== undefined
        ? 'type="decimal" operator="greaterThanOrEqual" showErrorMessage="1"'
        : '';
  const formula = list ?? (minimum === undefined ? undefined : String(minimum));
  return (
    `<dataValidation ${kind} allowBlank="1" showInputMessage="1" errorTitle="${name}" error="${text}" promptTitle="${name}" prompt="${text}"` +
    ` sqref="${letters}${fromRow}:${letters}${toRow}">${formula === undefined ? '' : `<formula1>${escapeXml(formula)}</formula1>`}</dataValidation>`
  );
}
