import { expect, test } from 'vitest';
import { outputsOf } from '../src/build/outputs.ts';
import { pictureHref } from '../src/model/addresses/pages.ts';
import { ofContent } from '../src/validate/files/published-problems.ts';
import { openCon } from './sitio-minimo.ts';

/** Files at the root, and the tables of the whole site: the generator gives their names. */
const OF_THE_GENERATOR = /^\/(?:datos\/(?:json\/)?)?[^/]+$/;

test('every file that is made of a name of the content is judged under it', async () => {
  const { sitio } = await openCon({});
  if (!sitio) throw new Error('The minimal site has errors');
  const judged = new Set(ofContent(sitio).flatMap(({ addresses }) => addresses));
  const named = [...outputsOf(sitio).keys()].map((path) => `/${path}`).filter((one) => !OF_THE_GENERATOR.test(one));
  expect(named.length).toBeGreaterThan(30);
  const missing = 'not told by ofContent of validate/files/published-problems.ts';
  expect(
    named.filter((one) => !judged.has(one)),
    missing,
  ).toEqual([pictureHref]);
});
