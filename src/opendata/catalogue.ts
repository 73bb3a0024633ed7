import { wholeAddress } from '../model/addresses/whole-address.ts';
import { datosDePlanHref } from '../model/addresses/data-files.ts';
import { writeJson } from '../base/write-json.ts';
import type { SitioCalculado } from '../sitio.ts';
import { DATOS } from '../textos/datos.ts';
import type { DataFile } from './data-file.ts';
import type { Measures } from './measured-file.ts';
import { isSpdx, licenseAddress } from './data-package.ts';
import { typeOf } from '../base/media-types.ts';
import { LANGUAGE, locale } from '../model/speech/locale.ts';

const ref = { '@type': '@id' };

/** Written in the document, so that readers need no other address. */
const CONTEXT = {
  '@language': LANGUAGE,
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'foaf:homepage': ref,
  'dct:license': ref,
  'dct:language': ref,
  'dct:publisher': ref,
  'dct:format': ref,
  'dct:modified': { '@type': 'xsd:date' },
  'dcat:landingPage': ref,
  'dcat:theme': ref,
  'dcat:contactPoint': ref,
  'vcard:hasURL': ref,
  'dct:references': ref,
  'dcat:accessURL': ref,
  'dcat:downloadURL': ref,
  'dcat:mediaType': ref,
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
  'spdx:algorithm': ref,
  'spdx:checksumValue': { '@type': 'xsd:hexBinary' },
};

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
/** A file's media type alone. */
const mediaType = (path: string) => typeOf(path).replace(/;.*$/, '');

/**
 * The open data as a catalogue (DCAT-AP 3): a data set for each table and each computed file, with its formats. In a
 * page nothing is `measured`: sizes and checksums, which no compression makes lighter, stand in the file alone; and so do
 * the titles of files, which say the data set's again with a format that is told beside it.
 */
export function catalogue(sitio: SitioCalculado, files: readonly DataFile[], measured?: ReadonlyMap<string, Measures>) {
  const { nombre, descripcion, url, corte, contacto, repositorio } = sitio.sitio;
  const publisher = new URL('#editor', url).href;
  const contactId = new URL('#contacto', url).href;
  const common = { ...licenseOf(sitio), 'dct:modified': corte };
  const datasets = Map.groupBy(
    files.filter(({ kind }) => kind === 'table' || kind === 'computed'),
    ({ table, path }) => table?.path ?? path.replace('.json', '-calculado'),
  );
  return {
    '@context': CONTEXT,
    '@id': new URL('datos/catalogo.jsonld', url).href,
    '@type': 'dcat:Catalog',
    'dct:title': `${DATOS.titulo}: ${nombre}`,
    'dct:description': descripcion,
    'dct:publisher': { '@id': publisher, '@type': 'foaf:Agent', 'foaf:name': nombre, 'foaf:homepage': url },
    'dct:language': `${AUTHORITY}/language/SPA`,
    'foaf:homepage': url,
    ...common,
    'dcat:contactPoint': {
      '@id': contactId,
      '@type': 'vcard:Organization',
      'vcard:fn': nombre,
      'vcard:note': contacto,
      'vcard:hasURL': repositorio ?? url,
    },
    'dcat:dataset': [...datasets].map(([key, own]) => ({
      '@id': new URL(`datos/catalogo.jsonld#${key.replaceAll('/', '.')}`, url).href,
      '@type': 'dcat:Dataset',
      ...own.slice(0, 1).map(describe)[0],
      'dct:publisher': publisher,
      'dcat:contactPoint': contactId,
      'dct:language': `${AUTHORITY}/language/SPA`,
      'dct:modified': corte,
      'dcat:theme': `${AUTHORITY}/data-theme/GOVE`,
      'dcat:landingPage': wholeAddress(pageOf(own[0]?.plan), url),
      'dcat:distribution': own.map((one) => ({
        ...distribution(one, url),
        ...licenseOf(sitio),
        ...(measured
          ? { 'dct:title': titleOf(one), 'dct:modified': corte, ...tellMeasures(measured.get(one.path)) }
          : {}),
      })),
    })),
  };
}

