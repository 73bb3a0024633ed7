/** Bytes that aren't DER (X.690), or not in the expected form. */
export class NotDer extends Error {}

/** A value of ASN.1: its tag, what it holds, and all its bytes. */
export interface DerValue {
  tag: number;
  content: Buffer;
  whole: Buffer;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OID = 0x06;
export const GENERALIZED_TIME = 0x18;
/** Context-specific tag [n] of a choice or an optional part that holds others. */
export const contextTag = (n: number) => 0xa0 + n;

/** No file that is read here has longer lengths. */
const MAX_LENGTH_BYTES = 4;

/** Reads the single value that the bytes are, but not what is inside it: callers ask for its parts. */
export function readDer(bytes: Buffer): DerValue {
  const [value, ...others] = readAll(bytes);
  if (!value || others.length > 0) throw new NotDer();
  return value;
}

/** The values that a value holds. */
const partsOf = ({ content }: DerValue): DerValue[] => readAll(content);

function readAll(bytes: Buffer): DerValue[] {
  const found: DerValue[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = at + 2;
    const [tag = 0, first] = bytes.subarray(at, start);
    // No form that is read here has tags of several bytes.
    if (first === undefined || (tag & 0x1f) === 0x1f) throw new NotDer();
    const { length, lengthBytes } = readLength(bytes, start, first);
    const end = start + lengthBytes + length;
    if (end > bytes.length) throw new NotDer();
    found.push({ tag, content: bytes.subarray(start + lengthBytes, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

/** A length in its shortest form, as DER demands; BER allows many ways to write the same one. */
function readLength(bytes: Buffer, at: number, first: number): { length: number; lengthBytes: number } {
  if (first < 0x80) return { length: first, lengthBytes: 0 };
  const lengthBytes = first - 0x80;
  if (lengthBytes === 0 || lengthBytes > MAX_LENGTH_BYTES || at + lengthBytes > bytes.length) throw new NotDer();
  const length = bytes.readUIntBE(at, lengthBytes);
  if (length < 0x80 || (lengthBytes > 1 && length < 256 ** (lengthBytes - 1))) throw new NotDer();
  return { length, lengthBytes };
}

/** Takes the parts of a value one after another, as its definition lists them. */
export function inOrder(value: DerValue, tag: number = SEQUENCE) {
  if (value.tag !== tag) throw new NotDer();
  const parts = partsOf(value);
  const maybe = (expected: number) => (parts[0]?.tag === expected ? parts.shift() : undefined);
  const take = (expected: number): DerValue => {
    const next = maybe(expected);
    if (!next) throw new NotDer();
    return next;
  };
  return { take, maybe, rest: () => parts };
}

/** An object identifier as numbers and dots. */
export function readOid({ tag, content }: DerValue): string {
  if (tag !== OID || content.length === 0 || content.length > 32) throw new NotDer();
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...others] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...others].join('.');
}

/** The algorithm of an AlgorithmIdentifier; its parameters aren't used here. */
export const readAlgorithm = (value: DerValue) => readOid(inOrder(value).take(OID));

/** A value as DER writes it. */
export function writeDer(tag: number, ...content: Buffer[]): Buffer {
  const bytes = Buffer.concat(content);
  if (bytes.length >= 0x80) throw new RangeError('Longer than what is written here.');
  return Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
}
