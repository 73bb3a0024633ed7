import { shownBy, type Shown } from './number-formats.ts';
import { readXml } from './read-workbook-xml.ts';
import { WorkbookFault } from './workbook.ts';

/** The texts that cells name by their number. Of a text with formats in it (`r`) the pieces are one; how it sounds (`rPh`) is left out. */
export function readStrings(name: string, bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const reader = textReader();
  readXml(name, bytes, {
    open(tag) {
      if (tag === 'si') reader.clear();
      reader.open(tag);
    },
    text: reader.text,
    close(tag) {
      reader.close(tag);
      if (tag === 'si') strings.push(reader.written());
    },
  });
  return strings;
}

/** The most that a cell of Excel holds. */
const MOST_LETTERS = 32_767;

/** Collects the text of a string item or of an inline string (ECMA-376 part 1, §18.4.8). */
export function textReader() {
  let text = '';
  let isText = false;
  let isSound = false;
  return {
    clear: () => (text = ''),
    open: (tag: string) => {
      if (tag === 'rPh') isSound = true;
      isText = tag === 't' && !isSound;
    },
    text: (piece: string) => {
      if (isText) text += piece;
      if (text.length > MOST_LETTERS) throw tooLong();
    },
    close: (tag: string) => {
      if (tag === 'rPh') isSound = false;
      if (tag === 't') isText = false;
    },
    written: () => unescapeText(text),
  };
}

const tooLong = () =>
  new WorkbookFault(
    `Una celda del libro tiene más de ${MOST_LETTERS} letras, que es lo que cabe en Excel.`,
    'Acorte ese texto, o quítelo del libro.',
  );

/** Signs that XML can't hold are written `_x000D_` (ECMA-376 part 1, §22.9.2.19). */
function unescapeText(text: string): string {
  if (!/_x|\r/.test(text)) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}

/** How each style of a cell shows numbers. */
export function readStyles(name: string, bytes: Uint8Array): Shown[] {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let isCells = false;
  readXml(name, bytes, {
    open(tag, { numFmtId = '0', formatCode }) {
      if (tag === 'cellXfs') isCells = true;
      else if (tag === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      else if (tag === 'xf' && isCells) styles.push(Number(numFmtId));
    },
    close(tag) {
      if (tag === 'cellXfs') isCells = false;
    },
  });
  return styles.map((id) => shownBy(id, codes.get(id)));
}
