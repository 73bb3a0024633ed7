import { crc32, deflateRawSync } from 'node:zlib';
import { type Bag, bytes } from './test-bag.ts';

/** A field of a header: what its directory entry says, its own header, or both. */
interface HeaderFields {
  name: Uint8Array;
  flags: number;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  extra: Uint8Array;
}

/** An entry of a ZIP that is made byte by byte, so that any of its parts may lie. */
export interface RawEntry extends HeaderFields {
  data: Uint8Array;
  /** What its own header says otherwise. */
  local: Partial<HeaderFields>;
  /** What stands before it, and between its bytes and what follows. */
  before: Uint8Array;
  after: Uint8Array;
  comment: Uint8Array;
  disk: number;
  system: number;
  attributes: number;
  /** Where the directory says that it starts. */
  start?: number;
  inDirectory: boolean;
}

/** What closes a ZIP, as it should be or otherwise. */
export interface Closing {
  /** Before the directory, between it and its end, and after all. */
  before?: Uint8Array;
  between?: Uint8Array;
  after?: Uint8Array;
  comment?: Uint8Array;
  /** Changes what the end record says. */
  end?: Partial<EndRecord>;
  /** A ZIP64 end record and its locator, with what they say otherwise. */
  zip64?: Partial<EndRecord> & { locator?: number; disks?: number };
}

interface EndRecord {
  disk: number;
  directoryDisk: number;
  onThisDisk: number;
  entries: number;
  length: number;
  start: number;
}

const NO_BYTES = new Uint8Array();

/** Little-endian integers: pairs of bytes and value. */
export function pack(...fields: [length: 2 | 4 | 8, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([length, value]) => {
      const field = Buffer.alloc(length);
      if (length === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, length);
      return field;
    }),
  );
}

export const extraField = (id: number, data: Uint8Array) => Buffer.concat([pack([2, id], [2, data.length]), data]);

/** A file of a ZIP, compressed, as an ordinary tool writes it. */
export function entry(name: string, content: Uint8Array, changes: Partial<RawEntry> = {}): RawEntry {
  const data = changes.method === 0 ? content : deflateRawSync(content);
  return {
    name: bytes(name),
    flags: /[^ -~]/.test(name) ? 0x800 : 0,
    method: 8,
    crc: crc32(content),
    compressed: data.length,
    size: content.length,
    extra: NO_BYTES,
    data,
    local: {},
    before: NO_BYTES,
    after: NO_BYTES,
    comment: NO_BYTES,
    disk: 0,
    system: 3,
    attributes: 0,
    inDirectory: true,
    ...changes,
  };
}

/** The files of a bag, in a folder of their own. */
export const entriesOf = (bag: Bag): RawEntry[] =>
  Object.entries(bag).map(([path, content]) => entry(`bolsa/${path}`, content));

const header = ({ flags, method, crc, compressed, size, name, extra }: HeaderFields) =>
  pack(
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0x58210000],
    [4, crc],
    [4, compressed],
    [4, size],
    [2, name.length],
    [2, extra.length],
  );

/** Sum and sizes as they stand after an entry's bytes. */
export const descriptor = ({ crc, compressed, size }: HeaderFields, signed = true, length: 4 | 8 = 4) =>
  pack(...(signed ? [[4, 0x08074b50] as [4, number]] : []), [4, crc], [length, compressed], [length, size]);

/** The same entry with its sum and sizes after its bytes, as tools that write streams do. */
export const streamed = (one: RawEntry, signed = true, length: 4 | 8 = 4): RawEntry => ({
  ...one,
  flags: one.flags | 8,
  local: { crc: 0, compressed: 0, size: 0, ...one.local },
  after: descriptor(one, signed, length),
});

const writeLocal = (one: RawEntry) => {
  const fields = { ...one, ...one.local };
  return Buffer.concat([pack([4, 0x04034b50]), header(fields), fields.name, fields.extra, one.data, one.after]);
};

const writeCentral = (one: RawEntry, start: number) =>
  Buffer.concat([
    pack([4, 0x02014b50], [2, (one.system << 8) | 20]),
    header(one),
    pack([2, one.comment.length], [2, one.disk], [2, 0], [4, one.attributes], [4, one.start ?? start]),
    one.name,
    one.extra,
    one.comment,
  ]);

export function writeRawZip(entries: readonly RawEntry[], closing: Closing = {}): Buffer {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const one of entries) {
    if (one.inDirectory) central.push(writeCentral(one, at + one.before.length));
    pieces.push(one.before, writeLocal(one));
    at += one.before.length + (pieces.at(-1)?.length ?? 0);
  }
  const directory = Buffer.concat(central);
  const start = at + (closing.before?.length ?? 0);
  const end = { disk: 0, directoryDisk: 0, onThisDisk: central.length, entries: central.length };
  const plain: EndRecord = { ...end, length: directory.length, start };
  return Buffer.concat([
    ...pieces,
    closing.before ?? NO_BYTES,
    directory,
    closing.between ?? NO_BYTES,
    ...(closing.zip64 ? [writeLarge({ ...plain, ...closing.zip64 }, start + directory.length)] : []),
    writeEnd({ ...plain, ...closing.end }, closing.comment ?? NO_BYTES),
    closing.after ?? NO_BYTES,
  ]);
}

const writeEnd = ({ disk, directoryDisk, onThisDisk, entries, length, start }: EndRecord, comment: Uint8Array) =>
  Buffer.concat([
    pack([4, 0x06054b50], [2, disk], [2, directoryDisk], [2, onThisDisk], [2, entries], [4, length], [4, start]),
    pack([2, comment.length]),
    comment,
  ]);

const writeLarge = (
  { disk, directoryDisk, onThisDisk, entries, length, start, ...rest }: EndRecord & NonNullable<Closing['zip64']>,
  recordAt: number,
) =>
  Buffer.concat([
    pack([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, disk], [4, directoryDisk]),
    pack([8, onThisDisk], [8, entries], [8, length], [8, start]),
    pack([4, 0x07064b50], [4, 0], [8, rest.locator ?? recordAt], [4, rest.disks ?? 1]),
  ]);
