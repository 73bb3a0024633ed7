/** What a cell holds, as text that says no more and no less than what is stored and shown. */
export interface Cell {
  /** Rows and columns count from 1, as programs show them. */
  row: number;
  column: number;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  text: string;
  /** Shown as a percentage: `text` is what is shown, and not the share that is stored. */
  isPercentage?: true;
  /** Shown as a day without its year, which the program added. */
  withoutYear?: true;
  /** It comes from a formula: `text` is what it gave when it was saved. */
  isFormula?: true;
}

/** Cells joined into one, of which only the first holds something; rows and columns of both ends included. */
export interface Merge {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

export interface Sheet {
  name: string;
  isHidden: boolean;
  /** The rows with something written, from top to bottom; each with its cells, from left to right. */
  rows: { number: number; cells: Cell[] }[];
  merges: Merge[];
}

/** Why a file can't be read as a workbook, in the words of who has to mend it. */
export class WorkbookFault extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** `3` → `C`, `27` → `AA`. */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** What an address like `C7` names; undefined for one that no sheet has. */
export function readReference(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column >= 1 && column <= MOST_COLUMNS && row <= MOST_ROWS ? { row, column } : undefined;
}

/** The size of a sheet (ECMA-376 leaves it open; Excel's and LibreOffice's). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
