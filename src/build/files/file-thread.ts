import { Worker } from 'node:worker_threads';
import type { Sitio } from '../../model/tables/sitio.ts';
import type { FileRecipe } from './make-file.ts';
import type { Answer, Failure, Order, ThreadData, Written } from './messages.ts';
import { close, makeTurnstile } from './turnstile.ts';

/** Makes files of a site and writes them on another core, while this one renders pages: each waits until it is on the disk. */
export interface FileThread {
  makeFile: (path: string, recipe: FileRecipe) => Promise<Written>;
  /** `html`: the page as Astro renders it. */
  makePage: (path: string, html: string) => Promise<Written>;
  /** SHA-256 of what it has written, and is on the disk, by path from the site's folder. */
  sums: ReadonlyMap<string, string>;
  /** It writes nothing from here on. */
  end: () => Promise<void>;
}

/** The threads that work. */
const working = new Set<Int32Array>();

/** Nothing is written from here on by any thread: the process is about to end. */
export const closeThreads = () => working.forEach(close);

export function startFileThread(folder: string, { url: site, region, palabras }: Sitio): FileThread {
  const turnstile = makeTurnstile();
  working.add(turnstile);
  const workerData: ThreadData = { folder, site, speech: { region, palabras }, turnstile };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  const asked = new Map<number, PromiseWithResolvers<Written>>();
  let broken: Error | undefined;
  worker.on('error', (error: Error) => {
    broken = error;
    asked.forEach(({ reject }) => reject(error));
  });
  worker.on('message', (answer: Answer) => {
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    if ('written' in answer) waiting?.resolve(answer.written);
    else waiting?.reject(asError(answer.failure));
  });
  const sums = new Map<string, string>();
  const ask = async (order: Order): Promise<Written> => {
    // It answers nobody any more.
    if (broken) throw broken;
    const waiting = Promise.withResolvers<Written>();
    asked.set(order.id, waiting);
    worker.postMessage(order);
    const written = await waiting.promise;
    sums.set(order.path, written.sha256);
    return written;
  };
  let orders = 0;
  return {
    makeFile: (path, recipe) => ask({ id: orders++, path, recipe }),
    makePage: (path, page) => ask({ id: orders++, path, page }),
    sums,
    end: async () => {
      close(turnstile);
      working.delete(turnstile);
      await worker.terminate();
    },
  };
}

function asError({ message, ...rest }: Failure): Error {
  return Object.assign(new Error(message), rest);
}
