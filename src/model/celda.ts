/**
 * Cells that a spreadsheet would run as a formula (OWASP, «CSV Injection»): they begin with `=`, `+`, `-` or `@`, also of
 * full width, after whatever it passes over. A number with its sign is none.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+@＝＋＠\-－]/u;
const NUMERO = /^-\d[\d.,]*(?: ?%)?$/;
/** A tab or a line end at the start makes some programs begin another cell there. */
const CELDA_NUEVA = /^[\t\r\n]/;

export function isFormula(cell: string): boolean {
  return (FORMULA.test(cell) || CELDA_NUEVA.test(cell)) && !NUMERO.test(cell);
}

/** A cell written harmlessly, with an apostrophe before what a spreadsheet would run. */
export function escapeCell(cell: string): string {
  return needsMark(cell) ? `'${cell}` : cell;
}

/** What `escapeCell` was given: one apostrophe less, where one or more stand before a formula. */
export function unescapeCell(cell: string): string {
  return cell.startsWith("'") && needsMark(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A formula, or one with apostrophes before it: those too get one more, so that each can be told from the other. */
function needsMark(cell: string): boolean {
  return isFormula(cell.replace(/^'+/, ''));
}
