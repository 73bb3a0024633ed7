import { expect, test } from 'vitest';
import { openCon } from '../../tests/sitio-minimo.ts';
import type { Written } from './files/thread-messages.ts';
import type { Keeper } from './kept/keeper.ts';
import { startOutputs } from './make-outputs.ts';

const WRITTEN: Written = { bytes: 1, sha256: 'a', record: undefined };

interface Case {
  fails?: string;
  /** From how many rows on a file is made by itself. */
  large?: number;
  /** Whether the last site may have files of the key. */
  known?: (key: string) => boolean;
}

/** Begins the outputs with a last site that has some of them; what was asked of it, and what was made. */
async function start(has: (path: string) => boolean, { fails, large, known = () => true }: Case = {}) {
  // What is made of a site is known by it.
  const { sitio } = await openCon({});
  if (!sitio) throw new Error('The minimal site has errors');
  const plans = new Map(sitio.planes.map(({ id }) => [id, `clave de ${id}`]));
  const asked: string[] = [];
  const made: string[] = [];
  let underWay = 0;
  let most = 0;
  const keeper: Keeper = {
    reuse: (path, key) => {
      if (key !== undefined) asked.push(path);
      return Promise.resolve(key !== undefined && has(path) ? WRITTEN : undefined);
    },
    note: () => undefined,
    knows: (key) => key !== undefined && known(key),
    pathsOf: () => undefined,
    reused: () => 0,
  };
  const makeFile = async (path: string) => {
    made.push(path);
    most = Math.max(most, ++underWay);
    await new Promise((done) => setTimeout(done, 1));
    underWay--;
    if (path === fails) throw new Error('No hay lugar.');
    return WRITTEN;
  };
  const told: [number, number][] = [];
  const outcome = await Promise.allSettled([
    startOutputs(sitio, { makeFile }, { keeper, plans }, large).finish((...one) => told.push(one)),
  ]);
  return { asked, made, most, told, outcome: outcome[0] };
}

test('each output is made once and told of once, and no more than 32 are under way', async () => {
  const { made, most, told } = await start(() => false);
  expect(new Set(made).size).toBe(made.length);
  expect(made.length).toBeGreaterThan(40);
  expect(told).toEqual(made.map((_, i) => [i + 1, made.length]));
  expect(most).toBeLessThanOrEqual(32);
  // What describes the others knows them all.
  expect(made.at(-1)).toBe('datos/todo.zip');
});

test('what the last site has is asked for once, and what it lacks is made as what is new', async () => {
  const all = (await start(() => false)).made;
  const has = (path: string) => !path.endsWith('.csv');
  const { asked, made, most } = await start(has);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThan(10);
  expect(made.toSorted()).toEqual(all.filter((path) => !asked.includes(path) || !has(path)).toSorted());
  expect(most).toBeLessThanOrEqual(32);
});

test('one that fails is named, and ends the outputs', async () => {
  const { outcome } = await start(() => false, { fails: 'datos/popolo.json' });
  expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'datos/popolo.json: No hay lugar.' } });
});

test('a large table that the last site can’t have is made by itself and once, before what describes it', async () => {
  const has = (path: string) => path.startsWith('datos/planes/');
  const all = (await start(() => false)).made;
  const { made, told, asked } = await start(has, { large: 2 });
  expect(made.toSorted()).toEqual(all.filter((path) => !asked.includes(path) || !has(path)).toSorted());
  expect(told.map(([done]) => done)).toEqual(told.map((_, i) => i + 1));
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  const isTable = (path: string) => /^datos\/[^/]+\.csv$/.test(path);
  expect(made.findIndex(isTable)).toBeLessThan(made.indexOf('datos/datapackage.json'));
});

test('one of those that fails is named', async () => {
  const { made } = await start(() => false, { large: 2 });
  const fails = made.find((path) => path.endsWith('.csv')) ?? '';
  const { outcome } = await start(() => false, { large: 2, fails, known: () => false });
  expect(outcome).toMatchObject({ status: 'rejected', reason: { message: `${fails}: No hay lugar.` } });
});
