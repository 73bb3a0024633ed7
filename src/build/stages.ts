import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LARGEST } from '../load/files/public-file.ts';
import type { SitioCalculado } from '../sitio.ts';
import { HOST_FILES } from '../server/headers-file.ts';
import { fillFilters, pageRecord, type SearchIndex, type SearchRecord } from '../search/records.ts';
import { relativizeCss } from './stylesheets.ts';
import { makeTwin } from '../search/disk-twin.ts';
import { bundleScripts } from './browser-scripts.ts';
import { relativizeHtml, rootOf } from './relative-addresses.ts';
import { outputsOf, writeOutput } from './outputs.ts';
import { ChangedSource, readJudged } from './judged.ts';
import { writerInto } from './output/write-into.ts';
import type { FinishPage } from './astro.ts';
import type { Marker } from './output/marker.ts';
import { addPolicy } from '../server/security-policy.ts';

/** What was published, for the summary. */
export interface Published {
  pages: number;
  records: number;
  files: number;
  bytes: number;
  /** SHA-256 of every file, by path from the site's folder. */
  sums: ReadonlyMap<string, string>;
}

/** What a page is made of before it is written: relative addresses and its policy; `onRecord` gets what the search offers of it. */
export function pageFinisher({ sitio }: SitioCalculado, onRecord: (record: SearchRecord) => void): FinishPage {
  return (page, html) => {
    const record = pageRecord(html, page);
    if (record) onRecord(record);
    return addPolicy(relativizeHtml(html, rootOf(page, sitio.url)), page);
  };
}

/** Makes the addresses of the style sheets relative, and gives the search page the values of its filters. */
export function finishSite(draft: string, records: readonly SearchRecord[]): void {
  const write = writerInto(draft);
  const rewrite = (file: string, change: (text: string) => string) =>
    write(file, change(readFileSync(join(draft, file), 'utf8')));
  for (const file of filesUnder(draft, 'recursos')) {
    if (file.endsWith('.css')) rewrite(file, (css) => relativizeCss(css, file));
  }
  rewrite('buscar.html', (html) => fillFilters(html, records));
}

/** Paths of the files within a folder of the site. */
function filesUnder(draft: string, folder: string): string[] {
  return readdirSync(join(draft, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(draft, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** How long, in milliseconds, the process works on without a look at what others have for it: the indexer, signals. */
const TURN = 20;

/** The files that are no pages, one at a time: together they may be more than there is memory for. */
export async function writeOutputs(sitio: SitioCalculado, draft: string): Promise<void> {
  const write = writerInto(draft);
  let since = performance.now();
  for (const output of outputsOf(sitio).values()) {
    write(output.path, await writeOutput(output));
    if (performance.now() - since < TURN) continue;
    await setImmediate();
    since = performance.now();
  }
}

export async function writeScripts(draft: string): Promise<void> {
  const write = writerInto(draft);
  for (const [name, text] of await bundleScripts()) write(`recursos/${name}`, text);
}

/** The index, its twin for those who open the site from disk, and the loader of both. */
export function writeSearchIndex({ files, loader }: SearchIndex, draft: string): void {
  const write = writerInto(draft);
  write('recursos/pagefind.js', loader);
  for (const { path, content } of [...files, ...makeTwin(files)]) write(`pagefind/${path}`, content);
}

/** The files of `public/`, byte for byte as they were judged. */
export async function writePublic({ publicPaths, sums }: SitioCalculado, root: string, draft: string): Promise<void> {
  const write = writerInto(draft);
  for (const path of publicPaths) {
    const file = `public/${path}`;
    const bytes = await readJudged({ folder: root, sums }, file, LARGEST);
    if (!bytes) throw new ChangedSource(file);
    write(path, bytes);
  }
}

/** What the hosts of static sites read. A `.nojekyll` of `public/` stays as it is; `_headers` is not admitted there. */
export function writeForHosts(sitio: SitioCalculado, draft: string): void {
  const write = writerInto(draft);
  for (const [name, text] of HOST_FILES) if (!sitio.publicPaths.includes(name)) write(name, text);
}

export function measure({ files }: Marker, records: number): Published {
  const pages = [...files.keys()].filter((file) => file.endsWith('.html')).length;
  const bytes = [...files.values()].reduce((sum, [, size]) => sum + Number(size), 0);
  const sums = new Map([...files].map(([path, [sha256]]) => [path, sha256]));
  return { pages, records, files: files.size, bytes, sums };
}
