import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSitio } from '../src/sitio.ts';
import { writeSitio } from './sitio-minimo.ts';
import { type Creciente, CRECIENTES } from './tablas-crecientes.ts';

/** Twice as much may cost twice as much, and a little for what the machine does besides; all pairs would cost four times. */
const VECES = 2.6;
const RUIDO_MS = 40;
/** Enough for the code of both to be compiled as well as it will be: the smaller one may be there some turns before. */
const INTENTOS = 20;

/** Milliseconds of processor that opening a folder takes, whatever else the machine and the compiler of code do. */
async function cost(root: string): Promise<number> {
  const started = process.threadCpuUsage();
  const { problems } = await openSitio(root);
  const { user, system } = process.threadCpuUsage(started);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (user + system) / 1000;
}

async function withFolders<T>(
  { cambios, cuantos }: Creciente,
  measure: (some: string, twice: string) => Promise<T>,
): Promise<T> {
  const roots = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'crecimiento-'))));
  const [some = '', twice = ''] = roots;
  try {
    writeSitio(some, cambios(cuantos));
    writeSitio(twice, cambios(2 * cuantos));
    return await measure(some, twice);
  } finally {
    await Promise.all(roots.map((root) => rm(root, { recursive: true })));
  }
}

test.each(CRECIENTES.map((creciente): [string, Creciente] => [creciente.nombre, creciente]))(
  'twice as many cost twice as much: %s',
  async (_, creciente) => {
    const [few, many] = await withFolders(creciente, async (some, twice) => {
      let [least, most] = [Infinity, Infinity];
      // The least of some times: what else the machine does only adds.
      for (let i = 0; i < INTENTOS && (i === 0 || most > VECES * least + RUIDO_MS); i++) {
        [least, most] = [Math.min(least, await cost(some)), Math.min(most, await cost(twice))];
      }
      return [least, most] as const;
    });
    expect(many).toBeLessThan(VECES * few + RUIDO_MS);
  },
);
