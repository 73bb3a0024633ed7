import { type Fault, makeFault } from '../fault.ts';

/** A ZIP that can't be read as one. */
export class NotZip extends Error {}

/** Reads `length` bytes of the file from `start`. */
export type ReadAt = (start: number, length: number) => Promise<Buffer>;

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
export const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const LOCATOR_LENGTH = 20;
const END_64_LENGTH = 56;
/** The length that a ZIP64 end record without an extensible data sector gives: all but its first twelve bytes. */
const END_64_REST = 44n;

/** What an end record says (APPNOTE 4.3.16). In a ZIP of a single file both disks are 0 and both counts are the same. */
interface EndRecord {
  disk: number;
  directoryDisk: number;
  onThisDisk: number;
  entries: number;
  length: number;
  start: number;
}

/** Where the directory is, and what is wrong with how it is found. */
export interface DirectoryPlace {
  entries: number;
  start: number;
  length: number;
  /** Bytes of the file before this ZIP: its offsets count from there. */
  before: number;
  faults: Fault[];
}

/**
 * Finds the directory by the record at the end of the file. Programs look for that record in different ways, and agree only
 * where it is the last thing in the file and follows the directory at once.
 */
export async function findDirectory(size: number, readAt: ReadAt): Promise<DirectoryPlace> {
  const length = Math.min(size, END_LENGTH + MAX_COMMENT);
  const tail = await readAt(size - length, length);
  const { at, faults } = findEnd(tail);
  const end = size - length + at;
  const plain = readEnd(tail.subarray(at));
  const large = await findLarge(end, readAt);
  const record = large?.record ?? plain;
  const place = await placeDirectory(record, large?.recordAt ?? end, readAt);
  if (large && (contradicts(plain, record) || large.saidAt + place.before !== large.recordAt))
    faults.push(makeFault('zip-two-ends', '', 'Sus dos registros finales, el de ZIP64 y el otro, se contradicen.'));
  if (record.disk !== 0 || record.directoryDisk !== 0 || record.onThisDisk !== record.entries || large?.split)
    faults.push(makeFault('zip-split', '', 'Dice que es una parte de un ZIP de varias.'));
  return { entries: record.entries, length: record.length, ...place, faults: [...faults, ...place.faults] };
}

/** The last end record whose comment reaches the end of the file; failing that, the last one, with bytes after it. */
function findEnd(tail: Buffer): { at: number; faults: Fault[] } {
  const reaching: number[] = [];
  let last: number | undefined;
  for (let at = tail.lastIndexOf(END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
    if (at + END_LENGTH > tail.length) continue;
    last ??= at;
    if (at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length) reaching.push(at);
  }
  const at = reaching[0] ?? last;
  if (at === undefined) throw new NotZip('No termina como un ZIP: está cortado, o no es un ZIP.');
  const faults: Fault[] = [];
  const after = tail.length - at - END_LENGTH;
  if (reaching.length === 0) faults.push(outside(`Después de su final hay ${after} bytes.`));
  else if (after > 0) faults.push(makeFault('zip-comment', '', `Lleva al final un comentario de ${after} bytes.`));
  if (reaching.length > 1) faults.push(makeFault('zip-two-ends', '', 'Tiene más de un registro final.'));
  return { at, faults };
}

const outside = (message: string) => makeFault('zip-outside-bytes', '', message);

const readEnd = (bytes: Buffer): EndRecord => ({
  disk: bytes.readUInt16LE(4),
  directoryDisk: bytes.readUInt16LE(6),
  onThisDisk: bytes.readUInt16LE(8),
  entries: bytes.readUInt16LE(10),
  length: bytes.readUInt32LE(12),
  start: bytes.readUInt32LE(16),
});

/** The plain record gives all ones for what it can't hold; the rest must be the same in both. */
function contradicts(plain: EndRecord, large: EndRecord): boolean {
  const ones = { disk: 0xffff, directoryDisk: 0xffff, onThisDisk: 0xffff, entries: 0xffff };
  const all: EndRecord = { ...ones, length: 0xffffffff, start: 0xffffffff };
  return (Object.keys(all) as (keyof EndRecord)[]).some((key) => ![all[key], large[key]].includes(plain[key]));
}

/** The ZIP64 end record, which stands between the directory and its locator. */
async function findLarge(
  end: number,
  readAt: ReadAt,
): Promise<{ record: EndRecord; recordAt: number; saidAt: number; split: boolean } | undefined> {
  if (end < LOCATOR_LENGTH) return undefined;
  const locator = await readAt(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
  if (locator.readUInt32LE(0) !== LOCATOR_64) return undefined;
  const recordAt = end - LOCATOR_LENGTH - END_64_LENGTH;
  if (recordAt < 0) throw new NotZip('Su registro final de ZIP64 no cabe en el archivo.');
  const bytes = await readAt(recordAt, END_64_LENGTH);
  if (bytes.readUInt32LE(0) !== END_64 || bytes.readBigUInt64LE(4) !== END_64_REST)
    throw new NotZip('Le falta su registro final de ZIP64, o no está en su lugar.');
  const numberAt = (at: number) => Number(bytes.readBigUInt64LE(at));
  const record: EndRecord = {
    disk: bytes.readUInt32LE(16),
    directoryDisk: bytes.readUInt32LE(20),
    onThisDisk: numberAt(24),
    entries: numberAt(32),
    length: numberAt(40),
    start: numberAt(48),
  };
  const split = locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1;
  return { record, recordAt, saidAt: Number(locator.readBigUInt64LE(8)), split };
}

/** The directory should end where the end records start. If it doesn't, takes the one that most programs would read. */
async function placeDirectory(
  { start, length, entries }: EndRecord,
  end: number,
  readAt: ReadAt,
): Promise<Pick<DirectoryPlace, 'start' | 'before' | 'faults'>> {
  const before = end - length - start;
  if (before < 0) throw new NotZip('Su directorio no cabe en el archivo.');
  if (before === 0) return { start, before, faults: [] };
  const startsAt = async (at: number) =>
    entries === 0 || (length >= 4 && (await readAt(at, 4)).readUInt32LE(0) === CENTRAL);
  if (await startsAt(start + before))
    return {
      start: start + before,
      before,
      faults: [outside(`Sus primeros ${before} bytes no son de este ZIP: hay otra cosa antes, quizá otro ZIP.`)],
    };
  if (await startsAt(start))
    return { start, before: 0, faults: [outside(`Entre su directorio y su final hay ${before} bytes.`)] };
  throw new NotZip('Su directorio no está donde su final dice.');
}
