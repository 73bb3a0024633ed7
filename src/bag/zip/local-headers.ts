import { type Falla, makeFalla } from '../fault.ts';
import type { EnDirectorio } from './directory.ts';
import { readExtra, widen } from './extra-fields.ts';
import type { Lee } from './end.ts';

/** An entry with its path, and where it is in the file. */
export interface Nombrada extends EnDirectorio {
  ruta: string;
  /** Where its bytes start; undefined where there is no header of its own before them. */
  datos: number | undefined;
}

export const GUARDADO = 0;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const LARGO_LOCAL = 30;
/** Fields that most tools add fit; longer ones are read apart. */
const EXTRA_USUAL = 64;
const MAX_DESCRIPTOR = 24;
/** Sum and sizes stand after the bytes, and not before. */
const CON_DESCRIPTOR = 1 << 3;
/** How well it was compressed, which changes nothing for who reads. */
const DE_COMPRESION = 0b110;

/**
 * Looks at each entry's own header, and that entries fill the file from `antes` to the directory with nothing between
 * them: who reads the file from its start finds the same as who reads its directory. Sets where the bytes start.
 */
export async function checkLocals(
  nombradas: readonly Nombrada[],
  { antes, inicio: directorio }: { antes: number; inicio: number },
  lee: Lee,
): Promise<Falla[]> {
  const sorted = [...nombradas].sort((a, b) => a.inicio - b.inicio);
  const fallas: Falla[] = [];
  let at = antes;
  for (const [i, una] of sorted.entries()) {
    const desde = Math.min(una.inicio, directorio);
    if (desde > at) fallas.push(await describeGap(at, desde, lee));
    const hasta = Math.min(sorted[i + 1]?.inicio ?? directorio, directorio);
    const { fin, falla } = await checkLocal(una, hasta, lee);
    if (falla) fallas.push(falla);
    at = Math.max(at, fin);
  }
  if (at < directorio) fallas.push(await describeGap(at, directorio, lee));
  return fallas;
}

/** What is between two entries: one that the directory leaves out, or anything else. */
async function describeGap(from: number, to: number, lee: Lee): Promise<Falla> {
  const head = await lee(from, Math.min(LARGO_LOCAL, to - from));
  if (head.length < LARGO_LOCAL || head.readUInt32LE(0) !== LOCAL)
    return makeFalla('zip-outside-bytes', '', `Desde el byte ${from} hay ${to - from} que no son de ningún archivo.`);
  const nombre = await lee(from + LARGO_LOCAL, Math.min(head.readUInt16LE(26), to - from - LARGO_LOCAL));
  return makeFalla('zip-unlisted-entry', nombre.toString(), 'Está en el ZIP y su directorio no lo nombra.');
}

/** Compares an entry's own header with the directory, and says where the entry ends; `hasta` is where another starts. */
async function checkLocal(una: Nombrada, hasta: number, lee: Lee): Promise<{ fin: number; falla: Falla | undefined }> {
  const damaged = (mensaje: string) => ({ fin: hasta, falla: makeFalla('damaged-zip', una.ruta, mensaje) });
  if (una.inicio + LARGO_LOCAL + una.nombre.length + una.comprimido > hasta)
    return damaged('Ocupa el mismo lugar del ZIP que otro.');
  const head = await readHeader(una, hasta, lee);
  if (!head) return damaged('En su lugar del ZIP hay otra cosa.');
  una.datos = una.inicio + head.length;
  const fin = una.datos + una.comprimido;
  const mismatch = (mensaje: string) => makeFalla('zip-header-mismatch', una.ruta, mensaje);
  const differs = compareHeader(una, head);
  const falla = differs === undefined ? undefined : mismatch(`Su encabezado y el directorio ${differs}.`);
  if ((una.banderas & CON_DESCRIPTOR) === 0) return { fin, falla };
  // Only a compressed stream says where it ends to who reads the file from its start.
  const sinFin = una.metodo === GUARDADO ? mismatch('Está sin comprimir y su tamaño va detrás.') : undefined;
  const largo = measureDescriptor(una, await lee(fin, Math.min(MAX_DESCRIPTOR, Math.max(0, hasta - fin))));
  if (largo > 0) return { fin: fin + largo, falla: falla ?? sinFin };
  return { fin: hasta, falla: falla ?? mismatch('Lo que sigue a sus bytes no es su suma y sus tamaños.') };
}

/** The whole local header, with name and extra fields. */
async function readHeader({ inicio, nombre }: Nombrada, hasta: number, lee: Lee): Promise<Buffer | undefined> {
  const room = hasta - inicio;
  const head = await lee(inicio, Math.min(LARGO_LOCAL + nombre.length + EXTRA_USUAL, room));
  if (head.readUInt32LE(0) !== LOCAL) return undefined;
  const largo = LARGO_LOCAL + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (largo > room) return undefined;
  return largo <= head.length ? head.subarray(0, largo) : await lee(inicio, largo);
}

/** In what both differ, in words. */
function compareHeader(una: Nombrada, head: Buffer): string | undefined {
  const finDeNombre = LARGO_LOCAL + head.readUInt16LE(26);
  const nombre = head.subarray(LARGO_LOCAL, finDeNombre);
  if (!nombre.equals(una.nombre)) return `lo llaman de dos modos («${nombre.toString().slice(0, 80)}»)`;
  const extra = readExtra(head.subarray(finDeNombre));
  una.extraAjeno ??= extra.ajeno;
  if (extra.malo) return 'no se entienden: uno de sus campos está dañado o dos veces';
  if (extra.nombre && !extra.nombre.equals(una.nombre))
    return `le dan otro nombre en Unicode («${extra.nombre.toString().slice(0, 80)}»)`;
  if ((head.readUInt16LE(6) | DE_COMPRESION) !== (una.banderas | DE_COMPRESION))
    return 'no dan las mismas banderas (cifrado, UTF-8, tamaños al final)';
  if (head.readUInt16LE(8) !== una.metodo) return 'no dan la misma manera de comprimir';
  const sizes = widen([head.readUInt32LE(22), head.readUInt32LE(18)], extra.grandes);
  if (!sizes) return 'dan sus tamaños de dos maneras';
  const later = (una.banderas & CON_DESCRIPTOR) !== 0;
  const same = (here: number | undefined, there: number) => here === there || (later && here === 0);
  if (!same(head.readUInt32LE(14), una.crc)) return 'no dan la misma suma';
  return same(sizes[0], una.tamano) && same(sizes[1], una.comprimido) ? undefined : 'no dan los mismos tamaños';
}

/** Bytes of the descriptor that tells this entry's sum and sizes: with or without signature, of 32 or 64 bits; 0 if none. */
function measureDescriptor({ crc, comprimido, tamano }: Nombrada, bytes: Buffer): number {
  for (const at of [8, 4]) {
    if (bytes.length < at + 8 || bytes.readUInt32LE(at - 4) !== crc) continue;
    if (at === 8 && bytes.readUInt32LE(0) !== DESCRIPTOR) continue;
    if (at + 16 <= bytes.length) {
      const large = [at, at + 8].map((place) => bytes.readBigUInt64LE(place));
      if (large[0] === BigInt(comprimido) && large[1] === BigInt(tamano)) return at + 16;
    }
    if (bytes.readUInt32LE(at) === comprimido && bytes.readUInt32LE(at + 4) === tamano) return at + 8;
  }
  return 0;
}
