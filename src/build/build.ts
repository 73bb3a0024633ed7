import { existsSync, renameSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncPath } from '../normalize/replace-files.ts';
import type { Apertura, SitioCalculado } from '../sitio.ts';
import { openSitio } from '../sitio.ts';
import { renderPages } from './astro.ts';
import { removeAbandoned, removeDraft } from './output/drafts.ts';
import { checkOurs, checkPlace } from './output/destination.ts';
import {
  finishPages,
  measure,
  type Publicado,
  writeForHosts,
  writeOutputs,
  writePublic,
  writeScripts,
  writeSearchIndex,
} from './stages.ts';
import { exchange, recoverLast, type Rename } from './output/exchange.ts';
import { isAlive, type Lugares, makeWorkplace, placesOf } from './output/workplace.ts';
import { type Marker, oldMarkers, removeMarkers, takeMarker, writeMarker } from './output/marker.ts';

/** What a build did, for its summary. */
export interface BuildResult {
  apertura: Apertura;
  /** Undefined where the content has errors: then nothing was written. */
  publicado: Publicado | undefined;
  /** Seconds of each stage, in order. */
  segundos: Record<string, number>;
}

/** What a build leans on; tests watch it, and end it at any stage. */
export interface BuildEffects {
  now: () => number;
  pid: number;
  onStage: (etapa: string) => void;
  render: (sitio: SitioCalculado, root: string, folder: string) => Promise<void>;
  rename: Rename;
}

export const EFFECTS: BuildEffects = {
  now: () => performance.now(),
  pid: process.pid,
  onStage: () => undefined,
  render: renderPages,
  rename: renameSync,
};

/** A stage failed for another reason than the content; the last good site is where it was. */
export class BuildFailure extends Error {
  readonly etapa: string;

  constructor(etapa: string, cause: unknown) {
    super(`The stage «${etapa}» failed`, { cause });
    this.etapa = etapa;
  }
}

/**
 * Builds the site of the folder `root` into `out`: content → pages → relative addresses → scripts → search index.
 * Everything is made in folders of this process; `out` changes at the end, whole, or not at all, and only where it is
 * empty or holds what an earlier build left (docs/decisiones/0041).
 */
export async function buildSite(root: string, out: string, effects = EFFECTS): Promise<BuildResult> {
  const lugares = placesOf(out, effects.pid);
  checkPlace(root, lugares);
  checkOurs(lugares);
  recover(lugares, effects);
  try {
    return await runStages(root, lugares, effects);
  } finally {
    removeDraft(lugares);
  }
}

async function runStages(root: string, lugares: Lugares, effects: BuildEffects): Promise<BuildResult> {
  const { nuevo } = lugares;
  const segundos: Record<string, number> = {};
  const stage = <T>(etapa: string, work: () => Promise<T>) => timeStage(etapa, work, effects, segundos);
  const apertura = await stage('leer y validar', () => openSitio(root));
  const { sitio } = apertura;
  if (!sitio) return { apertura, publicado: undefined, segundos };
  await stage('páginas', () => makePages(sitio, root, lugares, effects));
  await stage('otros archivos', () => writeOutputs(sitio, nuevo));
  const registros = await stage('direcciones', () => finishPages(sitio, nuevo));
  await stage('guiones', () => writeScripts(nuevo));
  await stage('búsqueda', () => writeSearchIndex(registros, nuevo));
  await stage('archivos de public', () => writePublic(sitio, root, nuevo));
  await stage('anfitriones', () => writeForHosts(sitio, nuevo));
  const marker = await stage('publicar', () => publish(lugares, effects));
  return { apertura, publicado: measure(marker, registros.length), segundos };
}

async function timeStage<T>(
  etapa: string,
  work: () => Promise<T>,
  { now, onStage }: BuildEffects,
  segundos: Record<string, number>,
): Promise<T> {
  const started = now();
  try {
    onStage(etapa);
    return await work();
  } catch (error) {
    throw new BuildFailure(etapa, error);
  } finally {
    segundos[etapa] = (now() - started) / 1000;
  }
}

/** Puts in order what builds that were killed have left. */
function recover(lugares: Lugares, { pid, rename: move }: BuildEffects): void {
  removeAbandoned(lugares, pid, isAlive);
  recoverLast(lugares, move);
}

async function makePages(sitio: SitioCalculado, root: string, lugares: Lugares, effects: BuildEffects): Promise<void> {
  const { paginas, nuevo } = lugares;
  makeWorkplace(lugares);
  await effects.render(sitio, root, paginas).catch((error: NodeJS.ErrnoException) => {
    // A disk that is full doesn't say where it had no room.
    throw Object.assign(error, { path: error.path ?? paginas });
  });
  await rename(paginas, nuevo).catch(async (error: NodeJS.ErrnoException) => {
    // `out` is on another disk than the project.
    if (error.code !== 'EXDEV') throw error;
    await cp(paginas, nuevo, { recursive: true });
    await rm(paginas, { recursive: true });
  });
}

/** The new site reaches the disk before the last one goes: a power cut leaves one of them whole. */
async function publish(lugares: Lugares, { pid, rename: move }: BuildEffects): Promise<Marker> {
  const { out, propia, nuevo, anterior, sobra } = lugares;
  await syncFolder(nuevo);
  const marker = await takeMarker(nuevo);
  const old = oldMarkers(propia, pid, isAlive);
  // Before the exchange: at no moment is there a site of ours that no marker lists.
  const own = writeMarker(lugares, pid, marker);
  await exchange(lugares, move).catch((error: unknown) => {
    removeMarkers([own]);
    throw error;
  });
  if (!existsSync(anterior) && !existsSync(sobra)) removeMarkers(old);
  // It is published: that the names too outlast a power cut is worth a try, and no failure.
  await Promise.allSettled([dirname(out), propia].map(syncPath));
  return marker;
}

/** How many files are open at once; systems let a process have few hundred. */
const ABIERTOS = 64;

async function syncFolder(folder: string): Promise<void> {
  const paths = ['.', ...(await readdir(folder, { recursive: true }))];
  for (let i = 0; i < paths.length; i += ABIERTOS)
    await Promise.all(paths.slice(i, i + ABIERTOS).map((path) => syncPath(join(folder, path))));
}
