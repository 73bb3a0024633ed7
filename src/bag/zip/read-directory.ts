import { type Extra, readExtra, widen } from './extra-fields.ts';
import { CENTRAL, type DirectoryPlace, NotZip } from './find-directory.ts';

/** What a ZIP's directory says of one of its entries. */
export interface DirectoryEntry {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  /** Where its local header starts. */
  start: number;
  /** Its type of file by the mode bits of Unix; 0 where it has none. */
  kind: number;
  /** Whether the attributes of DOS call it a folder. */
  isFolder: boolean;
  /** Whether the attributes of Windows call it a link, a device or a volume label. */
  isSpecial: boolean;
  comment: boolean;
  /** Whether it starts in another part of a split ZIP. */
  inOtherPart: boolean;
  /** A second name, for programs that look for it. */
  otherName: Buffer | undefined;
  /** Whether an extra field is truncated, repeated or contradicts the others. */
  badExtra: boolean;
  /** The id of an extra field that isn't admitted, here or in its own header. */
  unknownExtra: number | undefined;
}

const CENTRAL_LENGTH = 46;
const DOS_FOLDER = 0x10;
/** A reparse point, a device and a volume label. */
const DOS_SPECIAL = 0x400 | 0x40 | 0x08;

/** Reads every entry of the directory, whose offsets count from `before`. */
export function readDirectory(bytes: Buffer, { entries, before }: DirectoryPlace): DirectoryEntry[] {
  const found: DirectoryEntry[] = [];
  let at = 0;
  while (at + CENTRAL_LENGTH <= bytes.length && bytes.readUInt32LE(at) === CENTRAL && found.length < entries) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const end = at + CENTRAL_LENGTH + name + extra + comment;
    if (end > bytes.length) break;
    found.push(readEntry(bytes.subarray(at, end), { name, extra, comment, before }));
    at = end;
  }
  if (found.length !== entries || at !== bytes.length)
    throw new NotZip(`Su directorio está dañado: dice tener ${entries} entradas y en él no hay justo esas.`);
  return found;
}

interface Lengths {
  name: number;
  extra: number;
  comment: number;
  before: number;
}

function readEntry(bytes: Buffer, lengths: Lengths): DirectoryEntry {
  const nameEnd = CENTRAL_LENGTH + lengths.name;
  const extra = readExtra(bytes.subarray(nameEnd, nameEnd + lengths.extra));
  const narrow = [24, 20, 42].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  const widened = widen(narrow, extra.zip64);
  const [size, compressed, start] = (widened ?? narrow) as [number, number, number];
  const attributes = bytes.readUInt32LE(38);
  return {
    name: bytes.subarray(CENTRAL_LENGTH, nameEnd),
    flags: bytes.readUInt16LE(8),
    method: bytes.readUInt16LE(10),
    crc: bytes.readUInt32LE(16),
    size,
    compressed,
    start: start + lengths.before,
    // Programs take these bits for Unix ones, whatever system the entry says it comes from.
    kind: (attributes >>> 16) & 0o170000,
    isSpecial: (attributes & DOS_SPECIAL) !== 0,
    isFolder: (attributes & DOS_FOLDER) !== 0,
    comment: lengths.comment > 0 || extra.comment,
    inOtherPart: !isHere(bytes.readUInt16LE(34), extra),
    otherName: extra.name,
    badExtra: extra.damaged || widened === undefined,
    unknownExtra: extra.unknown,
  };
}

/** All ones refer to the ZIP64 field, which `widen` admits only for the first disk. */
const isHere = (disk: number, { zip64 }: Extra) => disk === 0 || (disk === 0xffff && zip64 !== undefined);
