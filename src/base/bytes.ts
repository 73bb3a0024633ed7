/** How many bytes a text takes in UTF-8. */
export const countBytes = (text: string): number => new TextEncoder().encode(text).length;

/** How many characters are encoded at once, at least: of a long text in thousands of pieces, few are held twice. */
const AT_ONCE = 1 << 20;

/** Texts one after the other, in UTF-8, in pieces; of texts that are short together, one. */
export function* encodeEach(texts: Iterable<string>): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let waiting = '';
  let many = 0;
  for (const text of texts) {
    waiting += text;
    if (waiting.length < AT_ONCE) continue;
    yield encoder.encode(waiting);
    waiting = '';
    many++;
  }
  if (waiting !== '' || many === 0) yield encoder.encode(waiting);
}

/** What a file holds, whole or in pieces. */
export type Contents = string | Uint8Array | Iterable<Uint8Array>;

export const isWhole = (contents: Contents): contents is string | Uint8Array =>
  typeof contents === 'string' || contents instanceof Uint8Array;

/** Texts one after the other as a file holds them: in pieces, or whole where that is one. */
export function inPieces(texts: Iterable<string>): Contents {
  const pieces = encodeEach(texts);
  const first = pieces.next().value ?? new Uint8Array();
  const second = pieces.next();
  return second.done ? first : following([first, second.value], pieces);
}

function* following(first: Iterable<Uint8Array>, others: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  yield* first;
  yield* others;
}

/** All of it, as bytes. */
export function bytesOf(contents: Contents): Uint8Array {
  if (typeof contents === 'string') return new TextEncoder().encode(contents);
  return isWhole(contents) ? contents : joinBytes([...contents]);
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/** Bytes as a text of one character each, for patterns and comparisons. */
export const asLatin1 = (bytes: Uint8Array): string =>
  // Unlike the decoder of that name, which is that of windows-1252 (Encoding Standard §4.2).
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** The bytes that base64 stands for, as browsers read it (Infra Standard §7): none where it is no base64. */
export function decodeBase64(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** What reads numbers of several bytes. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
