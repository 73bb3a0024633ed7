import type { FileThread } from '../files/file-thread.ts';
import type { Written } from '../files/thread-messages.ts';
import type { KeptFile, KeptWriter } from './kept-list.ts';

/** What need not be made again: files of the last site whose key is still theirs. */
export interface Keeper {
  /** A file as the last site has it, written; undefined where it must be made. */
  reuse: (path: string, key: string | undefined) => Promise<Written | undefined>;
  /** Notes of what a file was made, for the next build; one that is used again is noted already. */
  note: (path: string, key: string | undefined, written: Written) => void;
  /** Whether there are files whose key is `key`. */
  knows: (key: string | undefined) => boolean;
  /** The paths that begin so of all files whose key is `key`; undefined where there are none of it. */
  pathsOf: (beginning: string, key: string | undefined) => readonly string[] | undefined;
  /** How many files were used again. */
  reused: () => number;
}

/**
 * `files`: of the last site, which lies where the thread looks for it. Each is taken out when it is asked for: what is said of
 * pages is as long as all their words. `next`: what the next build can use.
 */
export function keepWith(
  files: Map<string, KeptFile>,
  thread: Pick<FileThread, 'keepFile'>,
  next: Pick<KeptWriter, 'add'>,
): Keeper {
  const byKey: ReadonlyMap<string | undefined, string[]> = Map.groupBy(files.keys(), (path) => files.get(path)?.key);
  let reused = 0;
  return {
    reuse: async (path, key) => {
      const kept = key === undefined ? undefined : files.get(path);
      files.delete(path);
      if (!kept || kept.key !== key || !(await thread.keepFile(path, kept.sha256))) return undefined;
      next.add(path, kept);
      reused += 1;
      return { bytes: kept.bytes, sha256: kept.sha256, record: kept.record };
    },
    note: (path, key, { bytes, sha256, record }) => {
      if (key !== undefined) next.add(path, { key, bytes, sha256, record });
    },
    knows: (key) => byKey.has(key),
    pathsOf: (beginning, key) => byKey.get(key)?.filter((path) => path.startsWith(beginning)),
    reused: () => reused,
  };
}
