import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replace, writeSitio } from '../../tests/sitio-minimo.ts';
import { readHistoria } from './historia.ts';

const MEDICIONES = 'data/planes/plan-1/mediciones.csv';
let folder: string;
const at = (...path: string[]) => join(folder, ...path);

function git(repository: string, args: string[], day = '2026-01-01'): void {
  const date = `${day}T12:00:00-0600`;
  execFileSync('git', ['-C', repository, '-c', 'user.name=x', '-c', 'user.email=x@villa.example', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    stdio: 'ignore',
  });
}

function commit(day: string, change: () => void): void {
  change();
  git(at('sitios'), ['add', '-A'], day);
  git(at('sitios'), ['commit', '-q', '-m', 'x'], day);
}

function edit(file: string, change: (text: string) => string | Uint8Array): void {
  writeFileSync(at('sitios/villa', file), change(readFileSync(at('sitios/villa', file), 'utf8')));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'historia-'));
  writeSitio(at('sitios/villa'));
  git(folder, ['init', '-q', '-b', 'main', at('sitios')]);
  commit('2026-01-01', () => undefined);
  commit('2026-01-05', () => edit(MEDICIONES, replace('2025-S1,5', '2025-S1,350')));
  commit('2026-01-10', () => edit(MEDICIONES, replace('2025-S1,350', '2025-S1,5')));
  // What isn't a figure, where a row stands, and what its variable is called.
  commit('2026-01-11', () => edit(MEDICIONES, replace('informe#1,\ndados,2025-S2', 'informe#2,\ndados,2025-S2')));
  commit('2026-01-12', () => {
    edit(MEDICIONES, (text) => text.replaceAll('dados,', 'talleres_dados,'));
    edit('data/planes/plan-1/variables.csv', replace('dados,Talleres', 'talleres_dados,Talleres'));
    edit('data/planes/plan-1/indicadores.csv', replace('dados ÷', 'talleres_dados ÷'));
  });
  commit('2026-01-13', () => {
    renameSync(at('sitios/villa/data/planes/plan-1'), at('sitios/villa/data/planes/plan-uno'));
  });
  commit('2026-01-20', () =>
    edit('data/planes/plan-uno/mediciones.csv', replace('talleres_dados,2025-S2,4,,informe#1,\n', '')),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const villa = () => at('sitios/villa');
const told = async (root: string, since?: string) => {
  const historia = await readHistoria(root, since);
  return (
    historia && {
      ...historia,
      cambios: historia.cambios.map(({ fecha, renglon, antes, ahora }) => [fecha, renglon, antes, ahora]),
    }
  );
};
const WRONG = ['2026-01-05', 'dados|2025-S1', '5', '350'];
const MENDED = ['2026-01-10', 'dados|2025-S1', '350', '5'];
const GONE = ['2026-01-20', 'talleres_dados|2025-S2', '4', undefined];

test('figures that changed or went are told with the day of their commit, and nothing else is', async () => {
  expect(await told(villa())).toEqual({ cambios: [WRONG, MENDED, GONE], desde: '2026-01-01', sinLeer: undefined });
});

test.each([
  ['2026-01-10', [MENDED, GONE]],
  ['2026-01', [WRONG, MENDED, GONE]],
  ['2026-01-21', []],
])('since %s', async (since, cambios) => {
  expect(await told(villa(), since)).toEqual({
    cambios,
    desde: since === '2026-01' ? '2026-01-01' : since,
    sinLeer: undefined,
  });
});

test('a shallow clone says that it lacks what came before', async () => {
  git(folder, [
    '-c',
    'protocol.file.allow=always',
    'clone',
    '-q',
    '--depth',
    '2',
    `file://${at('sitios')}`,
    at('somero'),
  ]);
  expect(await told(at('somero/villa'))).toEqual({ cambios: [GONE], desde: '2026-01-13', sinLeer: 'clon-parcial' });
  expect(await told(at('somero/villa'), '2026-01-15')).toMatchObject({ cambios: [GONE], sinLeer: undefined });
});

test('nothing is told of what differs from its commit, nor of what is in none', async () => {
  appendFileSync(at('sitios/villa/data/personas.csv'), 'eva,Eva Sol\n');
  expect(await told(villa())).toBeUndefined();
  git(at('sitios'), ['checkout', '-q', '--', '.']);
  writeSitio(at('suelto'));
  expect(await told(at('suelto'))).toBeUndefined();
});
