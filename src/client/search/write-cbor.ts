/** What Pagefind's files are made of. */
export type Cbor = number | string | readonly Cbor[];

/** Kinds of values (RFC 8949, section 3.1). */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

const encoder = new TextEncoder();
const FIRST_ROOM = 1 << 18;

/** Whole numbers below 2³², texts and lists as CBOR, after the letters of `start`. */
export function writeCbor(value: Cbor, start: string): Uint8Array<ArrayBuffer> {
  let room = new Uint8Array(FIRST_ROOM);
  let size = encoder.encodeInto(start, room).written;
  const push = (byte: number) => {
    if (size === room.length) {
      const larger = new Uint8Array(room.length * 2);
      larger.set(room);
      room = larger;
    }
    room[size++] = byte;
  };
  const writeHead = (kind: number, number: number) => {
    const width = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
    push((kind << 5) | (width === 0 ? number : 24 + Math.log2(width)));
    for (let left = width - 1; left >= 0; left--) push((number >>> (8 * left)) & 255);
  };
  const write = (one: Cbor) => {
    if (typeof one === 'number') return one < 0 ? writeHead(NEGATIVE, -1 - one) : writeHead(UNSIGNED, one);
    if (typeof one !== 'string') {
      writeHead(LIST, one.length);
      for (const part of one) write(part);
      return;
    }
    const letters = asBytes(one);
    writeHead(TEXT, letters.length);
    for (let i = 0; i < letters.length; i++) push(letters.charCodeAt(i));
  };
  write(value);
  return room.slice(0, size);
}

/** A text with a letter for each byte of its UTF-8. Most are numbers and stems, which have one for each letter. */
function asBytes(text: string): string {
  return /[\u0080-\uffff]/.test(text) ? String.fromCharCode(...encoder.encode(text)) : text;
}
