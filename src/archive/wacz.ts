import { writeJson } from '../base/write-json.ts';
import { compareText } from '../base/compare-text.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { WACZ } from '../textos/archivo.ts';
import { HOST_FILES } from '../server/headers-file.ts';
import { readPage } from '../search/read-page.ts';
import type { Judged } from '../build/judged.ts';
import { typeOf } from '../base/media-types.ts';
import { readAsJudged } from './read-judged.ts';
import { sha256Of } from '../base/hash.ts';
import { type WarcRecord, type Answer, uuidOf, writeWarc } from './warc.ts';

const WARC = 'data.warc.gz';
/** Servers answer with it when they don't find a page; it isn't one itself. */
const ERROR_PAGE = '404.html';
/** A web archive passes for what a visit captured, unless it says otherwise. */
const { origen: HOW_MADE, paginas: PAGES } = WACZ;

/** The files of a WACZ 1.1.1: the site as the replay tools of web archives read it, at the addresses it is published at. */
export async function makeWacz(published: Judged, sitio: Sitio, software: string): Promise<Map<string, Uint8Array>> {
  const instant = `${sitio.corte}T12:00:00Z`;
  const answers = await readAnswers(published, sitio.url);
  const { warc, records } = writeWarc(answers, instant, { software, description: HOW_MADE });
  const pages = records.filter(({ url }) => url !== new URL(ERROR_PAGE, sitio.url).href);
  const files: [string, Uint8Array][] = [
    [`archive/${WARC}`, warc],
    ['indexes/index.cdx', Buffer.from(writeIndex(records, instant))],
    ['pages/pages.jsonl', Buffer.from(writePages(pages, instant))],
  ];
  const resources = files.map(([path, bytes]) => ({
    name: path.slice(path.indexOf('/') + 1),
    path,
    hash: `sha256:${sha256Of(bytes)}`,
    bytes: bytes.length,
  }));
  const descriptor = asJson({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: sitio.nombre,
    description: `${sitio.descripcion.replace(/\.?$/, '.')} ${HOW_MADE}`,
    created: instant,
    software,
    mainPageUrl: sitio.url,
    mainPageDate: instant,
    resources,
  });
  const digest = asJson({ path: 'datapackage.json', hash: `sha256:${sha256Of(descriptor)}` });
  return new Map([
    ...files,
    ['datapackage.json', Buffer.from(descriptor)],
    ['datapackage-digest.json', Buffer.from(digest)],
  ]);
}

const asJson = (value: unknown) => `${writeJson(value, 2)}\n`;

/** Every file that servers deliver, at its address; the home page also at the site's own. */
async function readAnswers(published: Judged, base: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const path of [...published.sums.keys()].sort(compareText)) {
    if (HOST_FILES.has(path)) continue;
    const type = typeOf(path);
    const bytes = await readAsJudged(published, path);
    answers.push({ url: new URL(path.split('/').map(encodeURIComponent).join('/'), base).href, type, bytes });
    if (path === 'index.html') answers.push({ url: new URL(base).href, type, bytes });
  }
  return answers;
}

/** The index of the records (CDXJ): key of the address, moment, and where the record is. */
function writeIndex(records: readonly WarcRecord[], instant: string): string {
  const moment = instant.replace(/\D/g, '');
  const rows = records.map(({ url, type, sum, start, length }) => {
    const mime = type.replace(/;.*/, '');
    const place = {
      url,
      mime,
      status: '200',
      digest: sum,
      length: String(length),
      offset: String(start),
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

function writePages(records: readonly WarcRecord[], instant: string): string {
  const pages = records
    .filter(({ type }) => type.startsWith('text/html'))
    .map(({ url, bytes }) => ({
      id: uuidOf(url),
      url,
      ts: instant,
      title: readPage(Buffer.from(bytes).toString()).title,
    }));
  const rows = [{ format: 'json-pages-1.0', id: 'pages', title: PAGES }, ...pages];
  return rows.map((row) => `${writeJson(row)}\n`).join('');
}
