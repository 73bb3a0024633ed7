import { type BigIntStats, linkSync, mkdirSync, readFileSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lookAt } from '../../base/disk/walk.ts';
import { sha256Of } from '../../base/hash.ts';
import { type Traits, traits } from '../output/marker.ts';
import type { WriteFile } from '../output/write-into.ts';

/** A file of the last site that is of this one too. */
export interface KeptBytes {
  bytes: Uint8Array;
  /** Where both sites have the same file: as it was before its bytes were read. Undefined where this one has a file of its own. */
  linked: Traits | undefined;
}

/** Takes a file by its path from both sites' folders, if it is there with this sum; undefined where it isn't. */
export type KeepFile = (path: string, sha256: string) => KeptBytes | undefined;

/**
 * Keeps files of the site in `last`, which is removed once the new one in `folder` has its place: until then one file stands in
 * both, where the disk can do so, nobody has it under a third name, and it is as a new file would be to others. The first is
 * copied, to know how that is (docs/decisiones/0086).
 */
export function keepInto(folder: string, last: string, write: WriteFile): KeepFile {
  let fresh: BigIntStats | undefined;
  const link = linker();
  const copy: KeepFile = (path, sha256) => {
    const bytes = readIfThere(join(last, path));
    if (!bytes || sha256Of(bytes) !== sha256) return undefined;
    write(path, bytes);
    fresh ??= lookAt(join(folder, path));
    return { bytes, linked: undefined };
  };
  return (path, sha256) => {
    const file = join(folder, path);
    if (!fresh || !link(join(last, path), file)) return copy(path, sha256);
    const info = lookAt(file);
    if (!info || !isOfBoth(info, fresh)) {
      unlinkSync(file);
      return copy(path, sha256);
    }
    const bytes = readIfThere(file);
    if (bytes && sha256Of(bytes) === sha256) return { bytes, linked: traits(info) };
    unlinkSync(file);
    return undefined;
  };
}

/** Whether a file that was given a second name has no third one, and is to others as a new one is. */
const isOfBoth = (info: BigIntStats, fresh: BigIntStats) =>
  info.isFile() && info.nlink === 2n && info.mode === fresh.mode && info.uid === fresh.uid && info.gid === fresh.gid;

/** The disk has no second names for files, or not from this folder to that. */
const NEVER = ['EPERM', 'EXDEV', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'];

/** Gives files a second name; whether it could. Once the disk has none, it isn't asked again. */
function linker(): (from: string, to: string) => boolean {
  let isAble = true;
  return (from, to) => {
    try {
      if (isAble) linkAt(from, to);
      return isAble;
    } catch (error) {
      isAble = !NEVER.includes((error as NodeJS.ErrnoException).code ?? '');
      return false;
    }
  };
}

function linkAt(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
  }
}

/** What can't be read is made anew. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
