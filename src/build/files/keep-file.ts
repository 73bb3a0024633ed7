import { linkSync, mkdirSync, readFileSync, unlinkSync } from 'node:fs';
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
 * both where the disk can do so, and nobody else has it under a third name, or has changed who may read it. Whoever writes
 * into the last site meanwhile changes both, and the marker says how the file was (docs/decisiones/0086).
 */
export function keepInto(folder: string, last: string, write: WriteFile): KeepFile {
  let fresh: ReturnType<typeof lookAt>;
  const isAsFresh = (path: string) => {
    const info = lookAt(join(last, path));
    return (
      info?.isFile() === true &&
      info.nlink === 1n &&
      fresh?.mode === info.mode &&
      fresh.uid === info.uid &&
      fresh.gid === info.gid
    );
  };
  const copy: KeepFile = (path, sha256) => {
    const bytes = readIfThere(join(last, path));
    if (!bytes || sha256Of(bytes) !== sha256) return undefined;
    write(path, bytes);
    fresh ??= lookAt(join(folder, path));
    return { bytes, linked: undefined };
  };
  return (path, sha256) => {
    const file = join(folder, path);
    if (!isAsFresh(path) || !link(join(last, path), file)) return copy(path, sha256);
    const info = lookAt(file);
    const bytes = readIfThere(file);
    if (info && bytes && sha256Of(bytes) === sha256) return { bytes, linked: traits(info) };
    unlinkSync(file);
    return undefined;
  };
}

/** Gives a file a second name; whether the disk could. */
function link(from: string, to: string): boolean {
  const make = () => linkSync(from, to);
  return canDo(make) || canDo(() => (mkdirSync(dirname(to), { recursive: true }), make()));
}

function canDo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
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
