import { existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../base/hash.ts';
import { type CompiledPages, PARTS } from './compiled-pages.ts';

/** What was compiled before, if it is there and whole; it is in use again. */
export function useAgain(folder: string): CompiledPages | undefined {
  const compiled = readCompiled(folder);
  if (compiled) utimesSync(folder, new Date(), new Date());
  return compiled;
}

/**
 * Puts what was compiled in its place. Another build may have made the same meanwhile; what is damaged goes, and what is the
 * same too, if it is not to be believed.
 */
export function keep(draft: string, folder: string, replace: boolean): void {
  writeFileSync(join(draft, SUMS), JSON.stringify(sumsOf(draft)));
  if (!replace && readCompiled(folder)) return;
  const aside = `${draft}-antes`;
  // By a change of name: another build may be reading it.
  if (existsSync(folder)) renameSync(folder, aside);
  renameSync(draft, folder);
  rmSync(aside, { recursive: true, force: true });
}

/** The file with the sums of the others. */
const SUMS = 'sumas.json';

/** A compilation that is whole, as its sums say. */
function readCompiled(folder: string): CompiledPages | undefined {
  try {
    if (readFileSync(join(folder, SUMS), 'utf8') !== JSON.stringify(sumsOf(folder))) return undefined;
    const { styles } = JSON.parse(readFileSync(join(folder, PARTS.description), 'utf8')) as Pick<
      CompiledPages,
      'styles'
    >;
    const [program, files] = [join(folder, PARTS.program), join(folder, PARTS.files)];
    const entry = readdirSync(program).find((name) => name.startsWith('prerender-entry'));
    return entry === undefined ? undefined : { program, files, entry, styles };
  } catch {
    return undefined;
  }
}

function sumsOf(folder: string): [path: string, sha256: string][] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== SUMS)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length), sha256Of(readFileSync(path))]);
}
