import { lettersOf } from '../../workbook/workbook.ts';

/** Where something stands that was sent; without a column it is the row, without a row the sheet. */
export interface CellPlace {
  book: string;
  sheet: string | undefined;
  row?: number | undefined;
  column?: number | undefined;
}

/** «avances.xlsx, hoja «Avances», celda C7». */
export function describePlace({ book, sheet, row, column }: CellPlace): string {
  const cell = row === undefined ? [] : [column === undefined ? `renglón ${row}` : `celda ${lettersOf(column)}${row}`];
  return [book, ...(sheet === undefined ? [] : [`hoja «${sheet}»`]), ...cell].join(', ');
}
