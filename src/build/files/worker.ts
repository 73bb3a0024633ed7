import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type Contents, isWhole } from '../../base/bytes.ts';
import { collectGarbage } from '../../base/collect-garbage.ts';
import { readPieces } from '../../base/disk/read-pieces.ts';
import { finishInTurns, finishNow } from '../../base/steps.ts';
import { dataPathOf, datosHref } from '../../model/addresses/data-files.ts';
import { speakAs } from '../../model/speech/speech.ts';
import { syncPaths } from '../../normalize/replace-files.ts';
import { measureBytes, measurePieces } from '../../opendata/measured-file.ts';
import { isInPieces, PIECE } from '../../opendata/zip-entry.ts';
import { type Gate, stepsInto, writerInto } from '../output/write-into.ts';
import { finishPage } from '../page/finish-page.ts';
import { keepInto } from './keep-file.ts';
import { type FileRecipe, makeFile } from './make-file.ts';
import type {
  Answer,
  Failure,
  FileOrder,
  Found,
  KnownFile,
  LastSite,
  Order,
  ThreadData,
  Written,
} from './thread-messages.ts';
import { startPacking } from './packing.ts';
import { readAs } from './read-as.ts';
import { openSpool } from './spool.ts';
import { pass } from './turnstile.ts';

/** The thread that makes the files of a site and writes them, one at a time, but for those that come in pieces. */
const { folder, spool, last: lastSite, kept, site, speech, day, turnstile } = workerData as ThreadData;
const gate: Gate = (work) => pass(turnstile, work);
const writeSteps = stepsInto(folder, gate);
const write = (path: string, contents: string | Uint8Array) => finishNow(writeSteps(path, contents));
const readData = (path: string) => readFileSync(join(folder, datosHref(path)));
const packing = startPacking(day, readLastZip(lastSite), openSpool(spool, gate));
const keepFile = keepInto(folder, lastSite.folder, writerInto(folder));

/** What is to be answered once the files of `paths` have reached the disk. */
interface Done {
  answer: Answer;
  paths: readonly string[];
}

/** What was begun, in an object: a promise would be waited for. A file in pieces is written while other orders are carried out. */
interface Begun {
  done: Done | Promise<Done>;
}

/** The last of those that come in pieces. */
let lastLong: Promise<unknown> = Promise.resolve();

async function carryOut(order: Order): Promise<Begun> {
  const { id } = order;
  if ('kept' in order) {
    const found = order.kept.map(keep);
    // What stands in the last site too was there before this build.
    const copied = order.kept.flatMap(([path], i) => (found[i] && !found[i].linked ? [path] : []));
    return { done: { answer: { id, found }, paths: copied } };
  }
  const asDone = (written: Written): Done => ({ answer: { id, written }, paths: [order.path] });
  if ('page' in order) return { done: asDone(makePage(order.path, order.page)) };
  const contents = await contentsOf(order.recipe);
  if (isWhole(contents)) return { done: asDone(writeWhole(order.path, contents)) };
  // One after the other: each holds some megabytes.
  const writing = lastLong.then(() => writeInTurns(order, contents));
  lastLong = writing.catch(() => undefined);
  return { done: writing.then(asDone) };
}

const contentsOf = (recipe: FileRecipe): Contents | Promise<Contents> =>
  recipe.make === 'zip' ? packing.join(recipe.paths, readData) : makeFile(recipe, readData, kept);

function writeWhole(path: string, contents: string | Uint8Array): Written {
  write(path, contents);
  const measures = measureBytes(contents);
  const dataPath = dataPathTo(path);
  if (dataPath !== undefined) finishNow(packing.add(dataPath, measures.bytes, () => contents));
  return { ...measures, record: undefined };
}

/** In turns with what else there is to do: a large table takes seconds. */
async function writeInTurns({ path, recipe }: FileOrder, contents: Iterable<Uint8Array>): Promise<Written> {
  const { pieces, measured } = measurePieces(contents);
  await finishInTurns(writeSteps(path, pieces), giveTurn);
  const measures = measured();
  const dataPath = recipe.make === 'zip' ? undefined : dataPathTo(path);
  if (dataPath !== undefined) {
    const file = join(folder, path);
    const read = () => (isInPieces(dataPath, measures.bytes) ? readPieces(file, PIECE) : readFileSync(file));
    await finishInTurns(packing.add(dataPath, measures.bytes, read), giveTurn);
  }
  return { ...measures, record: undefined };
}

function giveTurn(): Promise<unknown> {
  collectGarbage();
  return setImmediate();
}

function makePage(path: string, page: string): Written {
  const { html, record } = finishPage(path, page, site);
  write(path, html);
  return { ...measureBytes(html), record };
}

/** The path of a file of open data among them, if it is one. */
const dataPathTo = (path: string) => (path.endsWith('.html') ? undefined : dataPathOf(path));

function readLastZip({ folder, zip }: LastSite): Uint8Array | undefined {
  return zip && readAs(join(folder, zip[0]), zip[1]);
}

function keep([path, sha256]: KnownFile): Found | undefined {
  const found = gate(() => keepFile(path, sha256));
  if (!found) return undefined;
  const dataPath = dataPathTo(path);
  if (dataPath !== undefined) packing.keep(dataPath, found.bytes);
  return { linked: found.linked };
}

/** The next order doesn't wait until a file has reached the disk; whoever asked for it does. */
async function tell({ answer: told, paths }: Done): Promise<void> {
  await syncPaths(paths.map((path) => join(folder, path)));
  answer(told);
  collectGarbage();
}

function asFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, code, path, syscall } = error as NodeJS.ErrnoException;
  return { message, ...(syscall === undefined ? {} : { code, path, syscall }) };
}

const answer = (message: Answer) => parentPort?.postMessage(message);

speakAs(speech);
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  const fail = (error: unknown) => answer({ id: order.id, failure: asFailure(error) });
  const finish = async ({ done }: Begun) => tell(await done);
  last = last.then(() => carryOut(order)).then((begun) => void finish(begun).catch(fail), fail);
});
