import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { sha256Of } from '../../base/hash.ts';
import { PROJECT } from '../../base/project.ts';
import { type TextSources, textSourcesOf } from '../texts/text-sources.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { type CompiledPages, type CompilerAnswer, type CompilerOrder, PARTS } from './compiled-pages.ts';

/** What the pages are made of, the content aside. */
const SOURCES = ['src/**/*.*', 'astro.config.mjs', 'package-lock.json'];
const COMPILER = fileURLToPath(new URL('./compiler.ts', import.meta.url));

/** Days that a compilation is kept after it was last used. */
const KEPT = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The pages of a site as Astro compiles them, by a process of its own, for the texts of this site. What was compiled of the same
 * sources and is whole is used again: most builds change cells. `kept`: the folder where compilations lie, which is ours.
 */
export async function compilePages(sitio: SitioCalculado, root: string, kept: string): Promise<CompiledPages> {
  const texts = textSourcesOf(sitio);
  const folder = join(kept, keyOf(texts));
  const known = readCompiled(folder);
  if (known) {
    touch(folder);
    return known;
  }
  await mkdir(kept, { recursive: true });
  removeUnused(kept);
  const draft = await mkdtemp(join(kept, 'nueva-'));
  try {
    await runCompiler({ root, folder: draft, texts });
    await writeFile(join(draft, SUMS), JSON.stringify(sumsOf(draft)));
    takePlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const made = readCompiled(folder);
  if (!made) throw new Error(`Astro compiled no pages into ${folder}.`);
  return made;
}

/** Another build may have made the same meanwhile; what is damaged goes. */
function takePlace(draft: string, folder: string): void {
  if (readCompiled(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/** By which two compilations are the same. */
function keyOf(texts: TextSources): string {
  const hash = createHash('sha256').update(process.version).update(serialize(texts));
  for (const file of globSync(SOURCES, { cwd: PROJECT }).sort()) {
    if (!file.endsWith('.test.ts')) hash.update(`${file}\n`).update(readFileSync(join(PROJECT, file)));
  }
  return hash.digest('hex').slice(0, 32);
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

const touch = (folder: string) => utimesSync(folder, new Date(), new Date());

function removeUnused(kept: string): void {
  for (const name of readdirSync(kept)) {
    const folder = join(kept, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > KEPT * DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
}

function runCompiler(order: CompilerOrder): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(COMPILER, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    // Where the build is told to end, it ends too.
    const stop = () => child.kill('SIGKILL');
    process.on('exit', stop);
    child.on('message', (answer: CompilerAnswer) => {
      if ('made' in answer) done();
      else fail(new Error(answer.failed));
      child.disconnect();
    });
    child.on('error', fail);
    child.on('exit', (code) => {
      process.off('exit', stop);
      fail(new Error(`The compiler of the pages ended with ${code}.`));
    });
    child.send(order);
  });
}
