import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOfJson, faultsOfXml, partsOfXlsx } from '../strict-parsers.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { writeHostilEverywhere } from '../texto-hostil.ts';
import { htmlValidate } from './html-valido.ts';
import { COMPILED_BEFORE, CON_PAGINAS, orden, run } from './ordenes.ts';

/** What looks like markup, references or escapes to one format or another, besides what the hostile text has. */
const ADEMAS = ' ]]> ]]&gt; <!-- -- --> <?x ?> &#xFFFE; &#0; &nbsp; _x0041_ %0A \u{10FFFD}\u{2FFFD}';

let folder: string;
/** The site's files and those of its archive, by path. */
let files: Map<string, Uint8Array>;

/** The number of a commitment is a name, and may not be so long. */
const addTo = (text: string) =>
  text.replace(/^(?!numero: ).*$/gm, (line) => line.replaceAll(' 🏛️', (sign) => sign + ADEMAS));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bien-formado-'));
  const { cambios } = await writeHostilEverywhere();
  const mas = Object.entries(cambios).map(([file, cambio]) => [file, addTo(String(cambio))]);
  writeSitio(join(folder, 'sitio'), Object.fromEntries(mas) as Record<string, string>);
  const [root, out, salida] = ['sitio', 'publicado', 'archivo'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const command = [...CON_PAGINAS, orden('archivo.ts'), '--root', root, '--out', out, '--salida', salida];
  const env = { PAGINAS: join(folder, 'páginas'), ...COMPILED_BEFORE };
  const { code, stderr } = await run(process.execPath, command, { env });
  expect([code, stderr]).toEqual([0, '']);
  files = new Map([...readAll(out), ...readAll(salida).flatMap(([name, bytes]) => readArchive(name, bytes))]);
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

const readAll = (from: string): [string, Uint8Array][] =>
  readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(from.length + 1), readFileSync(path)]);

/** What describes the site in an archive; the site itself was read already. */
const readArchive = (name: string, bytes: Uint8Array): [string, Uint8Array][] =>
  /\.(zip|wacz)$/.test(name)
    ? Object.entries(unzipSync(bytes, { filter: ({ name: ruta }) => !/\/data\/(sitio|fuentes)\//.test(ruta) }))
    : [[name, bytes]];

/** The files whose names end so, with their text in UTF-8. */
function textsOf(...endings: string[]): [string, string][] {
  const found = [...files].filter(([ruta]) => endings.some((ending) => ruta.endsWith(ending)));
  expect(found.length, endings.join()).toBeGreaterThan(0);
  return found.map(([ruta, bytes]) => [ruta, new TextDecoder('utf-8', { fatal: true }).decode(bytes)]);
}

const faults = (texts: [string, string][], find: (texto: string) => string[]) =>
  texts.flatMap(([ruta, texto]) => find(texto).map((fault) => `${ruta}: ${fault}`));

test('every XML and every drawing is well-formed', () => {
  const xml = textsOf('.xml', '.svg');
  expect(xml.map(([ruta]) => ruta)).toContain('novedades.xml');
  expect(xml.some(([ruta]) => ruta.endsWith('/dublin-core.xml'))).toBe(true);
  expect(faults(xml, faultsOfXml)).toEqual([]);
});

test('every part of every workbook is well-formed', () => {
  const workbooks = [...files].filter(([ruta]) => ruta.endsWith('.xlsx'));
  expect(workbooks.length).toBeGreaterThan(10);
  for (const [ruta, bytes] of workbooks) expect(faults(partsOfXlsx(bytes), faultsOfXml), ruta).toEqual([]);
});

test('every JSON parses, and its texts are Unicode', () => {
  expect(faults(textsOf('.json', '.jsonld'), faultsOfJson)).toEqual([]);
  const lines = (texto: string) => texto.trimEnd().split('\n').flatMap(faultsOfJson);
  expect(faults(textsOf('.jsonl'), lines)).toEqual([]);
  const records = (texto: string) =>
    texto
      .trimEnd()
      .split('\n')
      .flatMap((line) => faultsOfJson(/^\S+ \d{14} (\{.*\})$/.exec(line)?.[1] ?? ''));
  expect(faults(textsOf('.cdx'), records)).toEqual([]);
});

test('every page is valid HTML, its drawings are well-formed, and its data parse', () => {
  const pages = textsOf('.html');
  const invalid = (html: string) =>
    htmlValidate
      .validateStringSync(html)
      .results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${line} ${ruleId} ${message}`));
  expect(faults(pages, invalid)).toEqual([]);
  const drawings = pages.flatMap(([ruta, html]) => drawingsOf(html).map((svg): [string, string] => [ruta, svg]));
  expect(drawings.length).toBeGreaterThan(0);
  expect(faults(drawings, faultsOfXml)).toEqual([]);
  const data = pages.flatMap(([ruta, html]) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']): [string, string] => [ruta, json],
    ),
  );
  expect(data.length).toBeGreaterThan(0);
  expect(faults(data, faultsOfJson)).toEqual([]);
});

/** A drawing that a page keeps in an attribute, from which a picture is made when somebody asks. */
const KEPT = /data-lamina="[^"]*"/g;

/** The drawings within a page, each with those that it holds. */
function drawingsOf(page: string): string[] {
  const found: string[] = [];
  const parser = new Parser({ onattribute: (_, value) => void found.push(value) });
  for (const [attribute] of page.matchAll(KEPT)) parser.write(`<i ${attribute}>`);
  parser.end();
  // An attribute of HTML may hold a «<», and one of XML may not.
  const html = page.replace(/="[^"]*"/g, (attribute) => attribute.replaceAll('<', '&lt;'));
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of html.matchAll(/<svg\b|<\/svg>/g)) {
    if (tag === '<svg' && depth++ === 0) start = index;
    if (tag !== '<svg' && --depth === 0) found.push(html.slice(start, index + tag.length));
  }
  return found;
}

test('every CSV is rectangular, by a reader that forgives nothing', () => {
  const find = (csv: string) => {
    try {
      parse(csv, { bom: true, relax_quotes: false, relax_column_count: false, record_delimiter: '\n' });
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  };
  expect(faults(textsOf('.csv'), find)).toEqual([]);
});

test('every line of a bag that describes it is a label and its value', () => {
  const find = (texto: string) =>
    texto.split(/[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/).filter((line) => line !== '' && !/^[\w-]+: \S/.test(line));
  expect(faults(textsOf('bag-info.txt', 'bagit.txt'), find)).toEqual([]);
});
