import { asLatin1 } from '../../base/bytes.ts';
import { type Dimensions, sizeOfJpeg, sizeOfPng, sizeOfWebp } from './picture-size.ts';

/** What a file is by its content; `other` is none of the others. */
export type FileKind = 'png' | 'jpeg' | 'webp' | 'pdf' | 'svg' | 'html' | 'text' | 'other';

/** A file that is published as it is, with what is known of it without decoding it. */
export interface PublicFile {
  /** Path from `public/`, with `/`. */
  path: string;
  bytes: number;
  kind: FileKind;
  dimensions: Dimensions | undefined;
  /** Of a drawing, a table and a text; undefined where the bytes are no text. */
  text: string | undefined;
}

/** Bytes that a file may have and that are looked at: what a phone opens, and what hosts of pages take. */
export const LARGEST = 20_000_000;

export function readPublicFile(path: string, bytes: Uint8Array, size = bytes.length): PublicFile {
  const start = asLatin1(bytes.subarray(0, 16));
  const picture = (kind: FileKind, dimensions: Dimensions | undefined) => ({
    ...{ path, bytes: size, kind, dimensions, text: undefined },
  });
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return picture('png', sizeOfPng(bytes));
  if (start.startsWith('\xFF\xD8\xFF')) return picture('jpeg', sizeOfJpeg(bytes));
  if (/^RIFF[^]{4}WEBP/.test(start)) return picture('webp', sizeOfWebp(bytes));
  if (start.startsWith('%PDF-')) return picture('pdf', undefined);
  const text = decodeText(bytes);
  return { ...picture(text === undefined ? 'other' : classOfText(text), undefined), text };
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Comments and declarations that may stand before the first element, one after another. */
const PROLOGUE = /\s+|<\?[^>]*>|<!--[^]*?-->|<!doctype\b[^>[]*(?:\[[^\]]*\][^>]*)?>/iy;

/** Where the first element would begin: piece by piece, since a pattern that repeats keeps its way back in memory. */
function endOfPrologue(text: string): number {
  let end = 0;
  for (PROLOGUE.lastIndex = 0; PROLOGUE.test(text); end = PROLOGUE.lastIndex);
  return end;
}

/** Where browsers stop looking. */
const LONGEST_BLANK = 2000;

function classOfText(text: string): FileKind {
  const start = endOfPrologue(text);
  const name = /^<(?:[\w-]+:)?([a-z]+)\b/i.exec(text.slice(start, start + 200))?.[1]?.toLowerCase();
  if (name === 'svg') return 'svg';
  // Browsers look for a page's beginning in their own lenient ways (WHATWG MIME Sniffing §7.1): no text needs this character there.
  return /^\s*</.test(text.slice(0, LONGEST_BLANK)) ? 'html' : 'text';
}
