import { WorkbookFault } from './workbook.ts';

/** Compound files, in which Excel kept workbooks, and keeps those with a password (MS-CFB, §2.2). */
const isOle = (start: string) => start.startsWith('\xD0\xCF\x11\xE0');
const isZip = (start: string) => /^PK(?:\x03\x04|\x05\x06)/.test(start);
const isText = (start: string) => !/[\0-\x08\x0E-\x1F]/.test(start);

const AS_WORKBOOK = 'como «Libro de Excel (.xlsx)»';
const SAVE_AS = `guárdelo ${AS_WORKBOOK}`;
/** Of «una hoja», «una página». */
const SAVE_IT_AS = `guárdela ${AS_WORKBOOK}`;

/** How files begin that people take for workbooks, and what to do with each. The first that fits is told. */
const OTHERS: readonly [isThat: (start: string, bytes: Uint8Array) => boolean, what: string, todo: string][] = [
  [
    (start, bytes) => isOle(start) && has(bytes, wide('EncryptedPackage')),
    'El libro tiene contraseña, y no se puede leer',
    `Ábralo con su contraseña, quítela («Archivo», «Información», «Proteger libro») y ${SAVE_AS}`,
  ],
  [isOle, 'Es un libro de Excel de antes de 2007 (.xls)', `Ábralo en Excel o LibreOffice y ${SAVE_AS}`],
  [
    (start) => /^PK\x03\x04[^]*?mimetypeapplication\/vnd\.oasis\.opendocument/.test(start),
    'Es una hoja de LibreOffice (.ods)',
    `Ábrala y ${SAVE_IT_AS}`,
  ],
  [
    (start, bytes) => isZip(start) && has(bytes, 'xl/vbaProject.bin'),
    'Es un libro con macros (.xlsm), y trae programas',
    `Ábralo y ${SAVE_AS}, sin macros`,
  ],
  [
    (start, bytes) => isZip(start) && has(bytes, 'xl/workbook.bin'),
    'Es un libro binario de Excel (.xlsb)',
    `Ábralo y ${SAVE_AS}`,
  ],
  [
    (start, bytes) => isZip(start) && has(bytes, 'Index/Document.iwa'),
    'Es una hoja de Numbers',
    'Ábrala y expórtela como Excel (.xlsx)',
  ],
  [(start) => start.startsWith('%PDF-'), 'Es un PDF, y no un libro', 'Pida el libro del que salió, o copie sus cifras'],
  [
    (start) => /^\s*(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|table|meta|style)\b/i.test(start),
    'Es una página web con nombre de libro, como las que descargan algunos portales',
    `Ábrala con Excel o LibreOffice y ${SAVE_IT_AS}`,
  ],
  [
    (start) => /^(?:\xEF\xBB\xBF)?\s*<\?(?:xml|mso)/i.test(start),
    'Es un libro en XML de Excel 2003, o una página web',
    `Ábralo con Excel o LibreOffice y ${SAVE_AS}`,
  ],
  [(start) => start === '', 'El archivo está vacío', 'Pida que se lo envíen de nuevo'],
  [
    (start) => !isZip(start) && isText(start),
    'Es un texto (CSV) con otro nombre',
    'Cambie el final de su nombre a «.csv»',
  ],
  [(start) => !isZip(start), 'No es un libro de Excel', `Ábralo con su programa y ${SAVE_AS}`],
];

/** Refuses what is no `.xlsx`, by what it holds and not by its name. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const start = latin(bytes.subarray(0, 4096));
  const found = OTHERS.find(([isThat]) => isThat(start, bytes));
  if (found) throw new WorkbookFault(`${found[1]}.`, `${found[2]}.`);
}

const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
/** As compound files write names: two bytes a letter. */
const wide = (text: string) => [...text].join('\0');

/** Whether bytes hold a text of one byte a letter. */
function has(bytes: Uint8Array, text: string): boolean {
  const [first = 0, ...rest] = Array.from(text, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (rest.every((byte, i) => bytes[at + 1 + i] === byte)) return true;
  }
  return false;
}
