import { basename } from 'node:path';
import type { KeptGroups } from '../../search/index-records.ts';
import type { SitioCalculado } from '../../sitio.ts';
import type { FileThread } from '../files/file-thread.ts';
import type { Places } from '../output/workplace.ts';
import { type Keeper, keepWith } from './keeper.ts';
import { type KeptFault, readKept, startList } from './kept-list.ts';
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
export interface Keeping {
  keeper: Keeper;
  plans: ReadonlyMap<string, string>;
  groups: KeptGroups;
  /** Once the site is published: the next build looks for the files in it. */
  finish: () => Reused;
}

export function startKeeping(
  sitio: SitioCalculado,
  { kept, keptDraft, keptGroups }: Places,
  thread: FileThread,
  { generator, clean }: { generator: () => string; clean: boolean },
): Keeping {
  const sum = generator();
  const { files, fault } = clean ? { files: new Map() } : readKept(kept, sum);
  const list = startList(kept, keptDraft, sum);
  const keeper = keepWith(files, thread, list);
  const plans = planKeys(sitio);
  const groups = groupsIn(
    keptGroups,
    basename(keptDraft),
    sum,
    (plan) => keeper.pathsOf('', plans.get(plan)) !== undefined,
    clean,
  );
  const finish = () => {
    groups.finish();
    return { files: keeper.reused(), fault, isKept: list.finish() };
  };
  return { keeper, plans, groups, finish };
}
