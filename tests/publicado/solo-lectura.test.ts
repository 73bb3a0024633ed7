import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../src/base/project.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { fingerprint } from './huella.ts';
import { withoutProgress } from './ordenes.ts';
import { openDev } from './servidor-de-desarrollo.ts';

/** What a generator is made of, its packages aside. */
const PARTS = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'];

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solo lectura-'));
  writeSitio(at('villa'));
  const own = { filter: (path: string) => !path.includes('node_modules') };
  for (const part of PARTS) await cp(join(PROJECT, part), at('generador', part), { recursive: true, ...own });
  await mkdir(at('generador/node_modules'));
  for (const name of await readdir(join(PROJECT, 'node_modules')))
    if (!/^\.(?!package-lock\.json$)/.test(name))
      await symlink(join(PROJECT, 'node_modules', name), at('generador/node_modules', name), 'junction');
  await setMode(0o555);
});

afterAll(async () => {
  await setMode(0o755);
  await rm(folder, { recursive: true });
});

/** Whose generator it is, may not write in it either; root may, and what it writes is seen by the times of the folders. */
async function setMode(mode: number): Promise<void> {
  for (const path of ['.', ...(await foldersIn('generador'))]) await chmod(at('generador', path), mode);
}

async function foldersIn(name: string): Promise<string[]> {
  const entries = await readdir(at(name), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(name).length + 1));
}

/** Everything in the generator's folder, with the times at which it changed: even what came and went is seen in its folder's. */
async function timesOf(name: string): Promise<string[]> {
  const paths = ['.', ...(await readdir(at(name), { recursive: true }))];
  return Promise.all(
    paths.map(async (path) => {
      const { mtimeMs, ctimeMs } = await lstat(at(name, path));
      return `${path} ${mtimeMs} ${ctimeMs}`;
    }),
  );
}

const own = () => ({ HOME: at('casa'), XDG_CACHE_HOME: at('casa/.cache'), LOCALAPPDATA: at('casa') });

function run(script: string, args: string[]): Promise<{ code: number; stderr: string }> {
  const env = { ...process.env, ...own() };
  return new Promise((done) =>
    execFile(process.execPath, [at('generador', script), ...args], { env }, (error, _, stderr) =>
      done({ code: error ? Number(error.code) : 0, stderr: withoutProgress(stderr) }),
    ),
  );
}

test('a generator that nobody may write in builds the site of a folder elsewhere, and is left as it was', async () => {
  const before = await timesOf('generador');
  const odd = join('villa', 'publicado #1 ñ 100%', 'dist');
  expect(await run('src/cli/build.ts', ['--root', at('villa'), '--out', at(odd)])).toEqual({ code: 0, stderr: '' });
  expect(await run('scripts/run.mjs', ['src/cli/build.ts', '--root', at('villa'), '--out', at('dist')])).toEqual({
    code: 0,
    stderr: '',
  });
  expect(await fingerprint(at(odd))).toEqual(await fingerprint(at('dist')));
  expect(existsSync(at('dist/index.html'))).toBe(true);
  expect(await timesOf('generador')).toEqual(before);
});

test('so does its development server', async () => {
  const before = await timesOf('generador');
  const { url, output, close } = await openDev(at('villa'), own(), at('generador/src/cli/dev.ts'));
  expect((await fetch(url)).status, output()).toBe(200);
  await close();
  expect(await timesOf('generador')).toEqual(before);
});

test('a development server shows what changes in its generator', async () => {
  await setMode(0o755);
  const { url, output, close } = await openDev(at('villa'), own(), at('generador/src/cli/dev.ts'));
  const words = at('generador/src/textos/problemas.ts');
  const show = async () => (await fetch(`${url}/problemas.html`)).text();
  expect(await show(), output()).not.toContain('Otro título');
  await writeFile(words, (await readFile(words, 'utf8')).replace('Mensajes de la revisión', 'Otro título'));
  await expect.poll(show, { timeout: 60_000 }).toContain('Otro título');
  await close();
  await setMode(0o555);
});