/** What a page has room for, in characters. */
const MOST = 240_000;

/**
 * The catalogue as the page of the data holds it: without the tables of plans, or not at all, where they are too many. The
 * file has it whole.
 */
export function shortCatalogue(sitio: SitioCalculado, files: readonly DataFile[]): string | undefined {
  const ofNoPlan = files.filter(({ plan }) => plan === undefined);
  for (const some of [files, ofNoPlan]) {
    const block = writeDataBlock(catalogue(sitio, some));
    if (block.length <= MOST) return block;
  }
  return undefined;
}

const pageOf = (plan: string | undefined) => (plan === undefined ? '/datos.html' : datosDePlanHref(plan));

function describe({ title, table }: DataFile) {
  const fuentes = table?.fuentes().flatMap(({ url }) => url ?? []) ?? [];
  return {
    'dct:title': title,
    'dct:description': table?.description ?? title,
    ...(fuentes.length > 0 ? { 'dct:references': fuentes } : {}),
  };
}

/** The words of the EU's list of file types are those that files end with. */
const formatOf = ({ path }: DataFile) => path.split('.').at(-1)?.toUpperCase() ?? '';
const titleOf = (file: DataFile) => `${file.title} (${formatOf(file)})`;

function distribution(file: DataFile, url: string) {
  const { path } = file;
  const address = new URL(`datos/${path}`, url).href;
  return {
    '@type': 'dcat:Distribution',
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dct:format': `${AUTHORITY}/file-type/${formatOf(file)}`,
    'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediaType(path)}`,
  };
}

const tellMeasures = (measures: Measures | undefined) => ({
  'dcat:byteSize': String(measures?.bytes),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': 'spdx:checksumAlgorithm_sha256',
    'spdx:checksumValue': measures?.sha256,
  },
});

function licenseOf({ sitio: { licencia_datos: license } }: SitioCalculado) {
  return isSpdx(license) ? { 'dct:license': licenseAddress(license) } : { 'dct:rights': license };
}

/** The whole of the open data for search engines (schema.org). */
export function schemaOrg({ sitio, conjuntos }: SitioCalculado, everything: { path: string; bytes: number }) {
  const { nombre, descripcion, url, corte, licencia_datos: license } = sitio;
  const common = {
    license: isSpdx(license) ? licenseAddress(license) : license,
    dateModified: corte,
    inLanguage: locale(),
    publisher: { '@type': 'Organization', name: nombre, url },
    isAccessibleForFree: true,
  };
  return {
    '@context': { '@vocab': 'https://schema.org/' },
    '@type': 'Dataset',
    name: `${DATOS.titulo}: ${nombre}`,
    description: `${descripcion} ${DATOS.descripcion}`,
    url: new URL('datos.html', url).href,
    version: corte,
    ...common,
    distribution: {
      '@type': 'DataDownload',
      contentUrl: new URL(`datos/${everything.path}`, url).href,
      encodingFormat: 'application/zip',
      contentSize: `${everything.bytes} B`,
    },
    hasPart: conjuntos.map(({ id, title, description, sources }) => ({
      '@type': 'Dataset',
      name: title,
      description: description ?? title,
      url: new URL(`datos.html#${id}`, url).href,
      ...common,
      isBasedOn: sources.map((one) => ({ '@type': 'CreativeWork', name: one.title })),
      distribution: {
        '@type': 'DataDownload',
        contentUrl: new URL(`datos/conjuntos/${id}.csv`, url).href,
        encodingFormat: 'text/csv',
      },
    })),
  };
}

/** JSON to stand in a page's `<script>`: no text of it can end the element. */
export const writeDataBlock = (content: unknown) => writeJson(content).replaceAll('<', '\\u003c');
