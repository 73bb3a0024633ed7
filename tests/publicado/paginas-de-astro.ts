import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPages } from '../../src/build/astro/render-pages.ts';
import { PROJECT } from '../../src/base/project.ts';
import { openSitio } from '../../src/sitio.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { COMPILADO, GUARDADO } from './ordenes.ts';
import { writerInto } from '../../src/build/output/write-into.ts';

/**
 * The folder of the minimal site's pages as Astro makes them, before any other stage. Tests of what comes after it share
 * them: they are made once for each state of the program. Nobody may write into it.
 */
export async function minimalPages(): Promise<string> {
  const folder = join(GUARDADO, `paginas-${hashProgram()}`);
  if (existsSync(folder)) return folder;
  await mkdir(GUARDADO, { recursive: true });
  for (const name of await readdir(GUARDADO)) {
    if (name.startsWith('paginas-')) await rm(join(GUARDADO, name), { recursive: true });
  }
  const root = await mkdtemp(join(tmpdir(), 'sitio-minimo-'));
  writeSitio(root);
  const { sitio } = await openSitio(root);
  if (!sitio) throw new Error('The minimal site has errors.');
  const draft = join(GUARDADO, `borrador-${process.pid}`);
  await renderPages(sitio, root, { pages: draft, compiled: COMPILADO }, writerInto(draft));
  await rename(draft, folder).catch(async (error: unknown) => {
    // Another run has made them meanwhile.
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  });
  await rm(root, { recursive: true });
  return folder;
}

/** Of everything that the pages are made of. */
function hashProgram(): string {
  const hash = createHash('sha256').update(process.version);
  const files = ['src/**/*.*', 'tests/sitio-minimo.ts', 'astro.config.mjs', 'package-lock.json', 'LICENSE'];
  for (const file of globSync(files, { cwd: PROJECT }).sort()) {
    if (!file.endsWith('.test.ts')) hash.update(`${file}\n`).update(readFileSync(join(PROJECT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
