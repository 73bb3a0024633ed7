import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLASES } from './index.ts';

/** What a problem is of. */
const LEVELS = ['file', 'header', 'row', 'cell', 'text'];

test('each kind of problem is a file of its own, named by its code, and the index has all of them', () => {
  const files = LEVELS.flatMap((level) => readdirSync(join(import.meta.dirname, level)));
  expect(files.sort()).toEqual(CLASES.map(({ codigo }) => `${codigo}.ts`).sort());
});

test.each(CLASES.map((una) => [una.codigo, una] as const))(
  '%s is explained with an example of wrong and right',
  (_, una) => {
    const { titulo, explicacion, mal, bien } = una;
    expect([titulo, explicacion, mal, bien].map((text) => text.trim()).filter((text) => text === '')).toEqual([]);
    expect(mal).not.toBe(bien);
    expect(explicacion).toMatch(/\.$/);
  },
);
