import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../base/hash.ts';
import { generatorSum } from './generator.ts';
import { programFolder } from './program-folder.ts';
import { removeUnused } from './remove-unused.ts';

/** Where texts are kept that follow from the generator and a key, whatever the site; in plain values, for threads. */
export interface KeptTexts {
  /** Undefined where nothing can be kept. */
  folder: string | undefined;
  /** The sum of the generator. */
  generator: string;
  /** Whether nothing of earlier builds is used. */
  clean: boolean;
}

export const keptTexts = (clean: boolean, generator = generatorSum()): KeptTexts => ({
  folder: programFolder('textos'),
  generator,
  clean,
});

/** For whoever makes each text anew. */
export const NOTHING_KEPT: KeptTexts = { folder: undefined, generator: '', clean: true };

/** A text as an earlier build kept it, if it is there and whole; else as it is made now, and kept. */
export async function keptText(
  { folder, generator, clean }: KeptTexts,
  key: string,
  make: () => Promise<string>,
): Promise<string> {
  if (folder === undefined) return make();
  const file = join(folder, sha256Of(`${generator}\n${key}`));
  const known = clean ? undefined : readKept(file);
  if (known !== undefined) return known;
  const text = await make();
  keep(folder, file, text);
  return text;
}

/** The sum of a text stands before it. */
function readKept(file: string): string | undefined {
  try {
    const kept = readFileSync(file, 'utf8');
    const end = kept.indexOf('\n');
    const text = kept.slice(end + 1);
    if (kept.slice(0, end) !== sha256Of(text)) return undefined;
    utimesSync(file, new Date(), new Date());
    return text;
  } catch {
    return undefined;
  }
}

/** Another build may be keeping the same. What can't be kept is made again. */
function keep(folder: string, file: string, text: string): void {
  const draft = join(folder, randomUUID());
  try {
    removeUnused(folder);
    writeFileSync(draft, `${sha256Of(text)}\n${text}`);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}
