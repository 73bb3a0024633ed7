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
const fuentes = async () => (await readVersion(root, root)).fuentes;

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
  expect(await fuentes()).toEqual({ commit: undefined, conCambios: false });
});

test('a clone without a commit has none either', async () => {
  git('init', '-q');
  expect(await fuentes()).toEqual({ commit: undefined, conCambios: false });
});

test('the sources of a commit are of that commit', async () => {
  const of = commit();
  expect(await fuentes()).toEqual({ commit: of, conCambios: false });
});

test.each([
  ['changed', () => write('data/sitio.json', '{ }')],
  ['that is not in it', () => write('data/otra.csv', 'id')],
  ['that is ignored', () => (write('.git/info/exclude', '*.tmp'), write('data/x.tmp', 'x'))],
  ['that is gone', () => rmSync(join(root, 'data/sitio.json'))],
])('a source %s since the commit is said', async (_, change) => {
  const of = commit();
  change();
  expect(await fuentes()).toEqual({ commit: of, conCambios: true });
});

test('what is beside the sources changes nothing', async () => {
  const of = commit();
  write('notas.txt', 'x');
  expect(await fuentes()).toEqual({ commit: of, conCambios: false });
});

test('sources in a clone of something else, which knows nothing of them, have no commit', async () => {
  write('LEEME', 'x');
  git('init', '-q');
  git('add', 'LEEME');
  git('commit', '-q', '-m', 'x');
  expect((await fuentes()).commit).toBeUndefined();
});

const LIMPIO = { commit: 'a'.repeat(40), conCambios: false };
const CAMBIADO = { ...LIMPIO, conCambios: true };
const DUDOSO = { ...LIMPIO, commit: undefined, sinConfirmar: { motivo: 'x', hint: 'x' } };
const NINGUNO = { commit: undefined, conCambios: false };

test.each<[Version['fuentes'], Version['programa'], string]>([
  [LIMPIO, LIMPIO, 'cuentas-de-leon-2026-01-31-aaaaaaaaaaaa'],
  [CAMBIADO, LIMPIO, 'cuentas-de-leon-2026-01-31-aaaaaaaaaaaa-con-cambios'],
  [LIMPIO, CAMBIADO, 'cuentas-de-leon-2026-01-31-aaaaaaaaaaaa-con-cambios'],
  [NINGUNO, NINGUNO, 'cuentas-de-leon-2026-01-31-sin-commit'],
  [DUDOSO, LIMPIO, 'cuentas-de-leon-2026-01-31-sin-confirmar'],
  [DUDOSO, CAMBIADO, 'cuentas-de-leon-2026-01-31-sin-confirmar-con-cambios'],
])('an archive of %j by %j is called %s', (de, programa, nombre) => {
  const sitio = { nombre: '¡Cuentas de León!', corte: '2026-01-31' } as Sitio;
  expect(archiveName(sitio, { fuentes: de, programa })).toBe(nombre);
});
