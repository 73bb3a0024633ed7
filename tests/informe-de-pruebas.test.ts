import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findChanged } from '../scripts/changed-files.ts';
import { distance } from '../scripts/quick/nearest-first.ts';
import { RAPIDA } from '../scripts/quick/quick-run.ts';
import { countTests, findNotices, formatReport } from '../scripts/test-report.ts';
import { ENTERA } from '../scripts/test-steps.ts';

const report = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

describe('the count of tests', () => {
  test.each([
    ['all pass', report(5, 0), 0, { passed: 5, failed: 0 }],
    ['some fail', report(3, 2, [{ status: 'failed', assertionResults: [{}] }]), 1, { passed: 3, failed: 2 }],
    [
      'a file could not be loaded',
      report(3, 0, [{ status: 'failed', message: 'Cannot find module', assertionResults: [] }]),
      1,
      { passed: 3, failed: 1 },
    ],
    [
      'a quick run had no time for a file',
      report(3, 0, [{ status: 'failed', message: '', assertionResults: [] }]),
      0,
      { passed: 3, failed: 0 },
    ],
    ['all pass and something else went wrong', report(5, 0), 1, { passed: 5, failed: 1 }],
    ['vitest left no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, json, code, cuenta) => {
    expect(countTests(json, code)).toEqual(cuenta);
  });
});

test('the last line of a run sums tests and steps, and nothing follows it', () => {
  const resultados = [
    { nombre: 'Formato', segundos: 2.04, passed: 0, failed: 1 },
    { nombre: 'Pruebas', segundos: 12.5, passed: 7, failed: 2 },
  ];
  expect(formatReport(resultados, 13).split('\n')).toEqual([
    'Paso      Segundos  Resultado',
    'Formato        2.0  falla',
    'Pruebas       12.5  falla (2 de 9)',
    'En total      13.0',
    '',
    '7 passed, 3 failed',
    '',
  ]);
});

test('what could not be tried is told of a step that passes too', () => {
  expect(findNotices('stderr | a.test.ts\n\u001b[39mAVISO: no se probó con nginx\n\n ✓ a.test.ts')).toEqual([
    'AVISO: no se probó con nginx',
  ]);
});

test('what could not be proven is told loudly, and is no failure', () => {
  const resultados = [{ nombre: 'Firefox', segundos: 1, passed: 0, failed: 0, sinProbar: 'no hay red' }];
  expect(formatReport(resultados, 1)).toContain('Firefox        1.0  SIN PROBAR: no hay red\n');
});

test.each([
  ['whole', ENTERA],
  ['quick', RAPIDA],
])('every step of a %s run is run once and has its place in the table', (_, { pasos, turnos, aparte }) => {
  const names = [...turnos, ...aparte].map(({ nombre }) => nombre);
  expect(names.sort()).toEqual(pasos.map(({ nombre }) => nombre).sort());
});

test('a quick run begins with the tests nearest to what changed', () => {
  const tests = ['/p/tests/a.test.ts', '/p/src/base/b.test.ts', '/p/src/model/c.test.ts', '/p/src/model/metas.test.ts'];
  const away = (test: string) => distance('/p/src/model/metas.ts', test);
  expect(tests.toSorted((one, other) => away(one) - away(other))).toEqual([
    '/p/src/model/metas.test.ts',
    '/p/src/model/c.test.ts',
    '/p/src/base/b.test.ts',
    '/p/tests/a.test.ts',
  ]);
});

describe('what changed', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@villa.example', ...args], {
      stdio: 'ignore',
    });
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cambios-'));
    git('init', '-q', '-b', 'main');
    await Promise.all(['a.ts', 'b.ts', 'c.ts', 'd.ts'].map((file) => write(file, file)));
    await write('.gitignore', 'dist\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is not known before there is a commit', async () => {
    expect(await findChanged(folder)).toContain('no es un repositorio de Git con un commit');
  });

  test('is nothing, what is not committed, and what the branch has', async () => {
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    expect(await findChanged(folder)).toEqual([]);
    await write('a.ts', 'otra cosa');
    await write('año nuevo.ts', 'sin seguir');
    await write('dist', 'generado');
    await rm(join(folder, 'c.ts'));
    expect(await findChanged(folder)).toEqual(['a.ts', 'año nuevo.ts']);
    git('checkout', '-q', '-b', 'rama');
    git('add', '.');
    git('commit', '-q', '-m', 'y');
    await write('b.ts', 'otra cosa');
    expect(await findChanged(folder)).toEqual(['a.ts', 'año nuevo.ts', 'b.ts']);
  });

  test('is not known without Git', async () => {
    vi.stubEnv('PATH', folder);
    expect(await findChanged(folder)).toBe('no está el programa git');
    vi.unstubAllEnvs();
  });
});
