import { expect, test } from 'vitest';
import { applyCambios } from '../tests/sitio-minimo.ts';
import { judgeSources } from './judge.ts';
import { readSources } from './load/read-sources.ts';

const minimal = () =>
  readSources(new Map(Object.entries(applyCambios({})).map(([file, content]) => [file, Buffer.from(content)])));

test('whoever judges has a turn between plans and steps, and the same is found', async () => {
  let turns = 0;
  const { problems, readCount } = judgeSources(await minimal(), () => (turns += 1));
  expect(turns).toBeGreaterThan(5);
  const without = judgeSources(await minimal());
  expect({ problems, readCount }).toEqual({ problems: without.problems, readCount: without.readCount });
  expect(without.sitio).toBeDefined();
});
