import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../base/compare-text.ts';
import { walk } from '../base/disk/walk.ts';

/** A file, and what identifies it when it is opened. */
export interface Listed {
  path: string;
  size: number;
  ino: bigint;
  dev: bigint;
}

/** What lies in a folder, by path from it, with `/`, in the same order on every machine. */
interface Listing {
  files: Listed[];
  folders: string[];
  /** Links, devices and the like, which can't be kept. */
  others: string[];
  /** Names whose bytes aren't UTF-8, read as Latin-1. */
  unreadable: string[];
}

/** Throws where something in the folder can't be looked at. */
export function listFolder(folder: string): Listing {
  const listing: Listing = { files: [], folders: [], others: [], unreadable: [] };
  for (const { path, info, raw } of walk(folder)) {
    if (raw) {
      listing.unreadable.push(path.slice(0, path.lastIndexOf('/') + 1) + raw.toString('latin1'));
      continue;
    }
    const there = info ?? lstatSync(join(folder, path), { bigint: true });
    if (there.isDirectory()) listing.folders.push(path);
    else if (there.isFile()) listing.files.push({ path, size: Number(there.size), ino: there.ino, dev: there.dev });
    else listing.others.push(path);
  }
  listing.files.sort((a, b) => compareText(a.path, b.path));
  for (const paths of [listing.folders, listing.others, listing.unreadable]) paths.sort(compareText);
  return listing;
}
