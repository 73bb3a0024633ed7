import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { DIST } from '../navegador/dist.ts';
import { bytesOf, jsonOf, PAQUETE, textOf } from './datos-abiertos.ts';
import { ARCHIVOS, PAGINAS } from './paginas.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const { url, corte } = JSON.parse(readFileSync('data/sitio.json', 'utf8')) as { url: string; corte: string };

type Nodo = { '@id'?: string; '@type'?: string[]; '@value'?: string } & Record<string, Nodo[]>;

const documentLoader = (address: string) => Promise.reject(new Error(`The document asks for ${address}`));
/** A document's nodes as a JSON-LD processor reads them, without a network. */
async function nodesOf(document: unknown): Promise<Nodo[]> {
  return (await jsonld.flatten(document as jsonld.JsonLdDocument, undefined, { documentLoader })) as unknown as Nodo[];
}
const ofType = (nodes: Nodo[], type: string) => nodes.filter((node) => node['@type']?.includes(type));
const missing = (nodes: Nodo[], properties: string[]) =>
  nodes.flatMap((node) => properties.filter((one) => !node[one]?.length).map((one) => `${node['@id']}: ${one}`));

const blocks = [
  ...(PAGINAS.find(({ ruta }) => ruta === 'datos.html')?.html ?? '').matchAll(
    /<script type="application\/ld\+json">(.*?)<\/script>/gs,
  ),
].map(([, json = '']) => json);

test.each([
  ['the file', () => jsonOf('catalogo.jsonld')],
  ['the page', () => JSON.parse(blocks[0] ?? '') as unknown],
])('the catalogue of %s has what DCAT-AP asks of catalogue, data sets and distributions', async (_, read) => {
  const nodes = await nodesOf(read());
  const catalogues = ofType(nodes, `${DCAT}Catalog`);
  const datasets = ofType(nodes, `${DCAT}Dataset`);
  const distributions = ofType(nodes, `${DCAT}Distribution`);
  const told = [`${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCT}language`, `${DCT}modified`];
  expect(missing(catalogues, [...told, `${DCT}license`, `${DCAT}dataset`])).toEqual([]);
  expect(missing(datasets, [...told, `${DCAT}distribution`])).toEqual([]);
  expect(missing(distributions, [`${DCAT}accessURL`, `${DCAT}downloadURL`, `${DCT}format`, `${DCT}license`])).toEqual(
    [],
  );
  expect(catalogues[0]?.[`${DCAT}dataset`]).toHaveLength(datasets.length);
  expect(distributions.length).toBeGreaterThan(3 * PAQUETE.resources.length);
  const addresses = distributions.map((one) => one[`${DCAT}downloadURL`]?.[0]?.['@id'] ?? '');
  expect(addresses.filter((one) => !ARCHIVOS.has(one.slice(url.length)))).toEqual([]);
});

test('each distribution of the file tells the size and the checksum of what it leads to', async () => {
  const nodes = await nodesOf(jsonOf('catalogo.jsonld'));
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  for (const one of ofType(nodes, `${DCAT}Distribution`)) {
    const address = one[`${DCAT}downloadURL`]?.[0]?.['@id'] ?? '';
    const bytes = readFileSync(join(DIST, address.slice(url.length)));
    const sum = byId.get(one['http://spdx.org/rdf/terms#checksum']?.[0]?.['@id'] ?? '');
    expect(Number(one[`${DCAT}byteSize`]?.[0]?.['@value'])).toBe(bytes.length);
    expect(sum?.['http://spdx.org/rdf/terms#checksumValue']?.[0]?.['@value']).toBe(sha256(bytes));
  }
});

test('search engines read the whole as a Dataset of schema.org, with the data sets as its parts', async () => {
  const nodes = await nodesOf(JSON.parse(blocks[1] ?? ''));
  const datasets = ofType(nodes, 'https://schema.org/Dataset');
  expect(datasets.length).toBe(1 + PAQUETE.resources.filter(({ path }) => path.startsWith('conjuntos/')).length);
  expect(
    missing(
      datasets,
      ['name', 'description', 'license'].map((one) => `https://schema.org/${one}`),
    ),
  ).toEqual([]);
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const FILES = [...ARCHIVOS]
  .filter((file) => file.startsWith('datos/') && !file.endsWith('.html'))
  .map((file) => file.slice('datos/'.length));

test('the file of checksums holds every other file but the zip, and each sum is right', () => {
  const lines = textOf('sha256.txt')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  const expected = FILES.filter((file) => !['sha256.txt', 'todo.zip'].includes(file)).sort();
  expect(lines.map(([, ruta]) => ruta)).toEqual(expected);
  expect(lines.filter(([sum, ruta = '']) => sum !== sha256(bytesOf(ruta)))).toEqual([]);
});

test('the zip holds every other file in order, each of the day of the cut-off', () => {
  const zip = bytesOf('todo.zip');
  const entries = unzipSync(zip);
  expect(Object.keys(entries)).toEqual(FILES.filter((file) => file !== 'todo.zip').sort());
  const differ = Object.entries(entries).filter(([ruta, bytes]) => sha256(bytes) !== sha256(bytesOf(ruta)));
  expect(differ.map(([ruta]) => ruta)).toEqual([]);
  const [anio = 0, mes = 0, dia = 0] = corte.split('-').map(Number);
  // APPNOTE 4.4.6: bits of year since 1980, month and day, in each header of the central directory.
  const dates = [...zip.toString('latin1').matchAll(/PK\x01\x02/g)].map(({ index }) => zip.readUInt16LE(index + 14));
  expect(new Set(dates)).toEqual(new Set([((anio - 1980) << 9) | (mes << 5) | dia]));
});

test('the pages of data show beside each table its rows, sizes, checksums, licence and date', () => {
  const pages = PAGINAS.filter(({ ruta }) => ruta === 'datos.html' || ruta.startsWith('datos/'));
  for (const { path } of PAQUETE.resources) {
    const plan = /^planes\/([^/]+)\//.exec(path)?.[1];
    const { html = '' } = pages.find(({ ruta }) => ruta === (plan ? `datos/planes/${plan}.html` : 'datos.html')) ?? {};
    for (const ruta of [path, path.replace('.csv', '.xlsx'), `json/${path.replace('.csv', '.json')}`]) {
      expect(html, ruta).toContain(`href="${plan ? '../..' : '.'}/datos/${ruta}"`);
      expect(html, ruta).toContain(sha256(bytesOf(ruta)));
    }
  }
  const told = /\d+ filas? · <a [^>]+>sus columnas<\/a> ·\s+CC-BY-4.0 · datos al 31 de enero de 2026/g;
  expect(pages.flatMap(({ html }) => html.match(told) ?? [])).toHaveLength(PAQUETE.resources.length);
});

test('the dictionary tells every column of every table', () => {
  const { html = '', ids = [] } = PAGINAS.find(({ ruta }) => ruta === 'diccionario.html') ?? {};
  for (const { path, schema } of PAQUETE.resources) {
    const id = `${path.startsWith('conjuntos/') ? 'conjunto' : 'tabla'}-${path.split('/').at(-1)?.replace('.csv', '')}`;
    expect(ids).toContain(id);
    const section = html.slice(html.indexOf(`id="${id}"`)).split('</section>')[0] ?? '';
    for (const { name, title } of schema.fields) {
      expect(section, `${path} ${name}`).toContain(`<dt translate="no">${name}</dt>`);
      expect(section, `${path} ${name}`).toContain(title);
    }
  }
});
