/** What the extra fields of an entry say that changes how it is read (APPNOTE 4.5). */
export interface Extra {
  /** Sizes and places that don't fit their own field. */
  zip64: Buffer | undefined;
  /** Another name for the entry, in UTF-8, for programs that look for it here. */
  name: Buffer | undefined;
  comment: boolean;
  /** A field that is cut, or one of those above twice. */
  damaged: boolean;
  /** The first field that isn't one of those admitted. */
  unknown: number | undefined;
}

const ZIP64 = 0x0001;
const UNICODE_NAME = 0x7075;
const UNICODE_COMMENT = 0x6375;
/**
 * What tools write and changes nothing of an entry: times (NTFS, Unix), owners (`UX`, `Ux`, `ux`), permissions of NT, the mark
 * of a JAR, and what aligns. Others may turn it into a link, as `xl` of libarchive does, or give it other content.
 */
const HARMLESS = [0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0x4453, 0xcafe, 0xd935, 0xa11e];
/** Of PKWARE: times and owners, and behind them where a link leads or what a device is. */
const UNIX = 0x000d;
const UNIX_LENGTH = 12;
/** What is before the name in its field: a version and the sum of the other name. */
const BEFORE_NAME = 5;

export function readExtra(bytes: Buffer): Extra {
  const extra: Extra = { zip64: undefined, name: undefined, comment: false, damaged: false, unknown: undefined };
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > bytes.length) return { ...extra, damaged: true };
    take(bytes.readUInt16LE(at), bytes.subarray(at + 4, end), extra);
    at = end;
  }
  // Tools that align files fill with zeros what is too short for a field.
  return bytes.subarray(at).every((byte) => byte === 0) ? extra : { ...extra, damaged: true };
}

function take(id: number, data: Buffer, into: Extra): void {
  if (!isAdmitted(id, data)) into.unknown ??= id;
  if (id === UNICODE_COMMENT) into.comment = true;
  if (id === ZIP64) {
    into.damaged ||= into.zip64 !== undefined;
    into.zip64 = data;
  }
  if (id === UNICODE_NAME) {
    into.damaged ||= into.name !== undefined || data.length < BEFORE_NAME;
    into.name = data.subarray(BEFORE_NAME);
  }
}

function isAdmitted(id: number, data: Buffer): boolean {
  if (id === UNIX) return data.length <= UNIX_LENGTH;
  // Zeros that align are taken for fields of nothing.
  if (id === 0) return data.length === 0;
  return [ZIP64, UNICODE_NAME, UNICODE_COMMENT, ...HARMLESS].includes(id);
}

const ALL_ONES = 0xffffffff;
/** Both sizes, the place and the disk. */
const MAX_ZIP64 = 28;

/**
 * The numbers of an entry, of which those that are all ones stand in the ZIP64 field, in the same order. Undefined where
 * the field has too few, or more that say something else: then each program reads other numbers.
 */
export function widen(narrow: readonly number[], zip64: Buffer | undefined): number[] | undefined {
  if (!zip64) return [...narrow];
  const disk = zip64.length % 8;
  if (zip64.length > MAX_ZIP64 || ![0, 4].includes(disk)) return undefined;
  if (disk === 4 && zip64.readUInt32LE(zip64.length - 4) !== 0) return undefined;
  const wide = Array.from({ length: Math.floor(zip64.length / 8) }, (_, i) => Number(zip64.readBigUInt64LE(i * 8)));
  let taken = 0;
  const values = narrow.map((each) => (each === ALL_ONES ? wide[taken++] : each));
  const agree = taken === wide.length || wide.every((each, i) => i >= values.length || each === values[i]);
  return agree && values.every((value) => value !== undefined) ? values : undefined;
}
