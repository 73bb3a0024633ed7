import { createHash } from 'node:crypto';
import { bytesOf, type Contents, isWhole } from '../base/bytes.ts';
import { sha256Of } from '../base/hash.ts';

/** What a reader checks after downloading a file. */
export interface Measures {
  bytes: number;
  sha256: string;
}

export function measureBytes(written: string | Uint8Array): Measures {
  return { bytes: Buffer.byteLength(written), sha256: sha256Of(written) };
}

/** Measures pieces as they pass. */
export function measurePieces(pieces: Iterable<Uint8Array>) {
  const hash = createHash('sha256');
  let bytes = 0;
  function* pass() {
    for (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  return { pieces: pass(), measured: (): Measures => ({ bytes, sha256: hash.digest('hex') }) };
}

export function measureContents(contents: Contents): Measures {
  const { pieces, measured } = measurePieces(isWhole(contents) ? [bytesOf(contents)] : contents);
  pieces.forEach(() => undefined);
  return measured();
}

/** Files, each with what it measures. */
export const measureAll = <T extends { measure: () => Promise<Measures> }>(files: readonly T[]) =>
  Promise.all(files.map(async (one) => ({ ...one, ...(await one.measure()) })));

/** As `sha256sum -c` reads it. */
export function checksums(files: readonly { path: string; sha256: string }[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
