import { bytesOf, type Contents, isWhole } from '../base/bytes.ts';
import { finishNow, type Steps } from '../base/steps.ts';
import { isStored, makeEntry, makeLargeEntry, type ZipEntry } from '../base/zip.ts';

/** A larger file is compressed in pieces of so many bytes, since whole it would be held three times. */
export const PIECE = 1 << 20;

/** Whether a file of so many bytes is compressed in pieces. */
export const isInPieces = (path: string, bytes: number) => bytes > PIECE && !isStored(path, bytes);

/**
 * A file of open data as the zip of all of them holds it; of the same bytes the same. What comes in pieces is a file that
 * `isInPieces`, and each has `PIECE` bytes, but for the last.
 */
export const zipEntry = (path: string, contents: Contents, day: string): ZipEntry =>
  finishNow(zipEntrySteps(path, contents, day));

export function* zipEntrySteps(path: string, contents: Contents, day: string): Steps<ZipEntry> {
  if (!isWhole(contents)) return yield* makeLargeEntry(path, contents, day);
  const bytes = bytesOf(contents);
  return isInPieces(path, bytes.length) ? yield* makeLargeEntry(path, cut(bytes), day) : makeEntry(path, bytes, day);
}

function* cut(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
