/**
 * What a spreadsheet would run as a formula (OWASP, «CSV Injection»): it begins with `=`, `+`, `-` or `@`, also of full
 * width, after whatever is passed over, quotes too. A cell that is a number with its sign is none.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}"]*[=+@＝＋＠\-－]/u;
const NUMBER = /^-\d[\d.,]*(?: ?%)?$/;
/**
 * Where another cell begins for a program whose list separator is `;`, as Excel's in Spanish is: it parts the line as it
 * is written, and heeds no quotes but those at the start of what it takes for a cell.
 */
const SEPARATOR = /([;\t\r\n\v\f\x85\u2028\u2029])/;
/** A tab or a line end at the start makes some programs begin another cell there. */
const NEW_CELL = /^[\t\r\n]/;
/** Most cells hold none of these, and are not looked into. */
const SUSPICIOUS = /[=+@＝＋＠\-－\t\r\n]/;

/** The first part of a cell that a spreadsheet would run. */
export function formulaIn(cell: string): string | undefined {
  if (!SUSPICIOUS.test(cell) || NUMBER.test(cell)) return undefined;
  return NEW_CELL.test(cell) ? cell : partsOf(cell).find((part) => FORMULA.test(part));
}

export const isFormula = (cell: string) => formulaIn(cell) !== undefined;

/** A cell written harmlessly: an apostrophe before each of its parts that a spreadsheet would run. */
export function escapeCell(cell: string): string {
  return rewriteMarked(cell, (part) => `'${part}`);
}

/** What `escapeCell` was given: one apostrophe less in each part where one or more stand before a formula. */
export function unescapeCell(cell: string): string {
  return rewriteMarked(cell, (part) => part.replace(/^'/, ''));
}

/** Rewrites formulas, and those with apostrophes before them: these too get one more, so that the two stay distinct. */
function rewriteMarked(cell: string, rewrite: (part: string) => string): string {
  const bare = withoutMarks(cell);
  if (!SUSPICIOUS.test(cell) || NUMBER.test(bare)) return cell;
  const needsMark = (part: string, index: number) =>
    FORMULA.test(withoutMarks(part)) || (index === 0 && NEW_CELL.test(bare));
  return partsOf(cell)
    .map((part, index) => (needsMark(part, index) ? rewrite(part) : part))
    .join('');
}

const withoutMarks = (text: string) => text.replace(/^'+/, '');

/** The parts of a cell, and between them what separates them. */
const partsOf = (cell: string) => cell.split(SEPARATOR);
