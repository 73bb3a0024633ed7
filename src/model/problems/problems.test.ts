import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROBLEM_KINDS } from './index.ts';

/** What a problem is of. */
const LEVELS = ['file', 'header', 'row', 'cell', 'text'];

test('each kind of problem is a file of its own, named by its code, and the index has all of them', () => {
  const files = LEVELS.flatMap((level) => readdirSync(join(import.meta.dirname, level)));
  expect(files.sort()).toEqual(PROBLEM_KINDS.map(({ code }) => `${code}.ts`).sort());
});

test.each(PROBLEM_KINDS.map((one) => [one.code, one] as const))(
  '%s is explained with an example of wrong and right',
  (_, one) => {
    const { title, explanation, wrong, right } = one;
    expect([title, explanation, wrong, right].map((text) => text.trim()).filter((text) => text === '')).toEqual([]);
    expect(wrong).not.toBe(right);
    expect(explanation).toMatch(/\.$/);
  },
);
