import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { collisions, hasTooManyFolders } from '../collisions.ts';
import { type Container, type BagEntry, Unreadable } from '../container.ts';
import { type Fault, makeFault } from '../fault.ts';
import { readDirectory } from './read-directory.ts';
import { findDirectory, type ReadAt, NotZip } from './find-directory.ts';
import { describeObstacle, judgeEntry, nameEntry } from './judge-entry.ts';
import { checkLocals, STORED, type NamedEntry } from './local-headers.ts';
import { misreadings } from './misreadings.ts';

const CHUNK = 64 * 1024;
/** As many as the lines that are read of a manifest. An entry takes up to two kilobytes of memory when all have faults. */
export const MAX_ENTRIES = 500_000;
const MAX_DIRECTORY = 128 * 1024 * 1024;
/** Compression makes text some twenty times smaller; what exceeds both limits was made to fill a disk. */
const MAX_BYTES = 1024 ** 3;
const MAX_RATIO = 200;

/** Opens a ZIP without trusting it: writes nothing, and reads no more of an entry than the directory says it has. */
export async function openZip(path: string): Promise<Container> {
  const handle = await open(path);
  try {
    const container = await readZip(handle);
    return { ...container, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readZip(handle: FileHandle): Promise<Omit<Container, 'close'>> {
  const { size: zipSize } = await handle.stat();
  const readAt: ReadAt = async (start, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    if (bytesRead !== length) throw new NotZip('Está cortado.');
    return buffer;
  };
  const directory = await findDirectory(zipSize, readAt);
  const { entries, length } = directory;
  const nothingBut = (fault: Fault) => ({ entries: [], folders: [], faults: [fault] });
  if (length > MAX_DIRECTORY || entries > MAX_ENTRIES)
    return nothingBut(
      makeFault(
        'oversized-zip',
        '',
        `Dice tener ${entries} entradas, en un directorio de ${length} bytes: no se abrió.`,
      ),
    );
  const named = readDirectory(await readAt(directory.start, length), directory).map(nameEntry);
  if (hasTooManyFolders(named.map(({ path }) => path)))
    return nothingBut(makeFault('oversized-zip', '', 'Pasa por más de 500,000 carpetas: no se abrió.'));
  const total = named.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_BYTES && total > zipSize * MAX_RATIO) {
    const ratio = Math.round(total / zipSize);
    return nothingBut(makeFault('zip-bomb', '', `Extraído mediría ${ratio} veces lo que mide: no se abrió.`));
  }
  return readEntries(handle, named, directory.faults.concat(await checkLocals(named, directory, readAt)));
}

/** The entries that are files and can be read, and what is wrong with the others besides `faults`. */
async function readEntries(
  handle: FileHandle,
  named: readonly NamedEntry[],
  faults: Fault[],
): Promise<Omit<Container, 'close'>> {
  const told = faults.concat(collisions(named.map(({ path }) => path)), misreadings(named));
  // Of two entries with the same path the first one counts; the other has been reported.
  const files = new Map<string, BagEntry>();
  for (const entry of named) {
    const obstacle = describeObstacle(entry);
    told.push(...(obstacle ? [obstacle] : judgeEntry(entry)));
    const { path, size, dataStart } = entry;
    if (dataStart === undefined || obstacle) continue;
    const read = () => readContent(handle, dataStart, entry);
    if (!path.endsWith('/')) files.set(path, files.get(path) ?? { path, size, read });
    else if (!(await isEmpty(read)))
      told.push(makeFault('zip-folder-content', path, 'Es una carpeta, y tiene contenido como un archivo.'));
  }
  return {
    entries: [...files.values()],
    folders: named.flatMap(({ path }) => (path.endsWith('/') ? [path.slice(0, -1)] : [])),
    faults: told,
  };
}

async function isEmpty(read: BagEntry['read']): Promise<boolean> {
  try {
    for await (const chunk of read()) if (chunk.length > 0) return false;
    return true;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return false;
  }
}

async function* readContent(handle: FileHandle, start: number, entry: NamedEntry): ReturnType<BagEntry['read']> {
  let size = 0;
  let crc = 0;
  for await (const chunk of expand(handle, start, entry)) {
    size += chunk.length;
    if (size > entry.size) break;
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size) throw new Unreadable(`No mide los ${entry.size} bytes que el ZIP dice.`);
  if (crc !== entry.crc) throw new Unreadable('Sus bytes no son los que el ZIP guardó.');
}

async function* expand(handle: FileHandle, start: number, entry: NamedEntry): AsyncGenerator<Buffer> {
  const raw = readRange(handle, start, entry.compressed);
  if (entry.method === STORED) {
    yield* raw;
    return;
  }
  const source = Readable.from(raw);
  const inflate = createInflateRaw();
  // An error in either stream is thrown by the loop below.
  pipeline(source, inflate, () => undefined);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    throw new Unreadable(`No se puede descomprimir: ${(error as Error).message}.`);
  } finally {
    source.destroy();
  }
  const rest = entry.compressed - inflate.bytesWritten;
  if (rest !== 0) throw new Unreadable(`Detrás de sus bytes comprimidos hay otros ${rest} que no son suyos.`);
}

async function* readRange(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.min(CHUNK, length - done)),
      0,
      null,
      start + done,
    );
    if (bytesRead === 0) throw new Unreadable('El ZIP está cortado.');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
