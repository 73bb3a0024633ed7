import { type FileHandle, open } from 'node:fs/promises';
import { compose, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Contenedor, type Entrada, Ilegible } from './contenedor.ts';
import { type Falla, makeFalla } from './falla.ts';
import { collisions, describeUnsafePath } from './ruta.ts';
import { type EnDirectorio, findDirectory, type Lee, NoEsZip, readDirectory } from './zip-directorio.ts';

const GUARDADO = 0;
const COMPRIMIDO = 8;
const CARPETA = 0o040000;
const COMUN = 0o100000;
const LARGO_LOCAL = 30;
const TROZO = 64 * 1024;
const LOCAL = 0x04034b50;
/** A directory of a million entries fits. */
const MAX_DIRECTORIO = 256 * 1024 * 1024;
/** Text gets some twenty times smaller; what passes both was made to fill a disk. */
const MAX_BYTES = 1024 ** 3;
const MAX_VECES = 200;

interface Nombrada extends EnDirectorio {
  ruta: string;
}

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
  if (indice.largo > MAX_DIRECTORIO) throw new NoEsZip('Su directorio es demasiado grande.');
  const { nombradas, fallas } = nameAll(readDirectory(await lee(indice.inicio, indice.largo), indice));
  const total = nombradas.reduce((sum, { tamano }) => sum + tamano, 0);
  if (total > MAX_BYTES && total > size * MAX_VECES) {
    const veces = Math.round(total / size);
    return {
      entradas: [],
      carpetas: [],
      fallas: [makeFalla('zip-bomb', '', `Extraído mediría ${veces} veces lo que mide: no se abrió.`)],
    };
  }
  const checked = sortOut(nombradas, indice.inicio);
  return {
    entradas: checked.buenas.map((una) => ({
      ruta: una.ruta,
      tamano: una.tamano,
      read: () => readContent(handle, lee, una),
    })),
    carpetas: nombradas.flatMap(({ ruta }) => (ruta.endsWith('/') ? [ruta.slice(0, -1)] : [])),
    fallas: [...fallas, ...checked.fallas],
  };
}

function nameAll(directorio: EnDirectorio[]): { nombradas: Nombrada[]; fallas: Falla[] } {
  const nombradas: Nombrada[] = [];
  const fallas: Falla[] = [];
  for (const una of directorio) {
    const ruta = decodeName(una.nombre);
    if (ruta !== undefined) nombradas.push({ ...una, ruta });
    else fallas.push(makeFalla('encoding', una.nombre.toString('latin1'), 'Su nombre no está en UTF-8.'));
  }
  return { nombradas, fallas };
}

function decodeName(nombre: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(nombre);
  } catch {
    return undefined;
  }
}

/** The entries that are files and can be read, and what is wrong with the others. */
function sortOut(nombradas: Nombrada[], directorio: number): { buenas: Nombrada[]; fallas: Falla[] } {
  const fallas = collisions(nombradas.map(({ ruta }) => ruta));
  const overlapping = findOverlaps(nombradas, directorio);
  const buenas = nombradas.filter((una) => {
    const falla = judge(una, overlapping.has(una));
    if (falla) fallas.push(falla);
    return !falla && !una.ruta.endsWith('/');
  });
  // Of two with one path the first stands; that there is another was told.
  const byRuta = new Map(buenas.reverse().map((una) => [una.ruta, una]));
  return { buenas: [...byRuta.values()].reverse(), fallas };
}

function judge({ ruta, clase, cifrado, metodo }: Nombrada, overlaps: boolean): Falla | undefined {
  const unsafe = describeUnsafePath(ruta.replace(/\/$/, ''));
  if (unsafe !== undefined) return makeFalla('unsafe-path', ruta, unsafe);
  if (![0, CARPETA, COMUN].includes(clase))
    return makeFalla('symbolic-link', ruta, 'No es un archivo, sino un enlace u otra cosa.');
  if (cifrado) return makeFalla('damaged-zip', ruta, 'Está cifrado: no se puede comprobar.');
  if (metodo !== GUARDADO && metodo !== COMPRIMIDO)
    return makeFalla('damaged-zip', ruta, `Está comprimido de una manera que no se conoce (${metodo}).`);
  return overlaps ? makeFalla('damaged-zip', ruta, 'Ocupa el mismo lugar del ZIP que otro.') : undefined;
}

/** Entries whose bytes are also another's, as in bombs that repeat one piece. */
function findOverlaps(nombradas: Nombrada[], directorio: number): Set<Nombrada> {
  const sorted = [...nombradas].sort((a, b) => a.inicio - b.inicio);
  return new Set(
    sorted.filter(({ inicio, nombre, comprimido }, i) => {
      const next = sorted[i + 1]?.inicio ?? directorio;
      return inicio + LARGO_LOCAL + nombre.length + comprimido > Math.min(next, directorio);
    }),
  );
}

async function* readContent(handle: FileHandle, lee: Lee, una: Nombrada): ReturnType<Entrada['read']> {
  const local = await lee(una.inicio, LARGO_LOCAL + una.nombre.length);
  const sameName = local.readUInt16LE(26) === una.nombre.length && local.subarray(LARGO_LOCAL).equals(una.nombre);
  if (local.readUInt32LE(0) !== LOCAL || !sameName) throw new Ilegible('En su lugar del ZIP hay otra cosa.');
  const start = una.inicio + local.length + local.readUInt16LE(28);
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
  try {
    for await (const chunk of compose(Readable.from(raw), createInflateRaw())) yield chunk as Buffer;
  } catch (error) {
    throw new Ilegible(`No se puede descomprimir: ${(error as Error).message}.`);
  }
}

async function* readRange(handle: FileHandle, start: number, largo: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < largo;) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(TROZO, largo - done)), 0, null, start + done);
    if (bytesRead === 0) throw new Ilegible('El ZIP está cortado.');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
