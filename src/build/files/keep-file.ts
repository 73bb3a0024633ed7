import { type BigIntStats, linkSync, mkdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lookAt } from '../../base/disk/walk.ts';
import { type Linked, traits } from '../output/marker.ts';
import type { WriteFile } from '../output/write-into.ts';
import { readAs } from './read-as.ts';

/** A file of the last site that is of this one too. */
interface KeptBytes {
  bytes: Uint8Array;
  /** Where both sites have the same file: as it was before its bytes were read. Undefined where this one has a file of its own. */
  linked: Linked | undefined;
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
    const bytes = readAs(join(last, path), sha256);
    if (!bytes) return undefined;
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
    const bytes = readAs(file, sha256);
    if (bytes) return { bytes, linked: { traits: traits(info), mode: info.mode } };
    unlinkSync(file);
    return undefined;
  };
}

/** Whether a file that was given a second name has no third one, and is to others as a new one is. */
const isOfBoth = (info: BigIntStats, fresh: BigIntStats) =>
  info.isFile() && info.nlink === 2n && info.mode === fresh.mode && info.uid === fresh.uid && info.gid === fresh.gid;

/** Gives files a second name; whether it could. Once the disk can't, or doesn't tell that both are one file, it isn't asked again. */
function linker(): (from: string, to: string) => boolean {
  let isAble = true;
  let isProven = false;
  return (from, to) => {
    if (!isAble) return false;
    try {
      linkAt(from, to);
    } catch (error) {
      isAble = codeOf(error) === 'ENOENT';
      return false;
    }
    isProven ||= isOneFile(from, to);
    if (!isProven) unlinkSync(to);
    isAble = isProven;
    return isProven;
  };
}

function isOneFile(from: string, to: string): boolean {
  const [one, other] = [lookAt(from), lookAt(to)];
  return one !== undefined && one.nlink > 1n && one.ino === other?.ino && one.dev === other.dev;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function linkAt(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
  }
}
