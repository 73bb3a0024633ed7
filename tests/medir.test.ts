import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBody, wholePlans } from '../scripts/bench/make-body.ts';
import type { Measurement, Run } from '../scripts/bench/measurement.ts';
import { readSaved, save } from '../scripts/bench/saved-run.ts';
import { formatRun } from '../scripts/bench/table.ts';
import { readSources } from '../src/load/read-sources.ts';
import { judgeSources } from '../src/sitio.ts';

const SMALL = { plans: 2, commitments: 2, activities: 3 };

describe('the body that is measured', () => {
  test('has no problem, and the records that its size says', async () => {
    const files = [...makeBody(SMALL)].map(([path, text]) => [path, Buffer.from(text)] as const);
    const { sitio, problems } = judgeSources(await readSources(new Map(files)));
    expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
    expect(sitio?.planes.map(({ compromisos, actividades }) => [compromisos.length, actividades.length])).toEqual([
      [2, 6],
      [2, 6],
    ]);
    expect(sitio?.planes.flatMap(({ metasCalculadas }) => metasCalculadas)).toHaveLength(36);
  });

  test('is the same each time', () => {
    expect([...makeBody(SMALL)]).toEqual([...makeBody(SMALL)]);
  });

  test('has 251 pages a plan', () => {
    const { commitments, activities } = wholePlans(1);
    expect(1 + commitments + commitments * activities).toBe(251);
  });
});

const size = (plans: number, seconds: Record<string, number>): Measurement => ({
  plans,
  pages: 251 * plans,
  files: 1500 * plans,
  bytes: 22_400_000 * plans,
  seconds,
  memory: 412_000_000,
});
const run = (machine: string, ...sizes: Measurement[]): Run => ({ machine, sizes });
const NOW = run(
  'aquí',
  size(1, { 'leer y validar': 0.512, páginas: 4, anfitriones: 0.002 }),
  size(4, { 'leer y validar': 2, páginas: 16.04, anfitriones: 0.003 }),
);

describe('the table', () => {
  test('has a column a size, and each stage in its order', () => {
    expect(formatRun(NOW)).toBe(`                      1 plan   4 planes
páginas                  251      1,004
archivos               1,500      6,000
MB                      22.4       89.6
leer y validar, s        0.5        2.0
páginas, s               4.0       16.0
anfitriones, s           0.0        0.0
total, s                 4.5       18.0
s por 1,000 páginas     18.0       18.0
memoria, MB              412        412
`);
  });

  test('says how each figure differs from those that were saved', () => {
    const before = run('aquí', size(4, { 'leer y validar': 2, páginas: 32, anfitriones: 0.001 }));
    expect(formatRun(NOW, before).split('\n')).toEqual(
      expect.arrayContaining([
        'páginas                  251    1,004 (0 %)',
        'leer y validar, s        0.5      2.0 (0 %)',
        'páginas, s               4.0   16.0 (-50 %)',
        'anfitriones, s           0.0            0.0',
        'total, s                 4.5   18.0 (-47 %)',
      ]),
    );
  });

  test('compares nothing with another machine', () => {
    expect(formatRun(NOW, run('allá', size(4, { páginas: 32 })))).toBe(formatRun(NOW));
  });

  test('leaves blank the stage that a size did not have', () => {
    expect(formatRun(run('aquí', size(1, { a: 1 }), size(4, { b: 1 })))).toMatch(/^a, s +1\.0$/m);
  });
});

describe('what was saved', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medir-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is read again', () => {
    save(NOW, join(folder, 'nueva/medir.json'));
    expect(readSaved(join(folder, 'nueva/medir.json'))).toEqual(NOW);
  });

  test.each([
    ['is not there', undefined],
    ['is cut off', '{"machine":"aquí","siz'],
    ['is something else', '{"machine":7}'],
    ['is nothing', ''],
  ])('is nothing to compare with where it %s', async (_what, text) => {
    const file = join(folder, 'otra.json');
    await rm(file, { force: true });
    if (text !== undefined) await writeFile(file, text);
    expect(readSaved(file)).toBeUndefined();
  });
});
