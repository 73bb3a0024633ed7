import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { LARGEST } from '../load/files/public-file.ts';
import type { SitioCalculado } from '../sitio.ts';
import { HOST_FILES } from '../server/headers-file.ts';
import { buildSearchIndex, fillFilters, goalRecords, pageRecord, type SearchRecord } from '../search/records.ts';
import { relativizeCss } from './stylesheets.ts';
import { makeTwin } from '../search/disk-twin.ts';
import { bundleScripts } from './browser-scripts.ts';
import { relativizeHtml, rootOf } from './relative-addresses.ts';
import { outputsOf, writeOutput } from './outputs.ts';
import { ChangedSource, readJudged } from './judged.ts';
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

/** Makes addresses relative and puts the policy in, page by page, and takes from each what the search offers. */
export async function finishPages(sitio: SitioCalculado, draft: string): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  const made = await filesUnder(draft);
  for (const page of made.filter((file) => file.endsWith('.html'))) {
    const html = await readFile(join(draft, page), 'utf8');
    const record = pageRecord(html, page);
    if (record) records.push(record);
    await writeInto(join(draft, page), addPolicy(relativizeHtml(html, rootOf(page, sitio.sitio.url)), page));
  }
  for (const file of made.filter((name) => name.endsWith('.css'))) {
    await rewrite(join(draft, file), (css) => relativizeCss(css, file));
  }
  for (const record of goalRecords(sitio)) records.push(record);
  await rewrite(join(draft, 'buscar.html'), (html) => fillFilters(html, records));
  return records;
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeInto(file, change(await readFile(file, 'utf8')));
}

/** A disk that is full doesn't say which file it had no room for. */
async function writeInto(file: string, data: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, data);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** Paths of the files of a folder, with `/`, in the same order on every machine. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The files that are no pages, one at a time: together they may be more than there is memory for. */
export async function writeOutputs(sitio: SitioCalculado, draft: string): Promise<void> {
  for (const output of outputsOf(sitio).values()) await writeInto(join(draft, output.path), await writeOutput(output));
}

export async function writeScripts(draft: string): Promise<void> {
  for (const [name, text] of await bundleScripts()) await writeInto(join(draft, 'recursos', name), text);
}

/** The index, its twin for those who open the site from disk, and the loader of both. */
export async function writeSearchIndex(records: readonly SearchRecord[], draft: string): Promise<void> {
  const { files, loader } = await buildSearchIndex(records);
  await writeInto(join(draft, 'recursos/pagefind.js'), loader);
  for (const { path, content } of [...files, ...makeTwin(files)]) {
    await writeInto(join(draft, 'pagefind', path), content);
  }
}

/** The files of `public/`, byte for byte as they were judged. */
export async function writePublic({ publicPaths, sums }: SitioCalculado, root: string, draft: string): Promise<void> {
  for (const path of publicPaths) {
    const file = `public/${path}`;
    const bytes = await readJudged({ folder: root, sums }, file, LARGEST);
    if (!bytes) throw new ChangedSource(file);
    await writeInto(join(draft, path), bytes);
  }
}

/** What the hosts of static sites read. A `.nojekyll` of `public/` stays as it is; `_headers` is not admitted there. */
export async function writeForHosts(sitio: SitioCalculado, draft: string): Promise<void> {
  for (const [name, text] of HOST_FILES) {
    if (!sitio.publicPaths.includes(name)) await writeInto(join(draft, name), text);
  }
}

export function measure({ files }: Marker, records: number): Published {
  const pages = [...files.keys()].filter((file) => file.endsWith('.html')).length;
  const bytes = [...files.values()].reduce((sum, [, size]) => sum + Number(size), 0);
  const sums = new Map([...files].map(([path, [sha256]]) => [path, sha256]));
  return { pages, records, files: files.size, bytes, sums };
}
