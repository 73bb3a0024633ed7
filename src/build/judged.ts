import { readRegular } from '../load/files/regular-file.ts';

/** Files as they were judged: SHA-256 by path from their folder, with `/`. */
export interface Judged {
  folder: string;
  sums: ReadonlyMap<string, string>;
}

/** The bytes of a file, at most so many; undefined where they are no longer those that were judged. */
export async function readJudged({ folder, sums }: Judged, file: string, most?: number): Promise<Buffer | undefined> {
  const read = await readRegular(folder, file, most);
  return 'bytes' in read && read.sha256 === sums.get(file) ? read.bytes : undefined;
}

/** A source is no longer what was judged, and so is not published. */
export class ChangedSource extends Error {
  readonly hint = 'Cuando nadie escriba en esa carpeta, repita la orden.';

  constructor(file: string) {
    super(`${file} cambió mientras se publicaba.`);
  }
}
