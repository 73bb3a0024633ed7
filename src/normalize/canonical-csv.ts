/** A table's header and rows in their canonical form. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells, row) => csvLine(cells, row === 0)).join('');
}

/** A row as it is written in canonical form. */
export const csvLine = (cells: readonly string[], header: boolean) =>
  `${cells.map((cell) => quote(cell, header)).join(',')}\n`;

/** RFC 4180 §2.6. In a header, also what would look like another separator, a line `sep=` or a mark of order. */
function quote(cell: string, header: boolean): string {
  const needed = /[",\r\n]/.test(cell) || (header && /[;\t\uFEFF]|^sep=/i.test(cell));
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The cells that say something: without the blank rows and columns that Excel leaves at the end. */
export function withoutBlankEnds(rows: readonly (readonly string[])[]): string[][] {
  const isWritten = (cell: string) => cell.trim() !== '';
  const width = rows.reduce((most, cells) => Math.max(most, cells.findLastIndex(isWritten) + 1), 0);
  const height = rows.findLastIndex((cells) => cells.some(isWritten)) + 1;
  return rows.slice(0, height).map((cells) => cells.slice(0, width));
}
