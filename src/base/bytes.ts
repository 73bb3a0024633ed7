/** How many bytes a text takes in UTF-8. */
export const countBytes = (text: string): number => new TextEncoder().encode(text).length;

/** How many characters are encoded at once, at least: of a long text in thousands of pieces, few are held twice. */
const AT_ONCE = 1 << 20;

/** Texts one after the other, in UTF-8: none that is all of them is made. */
export function encodeAll(texts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < AT_ONCE) continue;
    chunks.push(encoder.encode(waiting));
    waiting = '';
  }
  chunks.push(encoder.encode(waiting));
  return joinBytes(chunks);
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
