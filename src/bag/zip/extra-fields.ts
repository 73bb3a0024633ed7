/** What the extra fields of an entry say that changes how it is read (APPNOTE 4.5). */
export interface Extra {
  /** The ZIP64 field: sizes and offsets too large for their usual place. */
  zip64: Buffer | undefined;
  /** A second name for the entry, in UTF-8, for programs that look for it here. */
  name: Buffer | undefined;
  comment: boolean;
  /** Whether a field is truncated, or one of those above is repeated. */
  damaged: boolean;
  /** The id of the first field that isn't admitted. */
  unknown: number | undefined;
}

const ZIP64 = 0x0001;
const UNICODE_NAME = 0x7075;
const UNICODE_COMMENT = 0x6375;
/**
 * Fields that tools write and that change nothing about an entry: times (NTFS, Unix), owners (`UX`, `Ux`, `ux`), NT
 * permissions, the JAR marker and padding. Others may turn it into a link, as libarchive's `xl` does, or change its content.
 */
const HARMLESS = [0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0x4453, 0xcafe, 0xd935, 0xa11e];
/** PKWARE's Unix field: times and owners, followed by the target of a link or the numbers of a device. */
const UNIX = 0x000d;
const UNIX_LENGTH = 12;
/** Bytes before the name in its field: a version and the checksum of the first name. */
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
  // Tools that align files pad with zeros where there is no room for a field.
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
  // Padding zeros read as empty fields.
  if (id === 0) return data.length === 0;
  return [ZIP64, UNICODE_NAME, UNICODE_COMMENT, ...HARMLESS].includes(id);
}

const ALL_ONES = 0xffffffff;
/** Both sizes, the offset and the disk. */
const MAX_ZIP64 = 28;

/**
 * The numbers of an entry. Those that are all ones are replaced by the ones of the ZIP64 field, in the same order. Undefined
 * where the field has too few, or extra ones that differ: programs would then read different numbers.
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
