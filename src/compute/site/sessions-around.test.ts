import { expect, test } from 'vitest';
import type { Sesion } from '../../model/tables/sesiones.ts';
import { sessionsAround } from './sessions-around.ts';

const sesiones = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `s${i}`, fecha: String(1900 + i) }) as Sesion).reverse();

// prettier-ignore
test.each([
  ['few: all, as they came', 60, 's3', 's59', 's0', 60],
  ['many, of one in the middle: those around it', 100, 's50', 's20', 's79', 60],
  ['of the first: those that follow', 100, 's0', 's0', 's59', 60],
  ['of the last: those before', 100, 's99', 's40', 's99', 60],
])('%s', (_, n, id, first, last, count) => {
  const shown = sessionsAround(sesiones(n), id);
  expect([shown[0]?.id, shown.at(-1)?.id, shown.length]).toEqual([first, last, count]);
});
