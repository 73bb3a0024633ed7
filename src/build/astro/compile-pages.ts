import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { generatorSum } from '../kept/generator.ts';
import { type TextSources, textSourcesOf } from '../texts/text-sources.ts';
import type { SitioCalculado } from '../../sitio.ts';
import type { CompiledPages, CompilerAnswer, CompilerOrder } from './compiled-pages.ts';
import { keep, removeUnused, useAgain } from './kept-compilations.ts';

const COMPILER = fileURLToPath(new URL('./compiler.ts', import.meta.url));

/** How pages are compiled. */
interface Compiling {
  /** Whether they are compiled in any case. */
  clean: boolean;
  /** The sum of what compiles them. */
  generator?: string;
}

/**
 * The pages of a site as Astro compiles them, by a process of its own, for the texts of this site. What was compiled of the same
 * sources and is whole is used again: most builds change cells. `kept`: the folder where compilations lie, which is ours.
 */
export async function compilePages(
  sitio: SitioCalculado,
  root: string,
  kept: string,
  { clean, generator = generatorSum() }: Compiling,
): Promise<CompiledPages> {
  const texts = textSourcesOf(sitio);
  const folder = join(kept, keyOf(generator, texts));
  const known = clean ? undefined : useAgain(folder);
  if (known) return known;
  await mkdir(kept, { recursive: true });
  removeUnused(kept);
  await withFolder(join(kept, 'nueva-'), async (draft) => {
    await compileInto(draft, root, texts);
    keep(draft, folder, clean);
  });
  const made = useAgain(folder);
  if (!made) throw new Error(`Astro compiled no pages into ${folder}.`);
  return made;
}

/** By which two compilations are the same. */
const keyOf = (generator: string, texts: TextSources) =>
  createHash('sha256').update(generator).update(serialize(texts)).digest('hex').slice(0, 32);

/** Where the path of its folder has characters that an address escapes, Astro loses the style sheets. */
async function compileInto(folder: string, root: string, texts: TextSources): Promise<void> {
  if (!/[#?%]/.test(folder)) return runCompiler({ root, folder, texts });
  return withFolder(join(await realpath(tmpdir()), 'cuentas-claras-'), async (plain) => {
    await runCompiler({ root, folder: plain, texts });
    await cp(plain, folder, { recursive: true });
  });
}

/** Works in a folder of its own, which goes afterwards, also where the build is told to end meanwhile. */
async function withFolder(beginning: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(beginning);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  process.on('exit', remove);
  try {
    await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

function runCompiler(order: CompilerOrder): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(COMPILER, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    // Where the build is told to end, it ends too, before its folder goes.
    const stop = () => child.kill('SIGKILL');
    process.prependListener('exit', stop);
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
