import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { proposalHosts } from '../../model/addresses/repository.ts';
import type { SitioCalculado } from '../../sitio.ts';
import type { KeptTexts } from '../kept/kept-texts.ts';
import type { FileRecipe } from './make-file.ts';
import type { Answer, Failure, Keeping, LastSite, Making, Order, ThreadData, Written } from './thread-messages.ts';
import type { Linked } from '../output/marker.ts';
import type { Places } from '../output/workplace.ts';
import { close, makeTurnstile } from './turnstile.ts';

/** Makes files of a site and writes them on another core, while this one renders pages: each waits until it is on the disk. */
export interface FileThread {
  makeFile: (path: string, recipe: FileRecipe) => Promise<Written>;
  /** `html`: the page as Astro renders it. */
  makePage: (path: string, html: string) => Promise<Written>;
  /** Takes a file from the last site, if it is there with this sum; whether it was. */
  keepFile: (path: string, sha256: string) => Promise<boolean>;
  /** SHA-256 of what it has written, and is on the disk, by path from the site's folder. */
  sums: ReadonlyMap<string, string>;
  /** Of what it has kept, the files that stand in the last site too, as they were when they were read. */
  linked: ReadonlyMap<string, Linked>;
  /** It writes nothing from here on. */
  end: () => Promise<void>;
}

/** The threads that work. */
const working = new Set<Int32Array>();

/** Nothing is written from here on by any thread: the process is about to end. */
export const closeThreads = () => working.forEach(close);

export function startFileThread(
  { draft: folder, spool }: Pick<Places, 'draft' | 'spool'>,
  last: LastSite,
  { sitio: settings, corte }: Pick<SitioCalculado, 'sitio' | 'corte'>,
  kept: KeptTexts,
): FileThread {
  const { url, region, palabras } = settings;
  const turnstile = makeTurnstile();
  working.add(turnstile);
  const site = { url, hosts: proposalHosts(settings) };
  const workerData: ThreadData = {
    folder,
    spool,
    last,
    kept,
    site,
    speech: { region, palabras },
    day: corte,
    turnstile,
  };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  const asked = new Map<number, PromiseWithResolvers<Answer>>();
  let broken: Error | undefined;
  worker.on('error', (error: Error) => {
    broken = error;
    asked.forEach(({ reject }) => reject(error));
  });
  worker.on('message', (answer: Answer) => {
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    if ('failure' in answer) waiting?.reject(asError(answer.failure));
    else waiting?.resolve(answer);
  });
  const sums = new Map<string, string>();
  const linked = new Map<string, Linked>();
  let orders = 0;
  const ask = (order: Making | Keeping): Promise<Answer> => {
    // It answers nobody any more.
    if (broken) return Promise.reject(broken);
    const id = orders++;
    const waiting = Promise.withResolvers<Answer>();
    asked.set(id, waiting);
    worker.postMessage({ ...order, id } satisfies Order);
    return waiting.promise;
  };
  const note = (path: string) => (answer: Answer) => {
    if (!('written' in answer)) throw new Error(`The thread made no ${path}.`);
    sums.set(path, answer.written.sha256);
    return answer.written;
  };
  // No `async` function, which would hold what the file is made of until it is on the disk.
  const make = (making: Making): Promise<Written> => ask(making).then(note(making.path));
  const keepTogether = gather(async (kept: Keeping['kept']) => {
    const answer = await ask({ kept });
    return 'found' in answer ? answer.found : [];
  });
  return {
    makeFile: (path, recipe) => make({ path, recipe }),
    makePage: (path, page) => make({ path, page }),
    keepFile: async (path, sha256) => {
      const found = await keepTogether([path, sha256]);
      if (found) sums.set(path, sha256);
      if (found?.linked) linked.set(path, found.linked);
      return found !== undefined;
    },
    sums,
    linked,
    end: async () => {
      close(turnstile);
      working.delete(turnstile);
      await worker.terminate();
    },
  };
}

/** Asks for what is wanted in the same moment by one message: of thousands, each costs as much as the work. */
function gather<One, Answered>(ask: (all: readonly One[]) => Promise<readonly Answered[]>) {
  let wanted: One[] = [];
  let answers: Promise<readonly Answered[]> | undefined;
  const askAll = async () => {
    await setImmediate();
    const all = wanted;
    wanted = [];
    answers = undefined;
    return ask(all);
  };
  return async (one: One): Promise<Answered | undefined> => {
    const at = wanted.push(one) - 1;
    answers ??= askAll();
    return (await answers)[at];
  };
}

function asError({ message, ...rest }: Failure): Error {
  return Object.assign(new Error(message), rest);
}
