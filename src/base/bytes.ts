/** How many bytes a text takes in UTF-8. */
export const countBytes = (text: string): number => new TextEncoder().encode(text).length;

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
