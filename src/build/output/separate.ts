import { type BigIntStats, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { canDo } from '../../base/can-do.ts';
import { lookAt } from '../../base/disk/walk.ts';
import { readAs } from '../files/read-as.ts';
import { ChangedSource } from '../judged.ts';
import { changedMeanwhile } from './destination.ts';
import { type Linked, traits } from './marker.ts';
import type { Places } from './workplace.ts';
import { writerInto } from './write-into.ts';

/** What a build knows of the files of its draft, by path from the site's folder. */
export interface Known {
  /** SHA-256. */
  sums: ReadonlyMap<string, string>;
  linked: ReadonlyMap<string, Linked>;
}

/** What has come of the files that the last site has too. */
interface Separated {
  /** Those that nobody but the last site has, as they were when their bytes were known. */
  linked: Map<string, Linked>;
  /** Those that were copied, and have not reached the disk. */
  copied: Set<string>;
}

/** After so many copies, others have their turn: signals. */
const AT_ONCE = 100;

/**
 * Before a draft is described, gives it files of its own where somebody has moved the last site's away, has them under other
 * names, or has changed what others may do with them. Where the bytes of one are no longer those that were read, nothing is
 * published: `WrongDestination` where it is in the last site, else `ChangedSource`.
 */
export async function separateDraft({ draft, out }: Places, { sums, linked }: Known): Promise<Separated> {
  const separated: Separated = { linked: new Map(), copied: new Set() };
  const write = writerInto(draft);
  for (const [path, before] of linked) {
    const file = join(draft, path);
    const info = lookAt(file);
    const isInBoth = isSame(info, lookAt(join(out, path)));
    const isOurs = info?.nlink === (isInBoth ? 2n : 1n) && info.mode === before.mode;
    if (isOurs && traits(info).join() === before.traits.join()) {
      separated.linked.set(path, before);
      continue;
    }
    const bytes = readAs(file, sums.get(path));
    if (!bytes) throw isInBoth ? changedMeanwhile(path) : new ChangedSource(`Lo que se quitó de ${out} (${path})`);
    if (isOurs) {
      separated.linked.set(path, { traits: traits(info), mode: info.mode });
      continue;
    }
    rmSync(file, { maxRetries: 3, retryDelay: 20 });
    write(path, bytes);
    separated.copied.add(path);
    if (separated.copied.size % AT_ONCE === 0) await setImmediate();
  }
  return separated;
}

/**
 * The same once the last site has been removed, for what somebody did during the exchange. What is still in a folder of ours
 * nobody finds by its name; what somebody wrote, the next build tells.
 */
export function separatePublished(places: Places, { sums, linked }: Known): void {
  const { out, previous, leftover, copyDraft } = places;
  for (const path of linked.keys()) {
    const file = join(out, path);
    const info = lookAt(file);
    if (!info || info.nlink === 1n || [previous, leftover].some((last) => isSame(info, lookAt(join(last, path)))))
      continue;
    canDo(() => {
      const bytes = readAs(file, sums.get(path));
      if (!bytes) return;
      writeFileSync(copyDraft, bytes, { flush: true });
      // Somebody may have saved the file since.
      if (isSame(info, lookAt(file))) renameSync(copyDraft, file);
    });
  }
}

const isSame = (one: BigIntStats | undefined, other: BigIntStats | undefined) =>
  one !== undefined && one.ino === other?.ino && one.dev === other.dev;
