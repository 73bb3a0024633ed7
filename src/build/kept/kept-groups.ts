import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canDo } from '../../base/can-do.ts';
import { sha256Bytes, sha256Of } from '../../base/hash.ts';
import type { KeptGroups } from '../../search/index-records.ts';

/** Bytes of the sum that a file begins with. */
const SUM = 32;

/** What is kept of groups of records, in a folder, a file each, and what a build has used of it. */
interface GroupsInFolder extends KeptGroups {
  /** Writes what is new, and removes what this build didn't use: once it is published, which may need all the room there is. */
  finish: () => void;
}

/**
 * `own`: a word that no other build has; `expects`: whether the records of a group are those of the last build;
 * `clean`: whether nothing of it is used.
 */
export function groupsIn(
  folder: string,
  own: string,
  generator: string,
  expects: (group: string) => boolean,
  clean: boolean,
): GroupsInFolder {
  const used = new Set<string>();
  const made = new Map<string, Uint8Array>();
  const nameOf = (group: string, sum: string) => `${group || 'otros'}-${sha256Of(generator + sum).slice(0, 32)}`;
  return {
    expects,
    read: (group, sum) => {
      const name = nameOf(group, sum);
      used.add(name);
      return clean ? undefined : readProven(join(folder, name));
    },
    write: (group, sum, bytes) => made.set(nameOf(group, sum), bytes),
    finish: () => {
      for (const [name, bytes] of made) writeProven(folder, name, own, bytes);
      for (const name of namesIn(folder))
        if (!used.has(name)) canDo(() => rmSync(join(folder, name), { recursive: true }));
    },
  };
}

function readProven(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(SUM);
    return sha256Bytes(content).equals(bytes.subarray(0, SUM)) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** What can't be kept is made anew by the next build; a disk that is full gets its room back. */
function writeProven(folder: string, name: string, own: string, bytes: Uint8Array): void {
  const draft = join(folder, `${name}.${own}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([sha256Bytes(bytes), bytes]));
    renameSync(draft, join(folder, name));
  } catch {
    canDo(() => rmSync(draft, { force: true }));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
