import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../base/compare-text.ts';
import { canonicalForm, saysTheSame } from './canonical-form.ts';
import { type Disco, replaceFiles } from './replace-files.ts';
import { LEGIBLE } from '../load/source.ts';
import { listFiles } from '../load/sources.ts';

/** What normalizing a site's folder does, or would do. */
export interface Normalizacion {
  leidos: number;
  /** Files written anew, with what changes in each. */
  reescritos: { file: string; cambios: string[] }[];
  /** Files left as they are, with why. */
  dejados: { file: string; motivo: string }[];
}

/** Writes the tables and texts of a site in their canonical form: all those that can be, or none. */
export async function normalizeFolder(
  root: string,
  { soloRevisar = false, disk }: { soloRevisar?: boolean; disk?: Disco } = {},
): Promise<Normalizacion> {
  const files = (await Promise.all(['content', 'data'].map((folder) => listFiles(root, folder, [])))).flat();
  const legibles = files.filter((file) => LEGIBLE.test(file) && !/(^|\/)\./.test(file)).sort(compareText);
  const found = await Promise.all(legibles.map(async (file) => readForm(root, file)));
  const dejados = found.flatMap(({ file, form }) => ('motivo' in form ? [{ file, motivo: form.motivo }] : []));
  const changes = found.flatMap(({ file, before, form }) =>
    'bytes' in form && form.cambios.length > 0 ? [{ file, before, after: form.bytes, cambios: form.cambios }] : [],
  );
  if (!soloRevisar) {
    const paths = changes.map(({ file, before, after }) => ({ path: join(root, file), before, after }));
    await replaceFiles(paths, ({ path, before }, written) => saysTheSame(path, before, written), disk);
  }
  return { leidos: legibles.length, reescritos: changes.map(({ file, cambios }) => ({ file, cambios })), dejados };
}

async function readForm(root: string, file: string) {
  const before = await readFile(join(root, file));
  return { file, before, form: await canonicalForm(file, before) };
}
