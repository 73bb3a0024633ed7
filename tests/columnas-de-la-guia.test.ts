import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { columnsOf, DESCRIBED, withColumns } from './columnas-de-la-guia.ts';
import { EXAMPLES } from './ejemplos-de-columnas.ts';
import { speakAs } from '../src/model/speech/speech.ts';

/** Other tests of the same process speak otherwise. */
beforeEach(() => speakAs({}));

const GUIDE = join(import.meta.dirname, '../docs/editores.md');

test('the guide tells each column as the model has it (`npx vitest run --project unidad columnas-de-la-guia -u` writes it)', async () => {
  await expect(withColumns(readFileSync(GUIDE, 'utf8'))).toMatchFileSnapshot(GUIDE);
});

test.each(DESCRIBED)('each column of $file has an example, which it takes', ({ name, schema, ...rest }) => {
  const columns = columnsOf({ name, schema, ...rest });
  expect(columns.filter(({ example }) => example === undefined).map(({ path }) => `${name}.${path}`)).toEqual([]);
  const refused = columns.filter(({ path, example }) => {
    const column = (schema.shape as Record<string, z.ZodType | undefined>)[path];
    return column && !('element' in column) && !column.safeParse(example).success;
  });
  expect(refused.map(({ path, example }) => `${name}.${path}: ${example}`)).toEqual([]);
});

test('no example is of a column that is not there', () => {
  const names = DESCRIBED.flatMap((one) => columnsOf(one).map(({ path }) => `${one.name}.${path}`));
  const keys = new Set(names.flatMap((path) => [path, path.slice(path.lastIndexOf('.') + 1)]));
  const stale = Object.keys(EXAMPLES).filter((key) => !/^[(→]/.test(key) && !keys.has(key));
  expect(stale).toEqual([]);
});
