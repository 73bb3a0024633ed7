import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Days that something is kept after it was last used. */
const KEPT = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes from a folder what nobody has used for days, drafts that were cut short among it. */
export function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > KEPT * DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
