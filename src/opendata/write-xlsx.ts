import { bytesOf, type Contents, encodeEach } from '../base/bytes.ts';
import { makeZip, zipPieces } from '../base/zip.ts';
import { cellXml, DOCUMENT, PACKAGE, sheetName, SPREADSHEET, TYPE, XML } from '../workbook/cell-xml.ts';
import { type PackedRows, type Row, unpackRows } from './packed-rows.ts';

/** Rows whose sheet is not held whole: it takes a hundred bytes for each cell, and is compressed to a twentieth. */
const MANY = 5000;

/**
 * A table as a workbook of one sheet (ECMA-376, SpreadsheetML). Text is `inlineStr`, which no program runs as a formula;
 * what is blank has no cell.
 */
export function writeXlsx(name: string, rows: PackedRows, corte: string): Contents {
  const parts: Record<string, Iterable<string>> = {
    ...PARTS,
    'xl/workbook.xml': [workbook(name)],
    'xl/worksheets/sheet1.xml': sheet(unpackRows(rows)),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, encodeEach(asDocument(xml))] as const);
  if (rows.count > MANY) return zipPieces(files, corte);
  return makeZip(
    files.map(([path, pieces]) => [path, bytesOf(pieces)] as const),
    corte,
  );
}

const relation = (type: string, target: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/${type}" Target="${target}"/></Relationships>`;

const PARTS = {
  '[Content_Types].xml': [
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ],
  '_rels/.rels': [relation('officeDocument', 'xl/workbook.xml')],
  'xl/_rels/workbook.xml.rels': [relation('worksheet', 'worksheets/sheet1.xml')],
};

const workbook = (name: string) =>
  `<workbook xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}">` +
  `<sheets><sheet name="${sheetName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The row of headers stays in sight. */
const VIEW =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function* asDocument(xml: Iterable<string>): Generator<string> {
  yield XML;
  yield* xml;
}

/** Row by row: a sheet of thousands is larger than what a text of it should take. */
function* sheet(rows: Iterable<Row>): Generator<string> {
  yield `<worksheet xmlns="${SPREADSHEET}">${VIEW}<sheetData>`;
  let number = 0;
  for (const row of rows) {
    number++;
    yield `<row r="${number}">${row.map((value, i) => cellXml(value, number, i + 1)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}
