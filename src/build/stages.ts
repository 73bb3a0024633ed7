import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LARGEST } from '../load/files/public-file.ts';
import type { SitioCalculado } from '../sitio.ts';
import { proposalHosts } from '../model/addresses/repository.ts';
import { hostFiles } from '../server/headers-file.ts';
import type { SearchIndex } from '../search/index-records.ts';
import { relativizeCss } from './stylesheets.ts';
import { makeTwin } from '../search/disk-twin.ts';
import { editorFiles } from './editor/editor-files.ts';
import { bundleScripts } from './browser-scripts.ts';
import type { KeptTexts } from './kept/kept-texts.ts';
import { ChangedSource, readJudged } from './judged.ts';
import { writerInto } from './output/write-into.ts';
import type { Marker } from './output/marker.ts';

/** What was published, for the summary. */
export interface Published {
  pages: number;
  records: number;
  files: number;
  bytes: number;
  /** SHA-256 of every file, by path from the site's folder. */
  sums: ReadonlyMap<string, string>;
}

/** Puts what Astro wrote beside the pages into the draft; of the style sheets, the addresses become relative. */
export function takeAssets(pages: string, draft: string): void {
  const write = writerInto(draft);
  for (const entry of readdirSync(pages, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const file = relative(pages, from).split(sep).join('/');
    write(file, file.endsWith('.css') ? relativizeCss(readFileSync(from, 'utf8'), file) : readFileSync(from));
  }
}

/** The editor's page is a shell without its scripts and the sources. */
export async function writeEditor(
  { sums }: SitioCalculado,
  root: string,
  draft: string,
  kept: KeptTexts,
): Promise<void> {
  const write = writerInto(draft);
  for (const [name, text] of await editorFiles(root, sums, kept)) write(`recursos/${name}`, text);
}

export async function writeScripts(draft: string, kept: KeptTexts): Promise<void> {
  const write = writerInto(draft);
  for (const [name, text] of await bundleScripts(kept)) write(`recursos/${name}`, text);
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
  for (const [name, text] of hostFiles(proposalHosts(sitio.sitio)))
    if (!sitio.publicPaths.includes(name)) write(name, text);
}

export function measure({ files }: Marker, records: number): Published {
  const pages = [...files.keys()].filter((file) => file.endsWith('.html')).length;
  const bytes = [...files.values()].reduce((sum, [, size]) => sum + Number(size), 0);
  const sums = new Map([...files].map(([path, [sha256]]) => [path, sha256]));
  return { pages, records, files: files.size, bytes, sums };
}
