import { existsSync, renameSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { canDo } from '../base/can-do.ts';
import { collectAll } from '../base/collect-garbage.ts';
import { syncPath, syncPaths } from '../normalize/replace-files.ts';
import { readHistoria } from '../review/historia.ts';
import type { Opening, SitioCalculado } from '../sitio.ts';
import { openSitio } from '../sitio.ts';
import { compiledFolder } from './astro/compiled-folder.ts';
import { type ChoosePages, type PageFolders, renderPages, type TakePage } from './astro/render-pages.ts';
import { generatorSum } from './kept/generator.ts';
import { keptTexts } from './kept/kept-texts.ts';
import { lastSite, NOTHING_REUSED, readLast, type Reused, startKeeping } from './kept/start-keeping.ts';
import { startOutputs } from './make-outputs.ts';
import { makePages } from './make-pages.ts';
import { startFileThread } from './files/file-thread.ts';
import { type Indexer, startIndexer } from '../search/index-records.ts';
import { abandonDraft, removeAbandoned, removeDraft } from './output/drafts.ts';
import { checkEarly, checkOurs, checkPlace } from './output/destination.ts';
import {
  measure,
  type Published,
  writeEditor,
  writeForHosts,
  writePublic,
  writeScripts,
  writeSearchIndex,
} from './stages.ts';
import { exchange, recoverLast, type Rename } from './output/exchange.ts';
import { isAlive, type Places, makeWorkplace, placesOf } from './output/workplace.ts';
import { type Known, separateDraft, separatePublished } from './output/separate.ts';
import { type Marker, oldMarkers, removeMarkers, takeMarker, writeMarker } from './output/marker.ts';

/** What a build did, for its summary. */
export interface BuildResult {
  opened: Omit<Opening, 'sitio'>;
  /** Undefined where the content has errors: then nothing was written. */
  published: (Published & { of: PublishedOf }) | undefined;
  /** Seconds of each stage, in order. */
  seconds: Record<string, number>;
  /** What of the last site was used again. */
  reused: Reused;
}

/** The settings of the site that was published, and the sums of what it was read from. */
type PublishedOf = Pick<SitioCalculado, 'sitio' | 'sums'>;

/** What a build leans on; tests watch it, and end it at any stage. */
export interface BuildEffects {
  now: () => number;
  pid: number;
  onStage: (stage: string) => void;
  /** Of the stage's pieces, how many are done. */
  onDone: (done: number, of: number) => void;
  render: (
    sitio: SitioCalculado,
    root: string,
    folders: PageFolders,
    take: TakePage,
    choose: ChoosePages,
  ) => Promise<void>;
  rename: Rename;
  /** The sum of what the site is made with: what another made is not used again. */
  generator: () => string;
  /** Whether nothing of earlier builds is used. */
  clean: boolean;
}

export const EFFECTS: BuildEffects = {
  now: () => performance.now(),
  pid: process.pid,
  onStage: () => undefined,
  onDone: () => undefined,
  render: renderPages,
  rename: renameSync,
  generator: generatorSum,
  clean: false,
};

/** A stage failed for another reason than the content; the last good site is where it was. */
export class BuildFailure extends Error {
  readonly stage: string;

  constructor(stage: string, cause: unknown) {
    super(`The stage «${stage}» failed`, { cause });
    this.stage = stage;
  }
}

/**
 * Builds the site of the folder `root` into `out`: content → pages → other files and scripts, while the search is indexed.
 * Everything is made in folders of this process; `out` changes at the end, whole, or not at all, and only where it is
 * empty or holds what an earlier build left (docs/decisiones/0041).
 */
export async function buildSite(root: string, out: string, effects = EFFECTS): Promise<BuildResult> {
  const places = placesOf(out, effects.pid);
  checkPlace(root, places);
  checkEarly(places);
  recover(places, effects);
  try {
    const result = await runStages(root, places, effects);
    removeDraft(places);
    return result;
  } catch (error) {
    abandonDraft(places);
    throw error;
  }
}

async function runStages(root: string, places: Places, effects: BuildEffects): Promise<BuildResult> {
  const { draft } = places;
  const seconds: Record<string, number> = {};
  const stage: Stage = (name, work) => timeStage(name, work, effects, seconds);
  const { opened, made } = await makeSite(root, places, effects, stage);
  if (!made) return { opened, published: undefined, seconds, reused: NOTHING_REUSED };
  const { of, records, indexer, written, finishKeeping } = made;
  try {
    // Nothing holds the computed site by now, nor what its files were made of: the index takes as much while it is packed.
    collectAll();
    await stage('búsqueda', async () => writeSearchIndex(await indexer.finish(), draft));
    const marker = await stage('publicar', () => publish(places, written, effects));
    return { opened, published: { ...measure(marker, records), of }, seconds, reused: finishKeeping() };
  } finally {
    await indexer.end();
  }
}

type Stage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

/** A draft that lacks its search. */
interface Made {
  of: PublishedOf;
  /** How many the search has. */
  records: number;
  indexer: Indexer;
  written: Known;
  finishKeeping: () => Reused;
}

/** What was read, and the draft that was made of it; none where the content has errors. */
async function makeSite(
  root: string,
  places: Places,
  effects: BuildEffects,
  stage: Stage,
): Promise<{ opened: Omit<Opening, 'sitio'>; made?: Made }> {
  const { draft, spool } = places;
  const { onDone, clean } = effects;
  const { sitio, ...opened } = await stage('leer y validar', () => openSitio(root));
  if (!sitio) return { opened };
  collectAll();
  const { historia_desde } = sitio.sitio;
  // What a site said before it was published was never said.
  const historia = historia_desde === undefined ? undefined : await readHistoria(root, historia_desde);
  if (historia) sitio.historia = historia;
  makeWorkplace(places);
  const generator = effects.generator();
  const texts = keptTexts(clean, generator);
  const last = readLast(places, generator, clean);
  const thread = startFileThread(places, lastSite(places, last, sitio.corte), sitio, texts);
  let begun: Indexer | undefined;
  const folders = { ...places, compiled: compiledFolder(places), clean };
  const render = (take: TakePage, choose: ChoosePages) => effects.render(sitio, root, folders, take, choose);
  try {
    const kept = startKeeping(sitio, places, thread, last);
    const indexer = (begun = startIndexer(kept.groups));
    // Another thread makes them while the pages are rendered, and another process the index.
    const outputs = startOutputs(sitio, thread, kept);
    const records = await stage('páginas', () =>
      makePages({ sitio, places, thread, indexer, ...kept, render, onDone }),
    );
    indexer.closeAll();
    await stage('otros archivos', () => outputs.finish(onDone));
    await thread.end();
    // One that can't go yet goes with what builds leave behind.
    canDo(() => rmSync(spool, { force: true }));
    await stage('guiones', () => writeScripts(draft, texts));
    if (sitio.sitio.editar === 'si') await stage('editor', () => writeEditor(sitio, root, draft, texts));
    await stage('archivos de public', () => writePublic(sitio, root, draft));
    await stage('anfitriones', () => writeForHosts(sitio, draft));
    const { sums, linked } = thread;
    const of = { sitio: sitio.sitio, sums: sitio.sums };
    return { opened, made: { of, records, indexer, written: { sums, linked }, finishKeeping: kept.finish } };
  } catch (error) {
    await thread.end();
    await begun?.end();
    throw error;
  }
}

async function timeStage<T>(
  stage: string,
  work: () => T | Promise<T>,
  { now, onStage }: BuildEffects,
  seconds: Record<string, number>,
): Promise<T> {
  const started = now();
  try {
    onStage(stage);
    return await work();
  } catch (error) {
    throw new BuildFailure(stage, error);
  } finally {
    seconds[stage] = (now() - started) / 1000;
  }
}

/** Puts in order what builds that were killed have left. */
function recover(places: Places, { pid, rename: move }: BuildEffects): void {
  removeAbandoned(places, pid, isAlive);
  recoverLast(places, move);
}

/** The new site reaches the disk before the last one goes: a power cut leaves one of them whole. */
async function publish(places: Places, known: Known, { pid, rename: move }: BuildEffects): Promise<Marker> {
  const { out, ownFolder, draft, previous, leftover } = places;
  const { sums } = known;
  const { linked, copied } = await separateDraft(places, known);
  await syncFolder(draft, (path) => sums.has(path) && !copied.has(path));
  const marker = await takeMarker(draft, sums, linked);
  const old = oldMarkers(ownFolder, pid, isAlive);
  // Before the exchange: at no moment is there a site of ours that no marker lists.
  const own = writeMarker(places, pid, marker);
  try {
    // Where nothing of the last site was kept, nothing has told yet that what it shared with the one before is as it was. To read it
    // takes seconds, which are not to pass between the look of the exchange and the exchange.
    if (linked.size === 0) checkOurs(places);
    await exchange(places, move);
  } catch (error) {
    removeMarkers([own]);
    throw error;
  }
  separatePublished(places, { sums, linked });
  if (!existsSync(previous) && !existsSync(leftover)) removeMarkers(old);
  // It is published: that the names too outlast a power cut is worth a try, and no failure.
  await Promise.allSettled([dirname(out), ownFolder].map(syncPath));
  return marker;
}

/** `isThere`: whether a file is on the disk already, by its path with `/`. */
async function syncFolder(folder: string, isThere: (path: string) => boolean): Promise<void> {
  const found = await readdir(folder, { recursive: true });
  const paths = ['.', ...found.filter((path) => !isThere(path.replaceAll(sep, '/')))];
  await syncPaths(paths.map((path) => join(folder, path)));
}
