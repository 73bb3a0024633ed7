import { writeJson } from '../base/json.ts';
import { compareText } from '../base/compare-text.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { HOST_FILES } from '../server/static-hosts.ts';
import { readPage } from '../search/read-page.ts';
import type { Judged } from '../build/judged.ts';
import { typeOf } from '../base/media-types.ts';
import { readAsJudged } from './read-judged.ts';
import { sha256 } from '../bag/checksums.ts';
import { type Registro, type Respuesta, uuidOf, writeWarc } from './warc.ts';

const WARC = 'data.warc.gz';
/** Servers give it in the place of what they don't find; it is no page of its own. */
const DE_ERROR = '404.html';
/** A web archive is taken for what a visit got, unless it says otherwise. */
const ORIGEN =
  'No es una captura: se hizo con los archivos del sitio, en las direcciones en que se publica. ' +
  'Su fecha es la de corte de los datos, y no la de una visita.';

/** The files of a WACZ 1.1.1: the site as the replay tools of web archives read it, at the addresses it is published at. */
export async function makeWacz(publicado: Judged, sitio: Sitio, software: string): Promise<Map<string, Uint8Array>> {
  const instante = `${sitio.corte}T12:00:00Z`;
  const answers = await readAnswers(publicado, sitio.url);
  const { warc, registros } = writeWarc(answers, instante, { software, description: ORIGEN });
  const pages = registros.filter(({ url }) => url !== new URL(DE_ERROR, sitio.url).href);
  const files: [string, Uint8Array][] = [
    [`archive/${WARC}`, warc],
    ['indexes/index.cdx', Buffer.from(writeIndex(registros, instante))],
    ['pages/pages.jsonl', Buffer.from(writePages(pages, instante))],
  ];
  const resources = files.map(([path, bytes]) => ({
    name: path.slice(path.indexOf('/') + 1),
    path,
    hash: `sha256:${sha256(bytes)}`,
    bytes: bytes.length,
  }));
  const descriptor = asJson({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: sitio.nombre,
    description: `${sitio.descripcion.replace(/\.?$/, '.')} ${ORIGEN}`,
    created: instante,
    software,
    mainPageUrl: sitio.url,
    mainPageDate: instante,
    resources,
  });
  const digest = asJson({ path: 'datapackage.json', hash: `sha256:${sha256(descriptor)}` });
  return new Map([
    ...files,
    ['datapackage.json', Buffer.from(descriptor)],
    ['datapackage-digest.json', Buffer.from(digest)],
  ]);
}

const asJson = (valor: unknown) => `${writeJson(valor, 2)}\n`;

/** Every file that servers give, at its address; the home page also at the site's own. */
async function readAnswers(publicado: Judged, base: string): Promise<Respuesta[]> {
  const answers: Respuesta[] = [];
  for (const ruta of [...publicado.sums.keys()].sort(compareText)) {
    if (HOST_FILES.has(ruta)) continue;
    const tipo = typeOf(ruta);
    const bytes = await readAsJudged(publicado, ruta);
    answers.push({ url: new URL(ruta.split('/').map(encodeURIComponent).join('/'), base).href, tipo, bytes });
    if (ruta === 'index.html') answers.push({ url: new URL(base).href, tipo, bytes });
  }
  return answers;
}

/** The index of the records (CDXJ): key of the address, moment, and where the record is. */
function writeIndex(registros: readonly Registro[], instante: string): string {
  const moment = instante.replace(/\D/g, '');
  const rows = registros.map(({ url, tipo, suma, inicio, largo }) => {
    const mime = tipo.replace(/;.*/, '');
    const place = {
      url,
      mime,
      status: '200',
      digest: suma,
      length: String(largo),
      offset: String(inicio),
      filename: WARC,
    };
    return `${surtOf(url)} ${moment} ${JSON.stringify(place)}\n`;
  });
  return rows.sort(compareText).join('');
}

/** An address as a sort key, its host from the end: `https://villa.example/a` → `example,villa)/a`. */
function surtOf(url: string): string {
  const { hostname, port, pathname } = new URL(url.toLowerCase());
  const host = hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',');
  return `${host}${port && `:${port}`})${pathname}`;
}

function writePages(registros: readonly Registro[], instante: string): string {
  const pages = registros
    .filter(({ tipo }) => tipo.startsWith('text/html'))
    .map(({ url, bytes }) => ({
      id: uuidOf(url),
      url,
      ts: instante,
      title: readPage(Buffer.from(bytes).toString()).title,
    }));
  const rows = [{ format: 'json-pages-1.0', id: 'pages', title: 'Páginas' }, ...pages];
  return rows.map((row) => `${writeJson(row)}\n`).join('');
}
