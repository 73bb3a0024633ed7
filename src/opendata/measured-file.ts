import { sha256Of } from '../base/hash.ts';

/** A file, with what a reader checks after downloading it. */
export interface MeasuredFile {
  path: string;
  contents: Uint8Array;
  bytes: number;
  sha256: string;
}

export function measureFile(path: string, written: string | Uint8Array): MeasuredFile {
  const contents = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { path, contents, bytes: contents.length, sha256: sha256Of(contents) };
}

/** As `sha256sum -c` reads it. */
export function checksums(files: readonly MeasuredFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
