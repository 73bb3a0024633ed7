import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { collectGarbage } from '../base/collect-garbage.ts';
import { LARGEST } from '../load/files/public-file.ts';
import type { SitioCalculado } from '../sitio.ts';
import { proposalHosts } from '../model/addresses/repository.ts';
import { hostFiles } from '../server/headers-file.ts';
import type { SearchIndex } from '../search/index-records.ts';
import { relativizeCss } from './stylesheets.ts';
import { makeTwin } from '../search/disk-twin.ts';
import { editorFiles } from './editor/editor-files.ts';
import { bundleScripts } from './browser-scripts.ts';
import type { FileThread } from './files/file-thread.ts';
import type { Keeper } from './kept/keeper.ts';
import { zipKey } from './kept/start-keeping.ts';
import type { KeptTexts } from './kept/kept-texts.ts';
import type { Measures } from '../opendata/measured-file.ts';
import { type Output, outputsToMake, type ToMake } from './outputs.ts';
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

/** What need not be made again, and the keys of plans. */
export interface Kept {
  keeper: Keeper;
  plans: ReadonlyMap<string, string>;
}

/** How many files of each list wait to be made: all at once they may be more than there is memory for. */
const WAITING = 16;

/** Begins the files that are no pages; whoever waits for the last of them is told how many are done, and what failed. */
export function startOutputs(sitio: SitioCalculado, thread: Pick<FileThread, 'makeFile'>, { keeper, plans }: Kept) {
  const keyOf = (plan: string | undefined) => plans.get(plan ?? '');
  const taken = new Map<string, Promise<Measures | undefined>>();
  const take = (path: string, plan: string | undefined) => {
    const taking = taken.get(path) ?? keeper.reuse(path, keyOf(plan));
    taken.set(path, taking);
    return taking;
  };
  const make = async ({ path, plan, recipe: find }: Output): Promise<Measures> => {
    const known = await take(path, plan);
    if (known) return known;
    const recipe = await find();
    const written = await thread.makeFile(path, recipe);
    keeper.note(path, recipe.make === 'zip' ? zipKey(recipe.day) : keyOf(plan), written);
    return written;
  };
  const lists = outputsToMake(sitio, make, (plan, beginning) => keeper.pathsOf(beginning, keyOf(plan)));
  const many = lists.flat().length;
  let done = 0;
  let onDone: OnDone = () => undefined;
  const onMade = () => onDone(++done, many);
  const makeThem = async () => {
    const known = lists.flat().filter(({ plan }) => keeper.knows(keyOf(plan)));
    const kept = await keepAll(known, async ({ path, plan }) => (await take(path, plan)) !== undefined, onMade);
    // While a large table is made, this process gathers what others are made of.
    const left = lists.map((outputs) => outputs.filter((one) => !kept.has(one)));
    await Promise.all(left.map((outputs) => makeAll(outputs, onMade)));
  };
  const all = makeThem();
  all.catch(() => undefined);
  return { finish: (told: OnDone) => ((onDone = told), all) };
}

type OnDone = (done: number, of: number) => void;

/** How many files of the last site are asked for together: a message to the thread costs as much as keeping several. */
const TOGETHER = 128;

/** Of those that the last site should have, the ones that it had; `take` tells whether it had one. */
async function keepAll(
  outputs: readonly ToMake[],
  take: (output: ToMake) => Promise<boolean>,
  onMade: () => void,
): Promise<ReadonlySet<ToMake>> {
  const kept = new Set<ToMake>();
  for (let at = 0; at < outputs.length; at += TOGETHER) {
    const some = outputs.slice(at, at + TOGETHER);
    const were = await Promise.all(some.map(take));
    for (const one of some.filter((_, i) => were[i])) {
      kept.add(one);
      // Whoever asks for its measures gets them as of one that was made.
      await one.make();
      onMade();
    }
    collectGarbage();
    await setImmediate();
  }
  return kept;
}

/** A file of so many rows is made when no other of its list is: what it is made of is of megabytes. */
const MANY = 10_000;

async function makeAll(outputs: readonly ToMake[], onMade: () => void): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  const end = (made: Promise<unknown>) => {
    underWay.delete(made);
    onMade();
  };
  for (const { rows, make } of outputs) {
    if (rows >= MANY) await Promise.all(underWay);
    // One that fails stays, and whoever waits for it is told.
    const made: Promise<unknown> = make().then(() => end(made));
    made.catch(() => undefined);
    underWay.add(made);
    if (rows >= MANY) await made;
    collectGarbage();
    // Others have something for this process too: pages, the indexer, signals.
    await (underWay.size < WAITING ? setImmediate() : Promise.race(underWay));
  }
  await Promise.all(underWay);
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
