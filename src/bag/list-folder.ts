import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../base/compare-text.ts';

/** A file, and by what it is known again. */
export interface Listed {
  path: string;
  size: number;
  ino: number;
  dev: number;
}

/** What lies in a folder, by path from it, with `/`, in the same order on every machine. */
interface Listing {
  files: Listed[];
  folders: string[];
  /** Links, devices and the like: nothing that can be kept. */
  others: string[];
  /** What is named by bytes that are no UTF-8, each byte as a letter. */
  unreadable: string[];
}

export async function listFolder(folder: string): Promise<Listing> {
  const listing: Listing = { files: [], folders: [], others: [], unreadable: [] };
  await walk(folder, '', listing);
  listing.files.sort((a, b) => compareText(a.path, b.path));
  listing.folders.sort(compareText);
  listing.others.sort(compareText);
  listing.unreadable.sort(compareText);
  return listing;
}

async function walk(folder: string, path: string, listing: Listing): Promise<void> {
  for (const bytes of await readdir(join(folder, path), { encoding: 'buffer' })) {
    const name = bytes.toString();
    const pathOf = (last: string) => (path === '' ? last : `${path}/${last}`);
    if (!Buffer.from(name).equals(bytes)) {
      listing.unreadable.push(pathOf(bytes.toString('latin1')));
      continue;
    }
    const inside = pathOf(name);
    const info = await lstat(join(folder, inside));
    if (info.isDirectory()) {
      listing.folders.push(inside);
      await walk(folder, inside, listing);
    } else if (info.isFile()) listing.files.push({ path: inside, size: info.size, ino: info.ino, dev: info.dev });
    else listing.others.push(inside);
  }
}
