import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatorSum } from '../kept/generator.ts';
import { removeUnused } from '../kept/remove-unused.ts';
import type { CompiledPages, CompilerAnswer, CompilerOrder } from './compiled-pages.ts';
import { keep, useAgain } from './kept-compilations.ts';

const COMPILER = fileURLToPath(new URL('./compiler.ts', import.meta.url));

/** How pages are compiled. */
interface Compiling {
  /** Whether they are compiled in any case. */
  clean: boolean;
  /** The sum of what compiles them. */
  generator?: string;
}

/**
 * The pages as Astro compiles them, by a process of its own: of whichever site, since texts are compiled apart. What was compiled of
 * the same sources and is whole is used again. `root`: the folder of the content, whose files are no modules; `kept`: the folder where
 * compilations lie, which is ours.
 */
export async function compilePages(
  root: string,
  kept: string,
  { clean, generator = generatorSum() }: Compiling,
): Promise<CompiledPages> {
  const folder = join(kept, generator.slice(0, 32));
  const known = clean ? undefined : useAgain(folder);
  if (known) return known;
  await mkdir(kept, { recursive: true });
  removeUnused(kept);
  await withFolder(join(kept, 'nueva-'), async (draft) => {
    await compileInto(draft, root);
    keep(draft, folder, clean);
  });
  const made = useAgain(folder);
  if (!made) throw new Error(`Astro compiled no pages into ${folder}.`);
  return made;
}

/** Where the path of its folder has characters that an address escapes, Astro loses the style sheets. */
async function compileInto(folder: string, root: string): Promise<void> {
  if (!/[#?%]/.test(folder)) return runCompiler({ root, folder });
  return withFolder(join(await realpath(tmpdir()), 'cuentas-claras-'), async (plain) => {
    await runCompiler({ root, folder: plain });
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
