import type { OtherRows, OtherVersion, Row, TableView } from '../../engine/messages.ts';
import { isSame } from '../tables.ts';
import type { Destination } from './destination.ts';
import { type Merged, mergeRows } from './merge-rows.ts';

/** A table that others have changed meanwhile. */
export interface Met {
  file: string;
  version: OtherVersion;
  merged: Merged;
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

interface Here {
  tables: readonly TableView[];
  rows: (file: string) => readonly Row[];
  read: (versions: readonly OtherVersion[]) => Promise<readonly OtherRows[]>;
}

/** Which of some files say something else where they would go than what was edited. */
export async function findMet(destination: Destination, files: readonly string[], here: Here): Promise<Met[]> {
  const versions = await Promise.all(files.map((file) => readThere(destination, file)));
  const tables = await here.read(versions);
  return tables.flatMap(({ file, rows: theirs }, i): Met[] => {
    const table = here.tables.find((one) => one.file === file);
    if (!theirs || !table) throw new Unmet(file, false);
    const { key, rows: base } = table;
    const version = versions[i] as OtherVersion;
    return isSame(base, theirs)
      ? []
      : [{ file, version, merged: mergeRows(key, { base, mine: here.rows(file), theirs }) }];
  });
}

async function readThere(destination: Destination, file: string): Promise<OtherVersion> {
  const bytes = await destination.read(file);
  if (!bytes) throw new Unmet(file, true);
  return { file, bytes };
}
