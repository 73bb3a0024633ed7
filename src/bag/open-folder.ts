import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { collisions } from './collisions.ts';
import { type Container, Swapped } from './container.ts';
import { makeFault } from './fault.ts';
import { type Listed, listFolder } from './list-folder.ts';

/** A bag in a folder. What is no file is not followed. */
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

/** A link isn't followed, nor is a pipe waited for; neither flag is there on Windows. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of what was listed: what is opened is looked at, not what lies at its place by then. */
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
