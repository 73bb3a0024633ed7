import { getHeapStatistics } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/** From how many bytes more than were left the last time on a thread is worth a collection, which takes a second a gigabyte. */
const MUCH = 48 * 1024 * 1024;
/** Where much was left, that part of it: else a large body's garbage would be collected all the time. */
const PART = 1 / 5;
/**
 * In use on a thread: from there on a thorough collection is worth it, after which V8 compiles anew what it ran. On the main thread
 * nothing is collected below it.
 */
const LARGE = 256 * 1024 * 1024;

/** How often, in milliseconds, it is worth asking what is in use: Node asks the system for it. */
const OFTEN = 25;

/** Two ways to collect; each knows what the other has left, and neither does so below what is little. */
interface Collector {
  /** Collects where `used` tells of much more than was left the last time, if that was not asked a moment ago. */
  collectMuch: () => void;
  /** The same, whenever it was asked; where the thread is large, as thoroughly as can be. */
  collectAll: () => void;
}

/** `find` gives what collects, where there is such; `now` is in milliseconds; up to `little` in use V8 knows best when to collect. */
export function collector(
  used: () => number,
  find: () => ((options: NodeJS.GCOptions) => unknown) | undefined,
  now: () => number,
  little = 0,
): Collector {
  let left = 0;
  let next = -Infinity;
  const ask = () => {
    next = now() + OFTEN;
    return used();
  };
  const collect = (options: NodeJS.GCOptions) => {
    find()?.(options);
    left = ask();
  };
  const isMuch = () => ask() >= Math.max(little, left + MUCH, left + left * PART);
  return {
    collectMuch: () => {
      if (find() && now() >= next && isMuch()) collect({ type: 'major' });
    },
    collectAll: () => {
      if (!find()) return;
      if (ask() >= LARGE) collect({ type: 'major', flavor: 'last-resort' });
      else if (isMuch()) collect({ type: 'major' });
    },
  };
}

/** In V8's heap, and outside of it: what threads share is counted by Node alone. */
function usedBytes(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + Math.max(external_memory, process.memoryUsage().arrayBuffers);
}

/** What lasts is on the main thread, where a collection goes through all of it; another has hardly any, and is soon through. */
const LITTLE = isMainThread ? LARGE : 0;

const { collectMuch, collectAll } = collector(
  usedBytes,
  () => globalThis.gc,
  () => performance.now(),
  LITTLE,
);

/**
 * Between two pieces of work, lets go of what this thread no longer uses, if that may be much: Node by itself waits for long on a
 * machine that has memory. It does nothing where Node was started without `--expose-gc`.
 */
export const collectGarbage = collectMuch;

/**
 * Between two stages, the same. Where a large body leaves much, it is as thorough as V8 can be, which also gives back what it holds for new
 * objects and what lies between old ones: a quarter of all that a build holds, once its pages are made. It takes several collections.
 */
export { collectAll };
