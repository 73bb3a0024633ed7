/** What Pagefind's files are made of. */
export type Cbor = number | string | readonly Cbor[];

/** Kinds of values (RFC 8949, section 3.1). */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

const encoder = new TextEncoder();

/** Whole numbers below 2³², texts and lists as CBOR, after the letters of `start`. */
export function writeCbor(value: Cbor, start: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [...encoder.encode(start)];
  const writeHead = (kind: number, number: number) => {
    const head = kind << 5;
    if (number < 24) bytes.push(head | number);
    else if (number < 0x100) bytes.push(head | 24, number);
    else if (number < 0x10000) bytes.push(head | 25, number >> 8, number & 255);
    else bytes.push(head | 26, number >>> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255);
  };
  const write = (one: Cbor) => {
    if (typeof one === 'number') return one < 0 ? writeHead(NEGATIVE, -1 - one) : writeHead(UNSIGNED, one);
    if (typeof one !== 'string') {
      writeHead(LIST, one.length);
      return one.forEach(write);
    }
    const letters = asBytes(one);
    writeHead(TEXT, letters.length);
    for (let i = 0; i < letters.length; i++) bytes.push(letters.charCodeAt(i));
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** A text with a letter for each byte of its UTF-8. Most are names of files, which have one for each letter. */
function asBytes(text: string): string {
  return /[\u0080-\uffff]/.test(text) ? String.fromCharCode(...encoder.encode(text)) : text;
}
