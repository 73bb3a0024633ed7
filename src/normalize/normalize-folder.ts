import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../base/compare-text.ts';
import { READ_FOLDERS } from '../base/source-folders.ts';
import { canonicalForm, saysTheSame } from './canonical-form.ts';
import { type Disk, replaceFiles } from './replace-files.ts';
import { READABLE } from '../load/source.ts';
import { listFiles } from '../load/load-sources.ts';

/** What normalizing a site's folder does, or would do. */
export interface Normalization {
  readCount: number;
  /** Files written anew, with what changes in each. */
  rewritten: { file: string; changes: string[] }[];
  /** Files left as they are, with why. */
  left: { file: string; reason: string }[];
}

/** Writes the tables and texts of a site in their canonical form: all those that can be, or none. */
export async function normalizeFolder(
  root: string,
  { checkOnly = false, disk }: { checkOnly?: boolean; disk?: Disk } = {},
): Promise<Normalization> {
  const files = (await Promise.all(READ_FOLDERS.map((folder) => listFiles(root, folder, [])))).flat();
  const readable = files.filter((file) => READABLE.test(file) && !/(^|\/)\./.test(file)).sort(compareText);
  const found = await Promise.all(readable.map(async (file) => readForm(root, file)));
  const left = found.flatMap(({ file, form }) => ('reason' in form ? [{ file, reason: form.reason }] : []));
  const rewrites = found.flatMap(({ file, before, form }) =>
    'bytes' in form && form.changes.length > 0 ? [{ file, before, after: form.bytes, changes: form.changes }] : [],
  );
  if (!checkOnly) {
    const paths = rewrites.map(({ file, before, after }) => ({ path: join(root, file), before, after }));
    await replaceFiles(
      paths,
      ({ path, before }, written) => before !== undefined && saysTheSame(path, before, written),
      disk,
    );
  }
  return { readCount: readable.length, rewritten: rewrites.map(({ file, changes }) => ({ file, changes })), left };
}

async function readForm(root: string, file: string) {
  const before = await readFile(join(root, file));
  return { file, before, form: await canonicalForm(file, before) };
}
