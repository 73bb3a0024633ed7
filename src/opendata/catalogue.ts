import { datosDePlanHref } from '../model/addresses/data-files.ts';
import { writeJson } from '../base/json.ts';
import type { SitioCalculado } from '../sitio.ts';
import { DATOS } from '../textos/datos.ts';
import type { ArchivoDeDatos } from './data-file.ts';
import { isSpdx, licenseAddress } from './data-package.ts';
import { typeOf } from '../base/media-types.ts';

const ref = { '@type': '@id' };

/** Written in the document: whoever reads it needs no other address. */
const CONTEXTO = {
  '@language': 'es',
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

const AUTORIDAD = 'http://publications.europa.eu/resource/authority';
/** A file's media type alone. */
const mediaType = (ruta: string) => typeOf(ruta).replace(/;.*$/, '');

/**
 * The open data as a catalogue (DCAT-AP 3): a data set for each table and each computed file, with its formats. In a
 * page it is `breve`: sizes and checksums, which no compression makes lighter, stand in the file alone.
 */
export function catalogue(sitio: SitioCalculado, archivos: readonly ArchivoDeDatos[], { breve }: { breve: boolean }) {
  const { nombre, descripcion, url, corte, contacto, repositorio } = sitio.sitio;
  const editor = new URL('#editor', url).href;
  const contactoId = new URL('#contacto', url).href;
  const comun = { ...licenseOf(sitio), 'dct:modified': corte };
  const datasets = Map.groupBy(
    archivos.filter(({ clase }) => clase === 'tabla' || clase === 'calculado'),
    ({ tabla, ruta }) => tabla?.ruta ?? ruta.replace('.json', '-calculado'),
  );
  return {
    '@context': CONTEXTO,
    '@id': new URL('datos/catalogo.jsonld', url).href,
    '@type': 'dcat:Catalog',
    'dct:title': `${DATOS.titulo}: ${nombre}`,
    'dct:description': descripcion,
    'dct:publisher': { '@id': editor, '@type': 'foaf:Agent', 'foaf:name': nombre, 'foaf:homepage': url },
    'dct:language': `${AUTORIDAD}/language/SPA`,
    'foaf:homepage': url,
    ...comun,
    'dcat:contactPoint': {
      '@id': contactoId,
      '@type': 'vcard:Organization',
      'vcard:fn': nombre,
      'vcard:note': contacto,
      'vcard:hasURL': repositorio ?? url,
    },
    'dcat:dataset': [...datasets].map(([clave, suyos]) => ({
      '@id': new URL(`datos/catalogo.jsonld#${clave.replaceAll('/', '.')}`, url).href,
      '@type': 'dcat:Dataset',
      ...suyos.slice(0, 1).map(describe)[0],
      'dct:publisher': editor,
      'dcat:contactPoint': contactoId,
      'dct:language': `${AUTORIDAD}/language/SPA`,
      'dct:modified': corte,
      'dcat:theme': `${AUTORIDAD}/data-theme/GOVE`,
      'dcat:landingPage': new URL(pageOf(suyos[0]?.plan).slice(1), url).href,
      'dcat:distribution': suyos.map((uno) => ({
        ...distribution(uno, url),
        ...licenseOf(sitio),
        ...(breve ? {} : { 'dct:modified': corte, ...measures(uno) }),
      })),
    })),
  };
}

const pageOf = (plan: string | undefined) => (plan === undefined ? '/datos.html' : datosDePlanHref(plan));

function describe({ titulo, tabla }: ArchivoDeDatos) {
  const fuentes = tabla?.fuentes.flatMap(({ url }) => url ?? []) ?? [];
  return {
    'dct:title': titulo,
    'dct:description': tabla?.descripcion ?? titulo,
    ...(fuentes.length > 0 ? { 'dct:references': fuentes } : {}),
  };
}

function distribution({ ruta, titulo }: ArchivoDeDatos, url: string) {
  const direccion = new URL(`datos/${ruta}`, url).href;
  // The words of the EU's list of file types are those that files end with.
  const formato = ruta.split('.').at(-1)?.toUpperCase() ?? '';
  return {
    '@type': 'dcat:Distribution',
    'dct:title': `${titulo} (${formato})`,
    'dcat:accessURL': direccion,
    'dcat:downloadURL': direccion,
    'dct:format': `${AUTORIDAD}/file-type/${formato}`,
    'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediaType(ruta)}`,
  };
}

const measures = ({ measure }: ArchivoDeDatos) => ({
  'dcat:byteSize': String(measure().bytes),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': 'spdx:checksumAlgorithm_sha256',
    'spdx:checksumValue': measure().sha256,
  },
});

function licenseOf({ sitio: { licencia_datos: licencia } }: SitioCalculado) {
  return isSpdx(licencia) ? { 'dct:license': licenseAddress(licencia) } : { 'dct:rights': licencia };
}

/** The whole of the open data for search engines (schema.org). */
export function schemaOrg({ sitio, conjuntos }: SitioCalculado, todo: ArchivoDeDatos) {
  const { nombre, descripcion, url, corte, licencia_datos: licencia } = sitio;
  const comun = {
    license: isSpdx(licencia) ? licenseAddress(licencia) : licencia,
    dateModified: corte,
    inLanguage: 'es-MX',
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
    ...comun,
    distribution: {
      '@type': 'DataDownload',
      contentUrl: new URL(`datos/${todo.ruta}`, url).href,
      encodingFormat: 'application/zip',
      contentSize: `${todo.measure().bytes} B`,
    },
    hasPart: conjuntos.map(({ id, title, description, sources }) => ({
      '@type': 'Dataset',
      name: title,
      description: description ?? title,
      url: new URL(`datos.html#${id}`, url).href,
      ...comun,
      isBasedOn: sources.map((uno) => ({ '@type': 'CreativeWork', name: uno.title })),
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
