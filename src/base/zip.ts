import { Zip, type ZipAttributes, ZipDeflate, type Zippable, zipSync } from 'fflate';
import { bytesOf, viewOf } from './bytes.ts';
import type { Steps } from './steps.ts';

/** What a zip says of all its files beside their day. */
type ZipTraits = Pick<ZipAttributes, 'os' | 'attrs'>;

/** A zip in memory that repeats byte for byte: entries in order, each of the same day, `AAAA-MM-DD`. */
export function makeZip(
  entries: Iterable<readonly [path: string, bytes: Uint8Array]>,
  day: string,
  zipTraits: ZipTraits = {},
): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => zipOrder(a, b));
  const files = sorted.map(([path, bytes]) => [path, [bytes, { level: levelOf(path, bytes) }]] as const);
  return zipSync(Object.fromEntries(files) as Zippable, { ...zipTraits, mtime: localNoon(day) });
}

/**
 * A zip of files that come in pieces, in the order in which they come, each compressed as it does: none is held whole. Their sizes
 * stand after them (APPNOTE 6.3.10, section 4.3.9).
 */
export function* zipPieces(
  entries: Iterable<readonly [path: string, pieces: Iterable<Uint8Array>]>,
  day: string,
): Generator<Uint8Array, void> {
  let made: Uint8Array[] = [];
  const take = () => {
    const taken = made;
    made = [];
    return taken;
  };
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  for (const [path, pieces] of entries) {
    const file = new ZipDeflate(path, { level: LEVEL });
    file.mtime = localNoon(day);
    zip.add(file);
    for (const piece of pieces) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* take();
}

/** The order of the files of a zip, by their paths. */
export const zipOrder = (a: string, b: string) => (a < b ? -1 : 1);

/** A file as a zip holds it: its local header and contents, and its header in the central directory. */
export interface ZipEntry {
  local: Uint8Array;
  header: Uint8Array;
}

export const makeEntry = (path: string, bytes: Uint8Array, day: string, zipTraits: ZipTraits = {}): ZipEntry =>
  [...entriesOf(makeZip([[path, bytes]], day, zipTraits)).values()][0] ?? fail(path);

/** The same of one that comes in pieces, compressed piece by piece: its sizes stand after it, and in its header in the central directory. */
export function* makeLargeEntry(path: string, pieces: Iterable<Uint8Array>, day: string): Steps<ZipEntry> {
  const made: Uint8Array[] = [];
  for (const part of zipPieces([[path, pieces]], day)) {
    made.push(part);
    yield;
  }
  return [...entriesOf(bytesOf(made)).values()][0] ?? fail(path);
}

/**
 * The zip of these entries, in their order: of entries of `makeEntry` the bytes that `makeZip` would make of those files (APPNOTE 6.3.10, sections 4.3
 * and 4.4: local headers and contents, then the central directory, then where it is). It may hold any number of files; one
 * that begins after 4 GB is refused.
 */
export function* joinEntries(entries: Iterable<ZipEntry>): Generator<Uint8Array, void, undefined> {
  const { place, end } = startZip();
  for (const entry of entries) yield place(entry);
  yield* end();
}

/** The same for whoever gives one entry after the other: each call returns what comes next in the zip. */
export function startZip(): { place: (entry: ZipEntry) => Uint8Array; end: () => Uint8Array[] } {
  const headers: Uint8Array[] = [];
  let written = 0;
  return {
    place: ({ local, header: placed }) => {
      if (written >= LARGEST) throw new Error('A zip holds no more than 4 GB.');
      // A `Buffer` slices without a copy.
      const header = Uint8Array.from(placed);
      viewOf(header).setUint32(HEADER.offset, written, true);
      headers.push(header);
      written += local.length;
      return local;
    },
    end: () => {
      const size = headers.reduce((sum, { length }) => sum + length, 0);
      const directory = { many: headers.length, size, at: written };
      const isLarge = directory.many >= MOST || size >= LARGEST || written >= LARGEST;
      return [...headers, ...(isLarge ? [endOfMany(directory)] : []), endOf(directory)];
    },
  };
}

/** The entries of a zip that was made here, by path, as parts of it and no copies. */
export function entriesOf(zip: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(zip);
  const { at, end } = directoryOf(view);
  const headers: { path: string; offset: number; header: Uint8Array }[] = [];
  for (let start = at; start < end;) {
    const [name = 0, ...others] = HEADER.lengths.map((place) => view.getUint16(start + place, true));
    const path = utf8.decode(zip.subarray(start + HEADER.bytes, start + HEADER.bytes + name));
    const next = start + HEADER.bytes + name + others.reduce((sum, length) => sum + length, 0);
    headers.push({ path, offset: view.getUint32(start + HEADER.offset, true), header: zip.subarray(start, next) });
    start = next;
  }
  return new Map(
    headers.map(({ path, offset, header }, i) => [
      path,
      { local: zip.subarray(offset, headers[i + 1]?.offset ?? at), header },
    ]),
  );
}

const utf8 = new TextDecoder();

/** Where the central directory of a zip without comment begins and ends. */
function directoryOf(zip: DataView): { at: number; end: number } {
  const last = zip.byteLength - END.bytes;
  const at = zip.getUint32(last + END.directory, true);
  const many = zip.getUint16(last + END.counts[0], true);
  if (many < MOST && at < LARGEST) return { at, end: last };
  const record = last - LOCATOR.bytes - LARGE.bytes;
  return { at: Number(zip.getBigUint64(record + LARGE.directory, true)), end: record };
}

function fail(path: string): never {
  throw new Error(`A zip of ${path} has no entry.`);
}

/** The files of a zip, and where they are listed. */
interface Directory {
  many: number;
  size: number;
  at: number;
}

/** What two and four bytes hold; a reader that finds them looks in the record of the large ones. */
const MOST = 0xffff;
const LARGEST = 0xffff_ffff;

/** The record at the end of a zip without comment: how long it is, and where it says what (section 4.3.16). */
const END = { bytes: 22, signature: 0x0605_4b50, counts: [8, 10], size: 12, directory: 16 } as const;

function endOf({ many, size, at }: Directory): Uint8Array {
  const end = viewOf(new Uint8Array(END.bytes));
  end.setUint32(0, END.signature, true);
  for (const place of END.counts) end.setUint16(place, Math.min(many, MOST), true);
  end.setUint32(END.size, Math.min(size, LARGEST), true);
  end.setUint32(END.directory, Math.min(at, LARGEST), true);
  return new Uint8Array(end.buffer);
}

/** The record of large zips, and what says where it is (sections 4.3.14 and 4.3.15). */
const LARGE = {
  bytes: 56,
  signature: 0x0606_4b50,
  length: 4,
  versions: [12, 14],
  counts: [24, 32],
  size: 40,
  directory: 48,
};
const LOCATOR = { bytes: 20, signature: 0x0706_4b50, record: 8, disks: 16 };
/** 4.5, which has them (section 4.4.3.2). */
const VERSION = 45;

function endOfMany({ many, size, at }: Directory): Uint8Array {
  const end = viewOf(new Uint8Array(LARGE.bytes + LOCATOR.bytes));
  end.setUint32(0, LARGE.signature, true);
  end.setBigUint64(LARGE.length, BigInt(LARGE.bytes - 12), true);
  for (const place of LARGE.versions) end.setUint16(place, VERSION, true);
  for (const place of LARGE.counts) end.setBigUint64(place, BigInt(many), true);
  end.setBigUint64(LARGE.size, BigInt(size), true);
  end.setBigUint64(LARGE.directory, BigInt(at), true);
  end.setUint32(LARGE.bytes, LOCATOR.signature, true);
  end.setBigUint64(LARGE.bytes + LOCATOR.record, BigInt(at + size), true);
  end.setUint32(LARGE.bytes + LOCATOR.disks, 1, true);
  return new Uint8Array(end.buffer);
}

/**
 * A header of the central directory: how long it is without path, extra field and comment, where their lengths stand, and where
 * it says that the file begins (section 4.3.12).
 */
const HEADER = { bytes: 46, lengths: [28, 30, 32], offset: 42 };

/** What is compressed already. */
const COMPRESSED = /\.(?:xlsx|zip|png)$/;
/** Bytes that are stored as they are: compressing them costs more than they weigh. */
const SMALL = 1024;

/** Whether a zip holds a file of so many bytes as it is. */
export const isStored = (path: string, bytes: number) => COMPRESSED.test(path) || bytes < SMALL;

const LEVEL = 6;

const levelOf = (path: string, { length }: Uint8Array) => (isStored(path, length) ? 0 : LEVEL);

/** A zip holds local time: noon of the day, in parts, is the same in every time zone. Its calendar is 1980 to 2099. */
export function localNoon(day: string): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  if (year < 1980) return new Date(1980, 0, 1, 12);
  return year > 2099 ? new Date(2099, 11, 31, 12) : new Date(year, month - 1, dayOfMonth, 12);
}
