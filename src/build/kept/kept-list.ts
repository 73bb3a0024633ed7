import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { canDo } from '../../base/can-do.ts';
import { sha256Of } from '../../base/hash.ts';
import type { Measures } from '../../opendata/measured-file.ts';
import type { SearchRecord } from '../../search/records.ts';

/** A file of the last site, and of what it was made. */
export interface KeptFile extends Measures {
  key: string;
  record?: SearchRecord | undefined;
}

/** Why what was kept is of no use. */
export type KeptFault = 'damaged' | 'other-version';

/**
 * What the last build has kept, by path from the site's folder; nothing where there was none. `generator`: the sum of the one that
 * would use it. A list is that sum, a line for each file, and the sum of all of them.
 */
export function readKept(list: string, generator: string): { files: Map<string, KeptFile>; fault?: KeptFault } {
  const nothing = new Map<string, KeptFile>();
  try {
    const bytes = readFileSync(list);
    const end = bytes.lastIndexOf('\n');
    if (sha256Of(bytes.subarray(0, end + 1)) !== bytes.toString('utf8', end + 1))
      return { files: nothing, fault: 'damaged' };
    const [by = '', ...lines] = bytes.toString('utf8', 0, end).split('\n');
    if (by !== generator) return { files: nothing, fault: 'other-version' };
    return { files: new Map(lines.map((line) => JSON.parse(line) as [string, KeptFile])) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? { files: nothing }
      : { files: nothing, fault: 'damaged' };
  }
}

/** A list while it is made: what it says of thousands of pages is as long as their words, and is not held until the end. */
export interface KeptWriter {
  add: (path: string, file: KeptFile) => void;
  /** Puts it in the place of the last one, whole or not at all; whether it could. */
  finish: () => boolean;
}

/** How many lines are written at once. */
const AT_ONCE = 200;

/** `draft`: where it is written before. */
export function startList(list: string, draft: string, generator: string): KeptWriter {
  const hash = createHash('sha256');
  let lines = [`${generator}\n`];
  let isWhole = canDo(() => writeFileSync(draft, ''));
  const write = () => {
    const text = lines.join('');
    lines = [];
    hash.update(text);
    isWhole &&= canDo(() => appendFileSync(draft, text));
  };
  return {
    add: (path, file) => {
      lines.push(`${JSON.stringify([path, file])}\n`);
      if (lines.length >= AT_ONCE) write();
    },
    finish: () => {
      write();
      isWhole &&= canDo(() => appendFileSync(draft, hash.digest('hex')));
      isWhole &&= canDo(() => replace(list, draft));
      if (!isWhole) rmSync(draft, { recursive: true, force: true });
      return isWhole;
    },
  };
}

function replace(list: string, draft: string): void {
  // A folder in its place would stay.
  rmSync(list, { recursive: true, force: true });
  renameSync(draft, list);
}
