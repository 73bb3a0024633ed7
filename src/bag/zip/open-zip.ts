import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { collisions, hasTooManyFolders } from '../collisions.ts';
import { type Contenedor, type Entrada, Ilegible } from '../container.ts';
import { type Falla, makeFalla } from '../fault.ts';
import { readDirectory } from './directory.ts';
import { findDirectory, type Lee, NoEsZip } from './end.ts';
import { describeObstacle, judgeEntry, nameEntry } from './judge-entry.ts';
import { checkLocals, GUARDADO, type Nombrada } from './local-headers.ts';
import { misreadings } from './misreadings.ts';

const TROZO = 64 * 1024;
/** As many entries as lines of a manifest are read; each takes up to two kilobytes of memory when all are at fault. */
const MAX_ENTRADAS = 500_000;
const MAX_DIRECTORIO = 128 * 1024 * 1024;
/** Text gets some twenty times smaller; what passes both was made to fill a disk. */
const MAX_BYTES = 1024 ** 3;
const MAX_VECES = 200;

/** Opens a ZIP without trusting it: nothing is written, and of each entry no more is read than the directory says. */
export async function openZip(path: string): Promise<Contenedor> {
  const handle = await open(path);
  try {
    const contenedor = await readZip(handle);
    return { ...contenedor, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readZip(handle: FileHandle): Promise<Omit<Contenedor, 'close'>> {
  const { size } = await handle.stat();
  const lee: Lee = async (inicio, largo) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(largo), 0, largo, inicio);
    if (bytesRead !== largo) throw new NoEsZip('Está cortado.');
    return buffer;
  };
  const indice = await findDirectory(size, lee);
  const { entradas, largo } = indice;
  const nothingBut = (falla: Falla) => ({ entradas: [], carpetas: [], fallas: [falla] });
  if (largo > MAX_DIRECTORIO || entradas > MAX_ENTRADAS)
    return nothingBut(
      makeFalla(
        'oversized-zip',
        '',
        `Dice tener ${entradas} entradas, en un directorio de ${largo} bytes: no se abrió.`,
      ),
    );
  const nombradas = readDirectory(await lee(indice.inicio, largo), indice).map(nameEntry);
  if (hasTooManyFolders(nombradas.map(({ ruta }) => ruta)))
    return nothingBut(makeFalla('oversized-zip', '', 'Pasa por más de 500,000 carpetas: no se abrió.'));
  const total = nombradas.reduce((sum, { tamano }) => sum + tamano, 0);
  if (total > MAX_BYTES && total > size * MAX_VECES) {
    const veces = Math.round(total / size);
    return nothingBut(makeFalla('zip-bomb', '', `Extraído mediría ${veces} veces lo que mide: no se abrió.`));
  }
  return readEntries(handle, nombradas, indice.fallas.concat(await checkLocals(nombradas, indice, lee)));
}

/** The entries that are files and can be read, and what is wrong with the others besides `fallas`. */
async function readEntries(
  handle: FileHandle,
  nombradas: readonly Nombrada[],
  fallas: Falla[],
): Promise<Omit<Contenedor, 'close'>> {
  const told = fallas.concat(collisions(nombradas.map(({ ruta }) => ruta)), misreadings(nombradas));
  // Of two with one path the first stands; that there is another was told.
  const files = new Map<string, Entrada>();
  for (const una of nombradas) {
    const obstacle = describeObstacle(una);
    told.push(...(obstacle ? [obstacle] : judgeEntry(una)));
    const { ruta, tamano, datos } = una;
    if (datos === undefined || obstacle) continue;
    const read = () => readContent(handle, datos, una);
    if (!ruta.endsWith('/')) files.set(ruta, files.get(ruta) ?? { ruta, tamano, read });
    else if (!(await isEmpty(read)))
      told.push(makeFalla('zip-folder-content', ruta, 'Es una carpeta, y tiene contenido como un archivo.'));
  }
  return {
    entradas: [...files.values()],
    carpetas: nombradas.flatMap(({ ruta }) => (ruta.endsWith('/') ? [ruta.slice(0, -1)] : [])),
    fallas: told,
  };
}

async function isEmpty(read: Entrada['read']): Promise<boolean> {
  try {
    for await (const chunk of read()) if (chunk.length > 0) return false;
    return true;
  } catch (error) {
    if (!(error instanceof Ilegible)) throw error;
    return false;
  }
}

async function* readContent(handle: FileHandle, start: number, una: Nombrada): ReturnType<Entrada['read']> {
  let tamano = 0;
  let crc = 0;
  for await (const chunk of expand(handle, start, una)) {
    tamano += chunk.length;
    if (tamano > una.tamano) break;
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (tamano !== una.tamano) throw new Ilegible(`No mide los ${una.tamano} bytes que el ZIP dice.`);
  if (crc !== una.crc) throw new Ilegible('Sus bytes no son los que el ZIP guardó.');
}

async function* expand(handle: FileHandle, start: number, una: Nombrada): AsyncGenerator<Buffer> {
  const raw = readRange(handle, start, una.comprimido);
  if (una.metodo === GUARDADO) {
    yield* raw;
    return;
  }
  const source = Readable.from(raw);
  const inflate = createInflateRaw();
  // What goes wrong in either is thrown by the loop.
  pipeline(source, inflate, () => undefined);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    throw new Ilegible(`No se puede descomprimir: ${(error as Error).message}.`);
  } finally {
    source.destroy();
  }
  const rest = una.comprimido - inflate.bytesWritten;
  if (rest !== 0) throw new Ilegible(`Detrás de sus bytes comprimidos hay otros ${rest} que no son suyos.`);
}

async function* readRange(handle: FileHandle, start: number, largo: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < largo;) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(TROZO, largo - done)), 0, null, start + done);
    if (bytesRead === 0) throw new Ilegible('El ZIP está cortado.');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
