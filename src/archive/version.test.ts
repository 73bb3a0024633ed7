import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sitio } from '../model/tables/sitio.ts';
import { archiveName } from './archive-name.ts';
import { readVersion, type Version } from './version.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@villa.example', ...args], {
    encoding: 'utf8',
  }).trim();
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const sources = async () => (await readVersion(root, root)).sources;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'version-'));
  await mkdir(join(root, 'data'));
  write('data/sitio.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

/** Commits the sources; the commit's 40 digits. */
function commit(): string {
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'x');
  return git('rev-parse', 'HEAD');
}

test('a folder that is no clone has no commit', async () => {
  expect(await sources()).toEqual({ commit: undefined, changed: false });
});

test('a clone without a commit has none either', async () => {
  git('init', '-q');
  expect(await sources()).toEqual({ commit: undefined, changed: false });
});

test('the sources of a commit are of that commit', async () => {
  const of = commit();
  expect(await sources()).toEqual({ commit: of, changed: false });
});

test.each([
  ['changed', () => write('data/sitio.json', '{ }')],
  ['that is not in it', () => write('data/otra.csv', 'id')],
  ['that is ignored', () => (write('.git/info/exclude', '*.tmp'), write('data/x.tmp', 'x'))],
  ['that is gone', () => rmSync(join(root, 'data/sitio.json'))],
])('a source %s since the commit is said', async (_, change) => {
  const of = commit();
  change();
  expect(await sources()).toEqual({ commit: of, changed: true });
});

test('what is beside the sources changes nothing', async () => {
  const of = commit();
  write('notas.txt', 'x');
  expect(await sources()).toEqual({ commit: of, changed: false });
});

test('sources in a clone of something else, which knows nothing of them, have no commit', async () => {
  write('LEEME', 'x');
  git('init', '-q');
  git('add', 'LEEME');
  git('commit', '-q', '-m', 'x');
  expect((await sources()).commit).toBeUndefined();
});

const CLEAN = { commit: 'a'.repeat(40), changed: false };
const CHANGED = { ...CLEAN, changed: true };
const UNCERTAIN = { ...CLEAN, commit: undefined, unconfirmed: { reason: 'x', hint: 'x' } };
const NONE = { commit: undefined, changed: false };

test.each<[Version['sources'], Version['program'], string]>([
  [CLEAN, CLEAN, 'cuentas-de-leon-2026-01-31-aaaaaaaaaaaa'],
  [CHANGED, CLEAN, 'cuentas-de-leon-2026-01-31-aaaaaaaaaaaa-con-cambios'],
  [CLEAN, CHANGED, 'cuentas-de-leon-2026-01-31-aaaaaaaaaaaa-con-cambios'],
  [NONE, NONE, 'cuentas-de-leon-2026-01-31-sin-commit'],
  [UNCERTAIN, CLEAN, 'cuentas-de-leon-2026-01-31-sin-confirmar'],
  [UNCERTAIN, CHANGED, 'cuentas-de-leon-2026-01-31-sin-confirmar-con-cambios'],
])('an archive of %j by %j is called %s', (sources, program, name) => {
  const sitio = { nombre: '¡Cuentas de León!', corte: '2026-01-31' } as Sitio;
  expect(archiveName(sitio, { sources, program })).toBe(name);
});
