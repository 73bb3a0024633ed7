import { type FileHandle, open } from 'node:fs/promises';
import { zipSync } from 'fflate';
import type { Dia } from '../model/date.ts';
import { localNoon, makeEntry, startZip } from '../base/zip.ts';
import { MAX_ENTRIES } from '../bag/zip/open-zip.ts';
import { formatNumber } from '../format/numbers.ts';
import { Obstacle } from './obstacle.ts';

/** A file of a ZIP that is being written; it is read when its turn comes. */
export interface ZipInput {
  path: string;
  read: () => Promise<Uint8Array>;
}

/** What the sizes and places of the format without ZIP64 can say; of files there may be any number. */
const MAX_BYTES = 0xffff_fffe;
const MOVE_ELSEWHERE = 'Publique en otra parte los archivos más grandes de public/, y enlácelos.';
const REGULAR_FILE = 0o100644;
const UNIX = 3;
const AS_UNIX = { os: UNIX, attrs: (REGULAR_FILE << 16) >>> 0 };

/** Writes a ZIP whose bytes depend only on the files, their order and the day. Fails if `path` exists. */
export async function writeZip(path: string, files: readonly ZipInput[], day: Dia): Promise<void> {
  if (files.length > MAX_ENTRIES)
    throw new Obstacle(
      `Serían ${formatNumber(files.length)} archivos, y el verificador no abre un ZIP de más de ${formatNumber(MAX_ENTRIES)}.`,
      'Divida el sitio: menos planes en cada uno.',
    );
  await writeNew(path, (handle) => writeFiles(handle, files, day));
}

/**
 * Writes files uncompressed, so that a reader can take a piece of one from its place. Sizes and checksums come before them:
 * stream readers refuse stored files that give theirs only afterwards.
 */
export async function writeStored(path: string, files: ReadonlyMap<string, Uint8Array>, day: Dia): Promise<void> {
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > MAX_BYTES) throw tooLarge();
  const zip = zipSync(Object.fromEntries(files), { ...AS_UNIX, mtime: localNoon(day), level: 0 });
  await writeNew(path, (handle) => handle.writeFile(zip));
}

async function writeNew(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const tooLarge = () =>
  new Obstacle('El archivo pasaría de 4 GB, que es lo más que cabe en un ZIP de esta clase.', MOVE_ELSEWHERE);

/** How many bytes are written at once: of thousands of small files, each alone takes longer than to compress it. */
const AT_ONCE = 1024 * 1024;

async function writeFiles(handle: FileHandle, files: readonly ZipInput[], day: Dia): Promise<void> {
  const { place, end } = startZip();
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let written = 0;
  const add = (piece: Uint8Array) => {
    waiting.push(piece);
    bytes += piece.length;
    if (written + bytes > MAX_BYTES) throw tooLarge();
  };
  const flush = async () => {
    await handle.writeFile(Buffer.concat(waiting));
    written += bytes;
    waiting = [];
    bytes = 0;
  };
  for (const { path, read } of files) {
    add(place(makeEntry(path, await read(), day, AS_UNIX)));
    if (bytes >= AT_ONCE) await flush();
  }
  end().forEach(add);
  await flush();
}
