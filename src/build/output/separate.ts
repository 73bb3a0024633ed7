import { type BigIntStats, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canDo } from '../../base/can-do.ts';
import { lookAt } from '../../base/disk/walk.ts';
import { sha256Of } from '../../base/hash.ts';
import { ChangedSource } from '../judged.ts';
import { changedMeanwhile } from './destination.ts';
import { type Traits, traits } from './marker.ts';
import type { Places } from './workplace.ts';

/** What a build knows of the files of its draft. */
export interface Known {
  /** SHA-256 by path from the site's folder. */
  sums: ReadonlyMap<string, string>;
  /** Of those that the last site has too, how they were before their bytes were read. */
  linked: ReadonlyMap<string, Traits>;
}

/**
 * Before a draft is described, gives it a file of its own where somebody has moved the last site's away, has it under another
 * name too, or has changed what others may do with it; returns those that still stand in both. Where its bytes are no longer
 * those that were read, nothing is published: `WrongDestination` where they are in the last site, else `ChangedSource`.
 */
export function separateDraft(places: Places, { sums, linked }: Known): Map<string, Traits> {
  const { draft, out } = places;
  const still = new Map<string, Traits>();
  for (const [path, before] of linked) {
    const info = lookAt(join(draft, path));
    const isInBoth = isSame(info, lookAt(join(out, path)));
    if (info?.nlink === (isInBoth ? 2n : 1n) && traits(info).join() === before.join()) still.set(path, before);
    else if (!giveOwn(places, join(draft, path), sums.get(path)))
      throw isInBoth ? changedMeanwhile(path) : new ChangedSource(join(out, path));
  }
  return still;
}

/** The same once the last site has been removed, for what somebody did during the exchange; what they wrote, the next build tells. */
export function separatePublished(places: Places, { sums, linked }: Known): void {
  for (const path of linked.keys()) {
    const file = join(places.out, path);
    if (lookAt(file)?.nlink !== 1n) canDo(() => giveOwn(places, file, sums.get(path)));
  }
}

const isSame = (one: BigIntStats | undefined, other: BigIntStats | undefined) =>
  one !== undefined && one.ino === other?.ino && one.dev === other.dev;

/** Puts a copy in the place of a file; whether its bytes were as the sum says. */
function giveOwn({ copyDraft }: Places, file: string, sha256: string | undefined): boolean {
  const bytes = readFileSync(file);
  if (sha256Of(bytes) !== sha256) return false;
  writeFileSync(copyDraft, bytes, { flush: true });
  renameSync(copyDraft, file);
  return true;
}
