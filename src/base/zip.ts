import { type Zippable, zipSync } from 'fflate';
import { viewOf } from './bytes.ts';

/** A zip in memory that repeats byte for byte: entries in order, each of the same day, `AAAA-MM-DD`. */
export function makeZip(entries: Iterable<readonly [path: string, bytes: Uint8Array]>, day: string): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => zipOrder(a, b));
  const files = sorted.map(([path, bytes]) => [path, [bytes, { level: levelOf(path, bytes) }]] as const);
  return zipSync(Object.fromEntries(files) as Zippable, { mtime: localNoon(day) });
}

/** The order of the files of a zip, by their paths. */
export const zipOrder = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * The zip of all of what zips hold, each of one file, in their order: the bytes that `makeZip` would make of those files
 * (APPNOTE 6.3.10, sections 4.3 and 4.4: local headers and contents, then the central directory, then where it is). It may
 * hold any number of files; one that begins after 4 GB is refused.
 */
export function* joinZips(zips: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  const headers: Uint8Array[] = [];
  let written = 0;
  for (const zip of zips) {
    if (written >= LARGEST) throw new Error('A zip holds no more than 4 GB.');
    const end = zip.length - END.bytes;
    const header = zip.slice(viewOf(zip).getUint32(end + END.directory, true), end);
    viewOf(header).setUint32(OFFSET_IN_HEADER, written, true);
    headers.push(header);
    yield zip.subarray(0, end - header.length);
    written += end - header.length;
  }
  yield* headers;
  const directory = {
    many: headers.length,
    size: headers.reduce((sum, { length }) => sum + length, 0),
    at: written,
  };
  if (directory.many >= MOST || directory.size >= LARGEST || directory.at >= LARGEST) yield endOfMany(directory);
  yield endOf(directory);
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
const END = { bytes: 22, signature: 0x0605_4b50, counts: [8, 10], size: 12, directory: 16 };

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

/** In a header of the central directory, where the file begins (section 4.3.12). */
const OFFSET_IN_HEADER = 42;

/** What is compressed already. */
const COMPRESSED = /\.(?:xlsx|zip|png)$/;
/** Bytes that are stored as they are: compressing them costs more than they weigh. */
const SMALL = 1024;

/** Whether a zip holds a file of so many bytes as it is. */
export const isStored = (path: string, bytes: number) => COMPRESSED.test(path) || bytes < SMALL;

const levelOf = (path: string, { length }: Uint8Array) => (isStored(path, length) ? 0 : 6);

/** A zip holds local time: noon of the day, in parts, is the same in every time zone. Its calendar is 1980 to 2099. */
export function localNoon(day: string): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  if (year < 1980) return new Date(1980, 0, 1, 12);
  return year > 2099 ? new Date(2099, 11, 31, 12) : new Date(year, month - 1, dayOfMonth, 12);
}
