import { type Zippable, zipSync } from 'fflate';

/** A zip in memory that repeats byte for byte: entries in order, each of the same day, `AAAA-MM-DD`. */
export function makeZip(entries: Iterable<readonly [path: string, bytes: Uint8Array]>, day: string): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = sorted.map(([path, bytes]) => [path, [bytes, { level: levelOf(path, bytes) }]] as const);
  return zipSync(Object.fromEntries(files) as Zippable, { mtime: localNoon(day) });
}

/** What is compressed already. */
const COMPRESSED = /\.(?:xlsx|zip|png)$/;
/** Bytes that are stored as they are: compressing them costs more than they weigh. */
const SMALL = 1024;

const levelOf = (path: string, { length }: Uint8Array) => (COMPRESSED.test(path) || length < SMALL ? 0 : 6);

/** A zip holds local time: noon of the day, in parts, is the same in every time zone. Its calendar is 1980 to 2099. */
export function localNoon(day: string): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  if (year < 1980) return new Date(1980, 0, 1, 12);
  return year > 2099 ? new Date(2099, 11, 31, 12) : new Date(year, month - 1, dayOfMonth, 12);
}
