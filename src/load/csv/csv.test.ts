import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../model/limits.ts';
import { readCsv } from './csv.ts';

/** Without the other characters that may separate cells: a file of one column could then be read in two ways. */
const cell = fc.oneof(
  fc.string({ maxLength: 6 }).map((text) => text.replace(/[;\t]/g, '.')),
  fc.string({ unit: fc.constantFrom('a', 'ñ', '👍', '"', ',', ' ', '\n', '\r', '\r\n'), maxLength: 8 }),
);

/** Rows of one width, how each cell is quoted, and the line end of the file. */
const written = fc.record({
  rows: fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })),
  quoteAll: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  lastNewline: fc.boolean(),
});

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

/** RFC 4180 §2: a cell with quotes, commas or line ends stands between quotes, its own quotes twice. */
const quote = (text: string, always: boolean) =>
  always || text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The file of some rows, with the line and column at which each cell begins. */
function write({ rows, quoteAll, newline, lastNewline }: Written) {
  const places: [line: number, column: number][][] = [];
  let text = '';
  const here = (): [number, number] => {
    const lines = text.split(/\r\n|\n|\r/);
    return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  };
  rows.forEach((cells, index) => {
    if (index > 0) text += newline;
    places.push([]);
    cells.forEach((one, column) => {
      if (column > 0) text += ',';
      places.at(-1)?.push(here());
      text += quote(one, quoteAll);
    });
  });
  return { text: lastNewline ? text + newline : text, places };
}

describe('readCsv', () => {
  test('gives back the cells of any file that RFC 4180 allows, each with its line and column', () => {
    fc.assert(
      fc.property(written, (file) => {
        const { text, places } = write(file);
        const { table, problems } = readCsv('x.csv', text);
        expect(problems).toEqual([]);
        expect([table.labels.map((label) => label.text), ...table.rows.map((row) => row.cells)]).toEqual([
          file.rows[0]?.map((label) => label.trim()),
          ...file.rows.slice(1),
        ]);
        expect(table.labels.map(({ line, column }) => [line, column])).toEqual(places[0]);
        table.rows.forEach((row, index) => {
          const found = row.cells.map((_, at) => table.locateCell(row, at)).map(({ line, column }) => [line, column]);
          expect(found).toEqual(places[index + 1]);
          expect(row.line).toBe(places[index + 1]?.[0]?.[0]);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('never throws, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '\0', '\uFEFF'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (any) => void readCsv('x.csv', any)),
      { numRuns: 1000 },
    );
  });

  test('reports each quote left open where it opens, and reads the rows after it', () => {
    const { table, problems } = readCsv('x.csv', 'id,n\na,"uno\nb,2\nc,"tres" y\nd,4\n');
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['quote-error', 2, 3],
      ['quote-error', 4, 3],
    ]);
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, 'b', '2'],
      [5, 'd', '4'],
    ]);
    expect(table.complete).toBe(false);
  });

  test('says nothing of the rest of a text whose quote was left open', () => {
    const { table } = readCsv('x.csv', 'id,n\na,"uno\ny otro renglón\nb,2\nc\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([['b', '2'], ['c']]);
  });

  test('finds the quote left open among quoted cells and any line ends', () => {
    const row = fc.tuple(fc.constantFrom('a', '"b, c"', '"d ""e"" "'), fc.constantFrom('f', '"g\nh"', '"i\r\nj"'));
    const file = fc.record({ before: fc.array(row, { maxLength: 6 }), newline: fc.constantFrom('\n', '\r\n', '\r') });
    fc.assert(
      fc.property(file, ({ before, newline }) => {
        const good = ['x,y', ...before.map((cells) => cells.join(','))].join(newline);
        const { table, problems } = readCsv('x.csv', `${good}${newline}1,"2${newline}3,4${newline}`);
        const line = good.split(/\r\n|\n|\r/).length + 1;
        expect(problems.map((problem) => [problem.line, problem.column])).toEqual([[line, 3]]);
        expect(table.rows.at(-1)).toMatchObject({ line: line + 1, cells: ['3', '4'] });
      }),
    );
  });

  test('keeps rows of any width as they are: judging them is for validation', () => {
    const { table, problems } = readCsv('x.csv', 'a,b\n1\n1,2,3\n');
    expect(problems).toEqual([]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['1'], ['1', '2', '3']]);
  });

  test('tells where a row ends, for cells that it lacks', () => {
    const { table } = readCsv('x.csv', 'a,b\n"u\nno"\n');
    expect(table.rows.map((row) => table.locateCell(row, 1))).toEqual([{ file: 'x.csv', line: 3, column: 4 }]);
  });
});

describe('the cells of a table are bounded, as its rows and its columns are', () => {
  const columns = LIMITS.columns.most;
  const most = LIMITS.cells.most / columns;
  const row = `${','.repeat(columns - 1)}\n`;

  test('past the limit, it is told at the row that passes it, and nothing is read', () => {
    const { table, problems } = readCsv('x.csv', row.repeat(most + 1));
    expect(table.rows).toEqual([]);
    expect(problems).toMatchObject([{ code: 'limit', line: most + 1, column: 1 }]);
    expect(problems[0]?.message).toContain('admite hasta 6,000,000 celdas');
  });

  test('what passes it is not even looked at', () => {
    // The quote would be reported if it were reached.
    const { problems } = readCsv('x.csv', `${row.repeat(most + 1)}a"b\n`);
    expect(problems.map(({ code }) => code)).toEqual(['limit']);
  });
});
