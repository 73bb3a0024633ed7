import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { sha256Of } from '../../base/hash.ts';
import type { Measures } from '../../opendata/measured-file.ts';
import type { SearchRecord } from '../../search/records.ts';

/** A file of the last site, and of what it was made. */
export interface KeptFile extends Measures {
  key: string;
  record?: SearchRecord | undefined;
}

/** By path from the site's folder. */
export type KeptFiles = ReadonlyMap<string, KeptFile>;

/** Why what was kept is of no use. */
export type KeptFault = 'damaged' | 'other-version';

/** What the last build has kept; nothing where there was none. `generator`: the sum of the one that would use it. */
export function readKept(list: string, generator: string): { files: KeptFiles; fault?: KeptFault } {
  const nothing = new Map<string, KeptFile>();
  try {
    const text = readFileSync(list, 'utf8');
    const [sum = '', by = ''] = text.split('\n', 2);
    const rest = text.slice(sum.length + 1);
    if (sha256Of(rest) !== sum) return { files: nothing, fault: 'damaged' };
    if (by !== generator) return { files: nothing, fault: 'other-version' };
    return { files: new Map(JSON.parse(rest.slice(by.length + 1)) as [string, KeptFile][]) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? { files: nothing }
      : { files: nothing, fault: 'damaged' };
  }
}

/** Keeps a list in the place of the last one, whole or not at all; whether it could. `draft`: where it is written before. */
export function writeKept(list: string, draft: string, generator: string, files: KeptFiles): boolean {
  try {
    const rest = `${generator}\n${JSON.stringify([...files])}`;
    writeFileSync(draft, `${sha256Of(rest)}\n${rest}`);
    // A folder in its place would stay.
    rmSync(list, { recursive: true, force: true });
    renameSync(draft, list);
    return true;
  } catch {
    rmSync(draft, { recursive: true, force: true });
    return false;
  }
}
