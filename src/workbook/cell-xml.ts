import { escapeXml } from '../base/xml.ts';
import { lettersOf } from './workbook.ts';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet's name has 31 characters at most, none of those of addresses, and isn't the one that Excel keeps for itself. */
export const sheetName = (name: string) =>
  escapeXml(
    name
      .replace(/[[\]:*?/\\']/g, '-')
      .replace(/^history$/i, '$&-')
      .slice(0, 31),
  );

/** A cell at its place, counted from 1: a number, or a text as `inlineStr`, which no program runs as a formula. */
export function cellXml(value: string | number | null, row: number, column: number, style?: number): string {
  const attributes = `r="${lettersOf(column)}${row}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null) return style === undefined ? '' : `<c ${attributes}/>`;
  if (typeof value === 'number') return `<c ${attributes}><v>${value}</v></c>`;
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeText(cut(value))}</t></is></c>`;
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
