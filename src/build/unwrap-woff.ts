import { inflateSync } from 'node:zlib';

/** Bytes of the header and of each entry of the table directory, in WOFF 1.0 (W3C, §3-4) and in OpenType. */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

/** An OpenType font out of its WOFF wrapping, for programs that read only the former. */
export function unwrapWoff(woff: Buffer): Buffer {
  const tables = woff.readUInt16BE(12);
  const directory = Buffer.alloc(SFNT.header + SFNT.entry * tables);
  woff.copy(directory, 0, 4, 8);
  writeCounts(directory, tables);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (let table = 0; table < tables; table++) {
    const from = WOFF.header + WOFF.entry * table;
    const to = SFNT.header + SFNT.entry * table;
    const data = readTable(woff, from);
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(data.length, to + 12);
    const padding = Buffer.alloc(-data.length & 3);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The number of tables, and the three numbers for a binary search that follow from it. */
function writeCounts(directory: Buffer, tables: number): void {
  const selector = Math.floor(Math.log2(tables));
  const range = SFNT.entry * 2 ** selector;
  [tables, range, selector, SFNT.entry * tables - range].forEach((count, i) =>
    directory.writeUInt16BE(count, 4 + 2 * i),
  );
}

/** A table whose entry is at `from`; it is compressed where that makes it shorter. */
function readTable(woff: Buffer, from: number): Buffer {
  const [offset, compressed, length] = [4, 8, 12].map((i) => woff.readUInt32BE(from + i)) as [number, number, number];
  const data = woff.subarray(offset, offset + compressed);
  return compressed < length ? inflateSync(data) : data;
}
