import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { datosHref } from '../../model/addresses/data-files.ts';
import { speakAs } from '../../model/speech/speech.ts';
import { syncPath } from '../../normalize/replace-files.ts';
import { measureBytes } from '../../opendata/measured-file.ts';
import { writerInto } from '../output/write-into.ts';
import { finishPage } from './finish-page.ts';
import { makeFile } from './make-file.ts';
import type { Answer, Failure, Order, ThreadData, Written } from './messages.ts';
import { pass } from './turnstile.ts';

/** The thread that makes the files of a site and writes them, one at a time. */
const { folder, site, speech, turnstile } = workerData as ThreadData;
const write = writerInto(folder);
const readData = (path: string) => readFileSync(join(folder, datosHref(path)));

async function carryOut(order: Order): Promise<Written> {
  const { html, record } =
    'page' in order ? finishPage(order.path, order.page, site) : { html: undefined, record: undefined };
  const contents = 'recipe' in order ? await makeFile(order.recipe, readData) : (html ?? '');
  pass(turnstile, () => write(order.path, contents));
  return { ...measureBytes(contents), record };
}

/** The next order doesn't wait until a file has reached the disk; whoever asked for it does. */
async function tell({ id, path }: Order, written: Written): Promise<void> {
  await syncPath(join(folder, path));
  answer({ id, written });
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
  last = last.then(() => carryOut(order)).then((written) => void tell(order, written).catch(fail), fail);
});
