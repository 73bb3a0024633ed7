import type { Judged, OtherFile, OtherVersion, SiteView, Wanted } from '../../engine/engine-messages.ts';
import { isSame } from '../edited-tables.ts';
import type { Destination } from './where-sources-are.ts';
import { type Merged, mergeRows } from './merge-table-versions.ts';
import { mergeTexts } from './merge-texts.ts';

/** A file that others have changed meanwhile. */
export interface Met {
  file: string;
  version: OtherVersion;
  merged: Merged<Wanted>;
}

/** A file that is not there any more, or can't be read. */
export class Unmet extends Error {
  readonly file: string;
  readonly isMissing: boolean;

  constructor(file: string, isMissing: boolean) {
    super(file);
    this.file = file;
    this.isMissing = isMissing;
  }
}

/** What is edited: the site, what each file is to say, and what reads it as it is elsewhere. */
interface Here {
  site: SiteView;
  wanted: (file: string) => Wanted;
  read: (versions: readonly OtherVersion[]) => Promise<readonly OtherFile[]>;
}

/** Which of some files say something else where they would go than what was edited. */
export async function findMet(destination: Destination, files: Judged['files'], here: Here): Promise<Met[]> {
  const versions = (await Promise.all(files.map((file) => readThere(destination, file)))).flat();
  const others = await here.read(versions);
  return others.flatMap(({ file, says }, i): Met[] => {
    const merged = merge(here, file, says);
    return merged ? [{ file, version: versions[i] as OtherVersion, merged }] : [];
  });
}

/** Nothing where it says the same as what was edited. */
function merge({ site, wanted }: Here, file: string, theirs: OtherFile['says']): Merged<Wanted> | undefined {
  const table = site.tables.find((one) => one.file === file);
  const text = site.texts.find((one) => one.file === file);
  const mine = wanted(file);
  if (table && typeof theirs === 'object' && typeof mine === 'object') {
    const { key, rows: base } = table;
    return isSame(base, theirs) ? undefined : mergeRows(key, { base, mine, theirs });
  }
  if (!table && typeof theirs === 'string' && typeof mine === 'string') {
    // Of one that somebody else began meanwhile, nothing was there.
    const base = text?.text ?? '';
    return base === theirs ? undefined : mergeTexts({ base, mine, theirs });
  }
  throw new Unmet(file, false);
}

async function readThere(destination: Destination, { file, isNew }: Judged['files'][number]): Promise<OtherVersion[]> {
  const bytes = await destination.read(file);
  if (bytes) return [{ file, bytes }];
  if (isNew) return [];
  throw new Unmet(file, true);
}
