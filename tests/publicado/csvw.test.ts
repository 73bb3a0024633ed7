import { Readable } from 'node:stream';
import rdf from '@rdfjs/data-model';
import datasets from '@rdfjs/dataset';
import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec.js';
import CsvwParser from 'rdf-parser-csvw';
import { expect, test } from 'vitest';
import { CSVW } from './csvw-contexto.ts';
import { jsonOf, PAQUETE, textOf } from './datos-abiertos.ts';
import { sourceRows } from './filas-de-origen.ts';

interface Tabla {
  url: string;
  tableSchema: { columns: { name: string; titles: string; required?: boolean }[] };
}
const GRUPO = jsonOf('csv-metadata.json') as { tables: Tabla[]; dialect: object; '@context': unknown };
const BASE = 'https://datos.example/';

/** The terms of CSVW stand in for the network. */
const documentLoader = (url: string): Promise<RemoteDocument> => {
  if (url !== 'http://www.w3.org/ns/csvw') throw new Error(`Another address is asked for: ${url}`);
  return Promise.resolve({ documentUrl: url, document: CSVW });
};

async function metadataOf(tabla: Tabla): Promise<Cuadrupla[]> {
  const document = { '@context': GRUPO['@context'], dialect: GRUPO.dialect, ...tabla } as object;
  const read: unknown = await jsonld.toRDF(document, { documentLoader, base: BASE });
  const quads = read as Crudo[];
  return quads.map(({ subject, predicate, object }) => rdf.quad(term(subject), term(predicate), term(object)));
}

type Termino = ReturnType<typeof rdf.namedNode>;
type Cuadrupla = ReturnType<typeof rdf.quad>;
type TerminoCrudo = Termino & { language?: string; datatype?: Termino };
type Crudo = Record<'subject' | 'predicate' | 'object', TerminoCrudo>;

function term({ termType, value, language, datatype }: TerminoCrudo): Termino {
  if (termType === 'NamedNode') return rdf.namedNode(value);
  if (termType === 'BlankNode') return rdf.blankNode(value);
  return rdf.literal(value, language || rdf.namedNode(datatype?.value ?? ''));
}

/** The rows of a table as a CSVW reader takes them from the published file: by column's name, without what is blank. */
async function readRows(tabla: Tabla): Promise<Record<string, string>[]> {
  const metadata = datasets.dataset(await metadataOf(tabla));
  const parser = new CsvwParser({ metadata, baseIRI: BASE, timezone: 'UTC' });
  const rows = new Map<string, Record<string, string>>();
  for await (const { subject, predicate, object } of parser.import(Readable.from([textOf(tabla.url)]))) {
    const [base, column] = predicate.value.split('#');
    if (base !== BASE || column === undefined) continue;
    rows.set(subject.value, { ...rows.get(subject.value), [decodeURI(column)]: object.value });
  }
  return [...rows.values()];
}

test('the group describes every table of the package, column by column', () => {
  const told = GRUPO.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ titles }) => titles)]);
  const packed = PAQUETE.resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name)]);
  expect(told).toEqual(packed);
  const names = GRUPO.tables.flatMap(({ tableSchema }) => tableSchema.columns.map(({ name }) => name));
  expect(names.filter((name) => !/^(?!_)(?:\w|\.|%[0-9A-F]{2})+$/.test(name))).toEqual([]);
});

test.each(GRUPO.tables.map((tabla) => [tabla.url, tabla] as const))(
  '%s reads back as its source',
  async (url, tabla) => {
    const recurso = PAQUETE.resources.find(({ path }) => path === url);
    const { columns } = tabla.tableSchema;
    const expected = (recurso ? sourceRows(recurso) : []).map((row) =>
      Object.fromEntries(row.flatMap((cell, i) => (cell === '' ? [] : [[columns[i]?.name ?? '', cell] as const]))),
    );
    expect(await readRows(tabla)).toEqual(expected);
  },
);
