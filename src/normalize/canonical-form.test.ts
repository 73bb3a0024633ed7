import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalForm } from './canonical-form.ts';
import { readCsv } from '../load/csv/csv.ts';
import { decode } from '../load/text/decode.ts';

const canonical = async (file: string, content: string | Uint8Array) => {
  const form = await canonicalForm(file, Buffer.from(content as Uint8Array));
  return 'bytes' in form ? Buffer.from(form.bytes).toString() : form.reason;
};

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a table is written with commas, in UTF-8, with LF and no more quotes than it needs', () => {
  // prettier-ignore
  test.each<[string, string | Uint8Array, string]>([
    ['a byte order mark', '\uFEFFid,n\na,b\n', 'id,n\na,b\n'],
    ['CRLF', 'id,n\r\na,b\r\n', 'id,n\na,b\n'],
    ['CR', 'id,n\ra,b\r', 'id,n\na,b\n'],
    ['no last line end', 'id,n\na,b', 'id,n\na,b\n'],
    ['semicolons', 'id;n\na;b,c\n', 'id,n\na,"b,c"\n'],
    ['tabs', 'id\tn\na\tb\n', 'id,n\na,b\n'],
    ['a line sep=;', 'sep=;\r\nid;n\r\na;b\r\n', 'id,n\na,b\n'],
    ['windows-1252', latin1('id,n\na,Peña\n'), 'id,n\na,Peña\n'],
    ['UTF-16', utf16('id,n\na,Peña\n'), 'id,n\na,Peña\n'],
    ['more quotes than are needed', '"id","n"\n"a","b ""c"""\n', 'id,n\na,"b ""c"""\n'],
    ['blank rows and columns at the end', 'id,n,,\na,b,,\n,,,\n,,,\n', 'id,n\na,b\n'],
    ['a blank row between others', 'id,n\n,\na,b\n', 'id,n\n,\na,b\n'],
    ['line ends in a cell, as they are', 'id,n\r\na,"b\nc\r\nd"\r\n', 'id,n\na,"b\nc\r\nd"\n'],
    ['spaces in cells', 'id, n\n a ,b\u00A0\n', 'id, n\n a ,b\u00A0\n'],
    ['ragged rows', 'id,n\na\nb,c,d\n', 'id,n\na\nb,c,d\n'],
    ['a header that looks like another separator', '"a;b"\n"c;d"\n', '"a;b"\nc;d\n'],
    ['mojibake', 'id,n\na,PeÃ±a\n', 'id,n\na,PeÃ±a\n'],
  ])('%s', async (_, written, expected) => {
    expect(await canonical('data/x.csv', written)).toBe(expected);
    expect(await canonical('data/x.csv', expected)).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, string | Uint8Array, string]>([
    ['a quote left open', 'id,n\na,"b\n', 'Renglón 2: Aquí se abren unas comillas'],
    ['bytes in doubt', latin1('id,n\na,Jos\x82\n'), 'Renglón 2: Desde aquí'],
    ['conflict marks', 'id\n<<<<<<< a\n=======\n>>>>>>> b\n', 'Renglón 2: Aquí hay dos versiones'],
    ['a PDF', '%PDF-1.7', 'Renglón 1: No es un archivo .csv: es un PDF'],
    ['nothing', '', 'vacío'],
    ['what may be thousands between semicolons', 'id;v\na;1.234\n', 'Renglón 2: sin comas'],
  ])('%s is left as it is, and why is told', async (_, written, reason) => {
    expect(await canonical('data/x.csv', written)).toContain(reason);
  });
});

describe('a text is written in UTF-8 with LF, and JSON too', () => {
  // prettier-ignore
  test.each<[string, string, string | Uint8Array, string]>([
    ['CRLF', 'x.mdx', '---\r\na: b\r\n---\r\n\r\nUno\r\ndos\r\n\r\n```\r\ntres\r\n```\r\n', '---\na: b\n---\n\nUno\ndos\n\n```\ntres\n```\n'],
    ['CR', 'x.mdx', '---\ra: b\r---\r\rUno\rdos\r', '---\na: b\n---\n\nUno\ndos\n'],
    ['windows-1252', 'x.mdx', latin1('---\na: Peña\n---\n'), '---\na: Peña\n---\n'],
    ['UTF-16', 'x.json', utf16('{ "a": "Peña" }'), '{ "a": "Peña" }\n'],
  ])('%s', async (_, file, written, expected) => {
    expect(await canonical(file, written)).toBe(expected);
    expect(await canonical(file, expected)).toBe(expected);
  });

  test.each([
    ['x.mdx', '---\na: b\n---\n\n<Nota>\r\n'],
    ['x.mdx', 'Sin datos.\r\n'],
    ['x.json', '{ "a": \r\n'],
  ])('%s that can not be read is left as it is', async (file, written) => {
    expect(await canonical(file, written)).toContain('Renglón');
  });
});

const ENCODINGS: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': utf16,
  'utf-16be': (text) => utf16(text).swap16(),
  'windows-1252': latin1,
};

const cell = fc.string({ unit: fc.constantFrom(...'aeñó1.%¿ ,;"'.split(''), '\n', '\r\n', '""'), maxLength: 6 });
/** Two columns or more, so that the separator shows; a word that no other encoding has, so that windows-1252 does. */
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }))
  .map((rows) => [['id', 'nombre', 'valor', 'nota'].slice(0, rows[0]?.length ?? 2), ...rows]);
const file = fc.record({
  rows: table,
  encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
  separator: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
});

const cellsOf = (text: string) => {
  const { labels, rows } = readCsv('x.csv', text).table;
  const written = [labels.map((label) => label.text), ...rows.map(({ cells }) => cells)];
  return written.slice(0, written.findLastIndex((cells) => cells.some((one) => one.trim() !== '')) + 1);
};

test('whatever the encoding, the separator and the line ends, no cell changes, and once is enough', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, encoding, separator, newline, quoteAll }) => {
      const told = [...rows, ['eva', 'Señora Peña', ...(rows[0] ?? []).slice(2).map(() => 'x')]];
      const quote = (one: string) => (quoteAll || /[",;\t\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
      const text = told.map((cells) => cells.map(quote).join(separator) + newline).join('');
      const bytes = (ENCODINGS[encoding] as (text: string) => Buffer)(text);
      const form = await canonicalForm('x.csv', bytes);
      const doubtful = decode('x.csv', bytes).text === undefined;
      fc.pre(!doubtful && 'bytes' in form);
      if (!('bytes' in form)) return;
      const written = Buffer.from(form.bytes).toString();
      expect(cellsOf(written)).toEqual(told);
      expect(await canonicalForm('x.csv', form.bytes)).toEqual({ bytes: form.bytes, changes: [] });
    }),
    { numRuns: 500 },
  );
});
