import { readdirSync, readFileSync } from 'node:fs';
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

/** Whoever has another site would look in vain for the records of the one that is shipped. */
test('no message, hint or description names a record of the shipped site', () => {
  const rooms = ['model', 'validate', 'load', 'report', 'scaffold', 'cli', 'normalize'].map((room) =>
    join(import.meta.dirname, '../..', room),
  );
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .map((file) => join(room, file)),
  );
  const named = files.filter((file) =>
    /pamga|\bleon-|-leon\b|datos-abiertos|mi-barrio-habla|seguimiento-2025|acta-\d+b/.test(readFileSync(file, 'utf8')),
  );
  expect(named).toEqual([]);
});
