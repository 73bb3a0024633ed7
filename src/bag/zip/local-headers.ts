import { type Fault, makeFault } from '../fault.ts';
import type { DirectoryEntry } from './read-directory.ts';
import { readExtra, widen } from './extra-fields.ts';
import type { ReadAt } from './find-directory.ts';

/** An entry with its path, and where it is in the file. */
export interface NamedEntry extends DirectoryEntry {
  path: string;
  /** Where its bytes start; undefined where there is no header of its own before them. */
  dataStart: number | undefined;
}

export const STORED = 0;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const LOCAL_LENGTH = 30;
/** Room for the fields that most tools add; longer ones take a second read. */
const USUAL_EXTRA = 64;
const MAX_DESCRIPTOR = 24;
/** The checksum and the sizes follow the bytes instead of preceding them. */
const HAS_DESCRIPTOR = 1 << 3;
/** The level of compression, which makes no difference to a reader. */
const COMPRESSION_LEVEL = 0b110;

/**
 * Checks each entry's own header, and that entries fill the file from `before` to the directory with nothing between them,
 * so that reading the file from its start gives the same as reading its directory. Sets where each entry's bytes start.
 */
export async function checkLocals(
  named: readonly NamedEntry[],
  { before, start: directory }: { before: number; start: number },
  readAt: ReadAt,
): Promise<Fault[]> {
  const sorted = [...named].sort((a, b) => a.start - b.start);
  const faults: Fault[] = [];
  let at = before;
  for (const [i, entry] of sorted.entries()) {
    const from = Math.min(entry.start, directory);
    if (from > at) faults.push(await describeGap(at, from, readAt));
    const limit = Math.min(sorted[i + 1]?.start ?? directory, directory);
    const { end, fault } = await checkLocal(entry, limit, readAt);
    if (fault) faults.push(fault);
    at = Math.max(at, end);
  }
  if (at < directory) faults.push(await describeGap(at, directory, readAt));
  return faults;
}

/** What lies between two entries: an entry that the directory leaves out, or anything else. */
async function describeGap(from: number, to: number, readAt: ReadAt): Promise<Fault> {
  const head = await readAt(from, Math.min(LOCAL_LENGTH, to - from));
  if (head.length < LOCAL_LENGTH || head.readUInt32LE(0) !== LOCAL)
    return makeFault('zip-outside-bytes', '', `Desde el byte ${from} hay ${to - from} que no son de ningún archivo.`);
  const name = await readAt(from + LOCAL_LENGTH, Math.min(head.readUInt16LE(26), to - from - LOCAL_LENGTH));
  return makeFault('zip-unlisted-entry', name.toString(), 'Está en el ZIP y su directorio no lo nombra.');
}

/** Compares an entry's own header with the directory, and says where the entry ends; `limit` is where the next one starts. */
async function checkLocal(
  entry: NamedEntry,
  limit: number,
  readAt: ReadAt,
): Promise<{ end: number; fault: Fault | undefined }> {
  const damaged = (message: string) => ({ end: limit, fault: makeFault('damaged-zip', entry.path, message) });
  if (entry.start + LOCAL_LENGTH + entry.name.length + entry.compressed > limit)
    return damaged('Ocupa el mismo lugar del ZIP que otro.');
  const head = await readHeader(entry, limit, readAt);
  if (!head) return damaged('En su lugar del ZIP hay otra cosa.');
  entry.dataStart = entry.start + head.length;
  const end = entry.dataStart + entry.compressed;
  const mismatch = (message: string) => makeFault('zip-header-mismatch', entry.path, message);
  const differs = compareHeader(entry, head);
  const fault = differs === undefined ? undefined : mismatch(`Su encabezado y el directorio ${differs}.`);
  if ((entry.flags & HAS_DESCRIPTOR) === 0) return { end, fault };
  // Whoever reads the file from its start knows where an entry ends only if it is compressed.
  const endless = entry.method === STORED ? mismatch('Está sin comprimir y su tamaño va detrás.') : undefined;
  const length = measureDescriptor(entry, await readAt(end, Math.min(MAX_DESCRIPTOR, Math.max(0, limit - end))));
  if (length > 0) return { end: end + length, fault: fault ?? endless };
  return { end: limit, fault: fault ?? mismatch('Lo que sigue a sus bytes no es su suma y sus tamaños.') };
}

/** The whole local header, with name and extra fields. */
async function readHeader({ start, name }: NamedEntry, limit: number, readAt: ReadAt): Promise<Buffer | undefined> {
  const room = limit - start;
  const head = await readAt(start, Math.min(LOCAL_LENGTH + name.length + USUAL_EXTRA, room));
  if (head.readUInt32LE(0) !== LOCAL) return undefined;
  const length = LOCAL_LENGTH + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (length > room) return undefined;
  return length <= head.length ? head.subarray(0, length) : await readAt(start, length);
}

/** How the two headers differ, in words; undefined where they agree. */
function compareHeader(entry: NamedEntry, head: Buffer): string | undefined {
  const nameEnd = LOCAL_LENGTH + head.readUInt16LE(26);
  const name = head.subarray(LOCAL_LENGTH, nameEnd);
  if (!name.equals(entry.name)) return `lo llaman de dos modos («${name.toString().slice(0, 80)}»)`;
  const extra = readExtra(head.subarray(nameEnd));
  entry.unknownExtra ??= extra.unknown;
  if (extra.damaged) return 'no se entienden: uno de sus campos está dañado o dos veces';
  if (extra.name && !extra.name.equals(entry.name))
    return `le dan otro nombre en Unicode («${extra.name.toString().slice(0, 80)}»)`;
  if ((head.readUInt16LE(6) | COMPRESSION_LEVEL) !== (entry.flags | COMPRESSION_LEVEL))
    return 'no dan las mismas banderas (cifrado, UTF-8, tamaños al final)';
  if (head.readUInt16LE(8) !== entry.method) return 'no dan la misma manera de comprimir';
  const sizes = widen([head.readUInt32LE(22), head.readUInt32LE(18)], extra.zip64);
  if (!sizes) return 'dan sus tamaños de dos maneras';
  const later = (entry.flags & HAS_DESCRIPTOR) !== 0;
  const same = (here: number | undefined, there: number) => here === there || (later && here === 0);
  if (!same(head.readUInt32LE(14), entry.crc)) return 'no dan la misma suma';
  return same(sizes[0], entry.size) && same(sizes[1], entry.compressed) ? undefined : 'no dan los mismos tamaños';
}

/** Length of the descriptor with this entry's checksum and sizes, with or without signature, of 32 or 64 bits; 0 if none. */
function measureDescriptor({ crc, compressed, size }: NamedEntry, bytes: Buffer): number {
  for (const at of [8, 4]) {
    if (bytes.length < at + 8 || bytes.readUInt32LE(at - 4) !== crc) continue;
    if (at === 8 && bytes.readUInt32LE(0) !== DESCRIPTOR) continue;
    if (at + 16 <= bytes.length) {
      const large = [at, at + 8].map((place) => bytes.readBigUInt64LE(place));
      if (large[0] === BigInt(compressed) && large[1] === BigInt(size)) return at + 16;
    }
    if (bytes.readUInt32LE(at) === compressed && bytes.readUInt32LE(at + 4) === size) return at + 8;
  }
  return 0;
}
