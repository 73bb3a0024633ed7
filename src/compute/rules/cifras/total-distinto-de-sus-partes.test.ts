import { expect, test } from 'vitest';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const found = (changes: Cambios) => foundBy('total-distinto-de-sus-partes', changes);

/** Hours of the workshops, a total, and their parts, with the figures given. */
const counts = (cifras: string, unit = 'Hora'): Cambios => ({
  [`${PLAN}/variables.csv`]: (text) => `${text}horas,Horas,${unit},total,en_sala|en_linea
en_sala,Horas en sala,${unit},realizado,
en_linea,Horas en línea,${unit},realizado,
`,
  [`${PLAN}/mediciones.csv`]: (text) => `${text}${cifras}`,
});

test('a total that is not the sum of its parts', async () => {
  expect(
    await found(
      counts('horas,2025-03,14,,informe#1,\nen_sala,2025-03,2,,informe#1,\nen_linea,2025-03,11,,informe#2,\n'),
    ),
  ).toEqual([
    ['plan-1/horas/2025-03#valor', 'Horas, marzo de 2025: el documento da 14, y sus partes suman 13 (2 + 11).'],
  ]);
});

test('a total is told as it is printed', async () => {
  const [one] = await found(
    counts('horas,2025,14,14+,informe#1,\nen_sala,2025,2,,informe#1,\nen_linea,2025,11,,informe#1,\n'),
  );
  expect(one?.[1]).toBe('Horas, 2025: el documento da 14+, y sus partes suman 13 (2 + 11).');
});

test.each<[string, Cambios]>([
  [
    'that is the sum',
    counts('horas,2025-03,0.3,,informe#1,\nen_sala,2025-03,0.1,,informe#1,\nen_linea,2025-03,0.2,,informe#1,\n'),
  ],
  ['of which a part was not published', counts('horas,2025-03,14,,informe#1,\nen_sala,2025-03,2,,informe#1,\n')],
  [
    'whose parts are of another period',
    counts('horas,2025-03,14,,informe#1,\nen_sala,2025-04,2,,informe#1,\nen_linea,2025-04,11,,informe#1,\n'),
  ],
  [
    'in percent, off by what rounding its parts takes',
    counts('horas,2025,100,,informe#1,\nen_sala,2025,33,,informe#1,\nen_linea,2025,66,,informe#1,\n', 'Porcentaje'),
  ],
  ['without parts', { [`${PLAN}/variables.csv`]: replace('Taller,realizado', 'Taller,total') }],
])('nothing of a total %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});

test('percentages that are off by more than rounding are told', async () => {
  const cifras = 'horas,2025,100,,informe#1,\nen_sala,2025,33,,informe#1,\nen_linea,2025,65,,informe#1,\n';
  expect(await found(counts(cifras, 'Porcentaje'))).toHaveLength(1);
});
