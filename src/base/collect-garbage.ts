import { getHeapStatistics } from 'node:v8';

/** From how many bytes more than were left the last time on a thread is worth a collection, which takes a second a gigabyte. */
const MUCH = 64 * 1024 * 1024;
/** Where much was left, that part of it: else a large body's garbage would be collected all the time. */
const PART = 1 / 4;

/** Collects where `used` tells of much more than was left the last time; `find` gives what collects, where there is such. */
export function collector(used: () => number, find: () => (() => unknown) | undefined): () => void {
  let left = 0;
  return () => {
    const collect = find();
    if (collect === undefined || used() < left + Math.max(MUCH, left * PART)) return;
    collect();
    left = used();
  };
}

/**
 * Between two pieces of work, lets go of what this thread no longer uses, if that may be much: Node by itself waits for long on a
 * machine that has memory. It does nothing where Node was started without `--expose-gc`.
 */
export const collectGarbage = collector(
  () => {
    const { used_heap_size, external_memory } = getHeapStatistics();
    return used_heap_size + external_memory;
  },
  () => globalThis.gc,
);
