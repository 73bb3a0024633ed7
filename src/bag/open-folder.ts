import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { collisions } from './collisions.ts';
import { type Container, Swapped } from './container.ts';
import { makeFault } from './fault.ts';
import { type Listed, listFolder } from './list-folder.ts';

/** A bag in a folder. Links aren't followed. */
export function openFolder(folder: string): Container {
  const { files, folders, others, unreadable } = listFolder(folder);
  return {
    entries: files.map((one) => ({ path: one.path, size: one.size, read: () => readListed(folder, one) })),
    folders,
    faults: [
      ...others.map((path) => makeFault('symbolic-link', path, 'No es un archivo, sino un enlace u otra cosa.')),
      ...unreadable.map((path) => makeFault('encoding', path, 'Su nombre no está en UTF-8.')),
      ...collisions(files.map(({ path }) => path)),
    ],
    close: () => Promise.resolve(),
  };
}

/** Don't follow a link or wait for a pipe; Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of the file that was listed. The opened file itself is checked: its path may lead elsewhere by then. */
async function* readListed(folder: string, { path, size, ino, dev }: Listed): AsyncGenerator<Uint8Array> {
  const handle = await open(join(folder, path), FLAGS).catch((error: NodeJS.ErrnoException) => {
    throw ['ENOENT', 'ELOOP', 'ENXIO', 'EISDIR'].includes(error.code ?? '') ? new Swapped(CHANGED) : error;
  });
  try {
    const there = await handle.stat({ bigint: true });
    const same = there.isFile() && there.ino === ino && there.dev === dev && there.size === BigInt(size);
    if (!same) throw new Swapped(CHANGED);
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield chunk as Uint8Array;
  } finally {
    await handle.close();
  }
}

const CHANGED = 'Cambió mientras se verificaba: no es el que estaba al empezar.';
