import { basename } from 'node:path';
import type { KeptGroups } from '../../search/index-records.ts';
import type { SitioCalculado } from '../../sitio.ts';
import type { FileThread } from '../files/file-thread.ts';
import type { LastSite } from '../files/thread-messages.ts';
import type { Places } from '../output/workplace.ts';
import { type Keeper, keepWith } from './keeper.ts';
import { type KeptFault, type KeptFile, readKept, startList } from './kept-list.ts';
import { groupsIn } from './kept-groups.ts';
import { planKeys } from './plan-keys.ts';

/** What a build has used of the last one. */
export interface Reused {
  files: number;
  /** Why there was nothing to use, though something was kept. */
  fault?: KeptFault | undefined;
  /** Whether the next build has something to use. */
  isKept: boolean;
}

export const NOTHING_REUSED: Reused = { files: 0, isKept: true };

/** What a build uses of the last one, and keeps for the next. */
interface Keeping {
  keeper: Keeper;
  plans: ReadonlyMap<string, string>;
  groups: KeptGroups;
  /** Once the site is published: the next build looks for the files in it. */
  finish: () => Reused;
}

/** What the last build has kept of its site, for one with the same generator. */
interface LastKept {
  /** By path from the site's folder, until each is asked for. */
  files: Map<string, KeptFile>;
  fault?: KeptFault;
  clean: boolean;
  /** The sum of the generator. */
  generator: string;
}

export const readLast = ({ kept }: Places, generator: string, clean: boolean): LastKept => ({
  ...(clean ? { files: new Map() } : readKept(kept, generator)),
  clean,
  generator,
});

/** Of what the zip of all open data is made, as far as its files may be taken from it as they are. */
export const zipKey = (day: string) => `zip ${day}`;

/** The last site as far as files of it may be kept; `day`: of this one, `AAAA-MM-DD`. */
export function lastSite({ out }: Places, { files }: LastKept, day: string): LastSite {
  const zip = files.entries().find(([, { key }]) => key === zipKey(day));
  return { folder: out, zip: zip && [zip[0], zip[1].sha256] };
}

export function startKeeping(
  sitio: SitioCalculado,
  { kept, keptDraft, keptGroups }: Places,
  thread: FileThread,
  { files, fault, clean, generator }: LastKept,
): Keeping {
  const list = startList(kept, keptDraft, generator);
  const keeper = keepWith(files, thread, list);
  const plans = planKeys(sitio);
  const groups = groupsIn(keptGroups, basename(keptDraft), generator, (plan) => keeper.knows(plans.get(plan)), clean);
  const finish = () => {
    groups.finish();
    return { files: keeper.reused(), fault, isKept: list.finish() };
  };
  return { keeper, plans, groups, finish };
}
