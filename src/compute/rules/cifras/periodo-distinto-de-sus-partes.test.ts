import { expect, test } from 'vitest';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const found = (changes: Cambios) => foundBy('periodo-distinto-de-sus-partes', changes);

/** 5 workshops in the first semester and 4 in the second stand already; more figures of them. */
const counts = (...cifras: [periodo: string, valor: string][]): Cambios => ({
  [`${PLAN}/mediciones.csv`]: (text) =>
    text + cifras.map(([periodo, valor]) => `dados,${periodo},${valor},,informe#5,\n`).join(''),
});
const months = (...valores: string[]) =>
  valores.map((valor, i): [string, string] => [`2025-${String(i + 1).padStart(2, '0')}`, valor]);

/** The variable of the workshops with a word of its own on how it adds up. */
const joined = (agregacion: string) => (text: string) =>
  text
    .replace('partes', 'partes,agregacion')
    .replace('realizado,', `realizado,,${agregacion}`)
    .replace('entrada,', 'entrada,,');

test('a variable that adds up, whatever its indicator says', async () => {
  const cambios = {
    ...counts(['2025', '10']),
    [`${PLAN}/variables.csv`]: joined('suma'),
    [`${PLAN}/indicadores.csv`]: replace(',suma,', ',ninguna,'),
  };
  expect((await found(cambios)).map(([reference]) => reference)).toEqual(['plan-1/dados/2025#valor']);
});

test('a year that is not the sum of its semesters', async () => {
  expect(await found(counts(['2025', '10']))).toEqual([
    ['plan-1/dados/2025#valor', 'Talleres dados, 2025: el documento da 10, y sus periodos suman 9 (5 + 4).'],
  ]);
});

test('a semester that is not the sum of its months, and not the year too, whose semesters add up', async () => {
  expect(await found(counts(['2025', '9'], ...months('1', '1', '1', '1', '1', '1')))).toEqual([
    [
      'plan-1/dados/2025-S1#valor',
      'Talleres dados, primer semestre de 2025: el documento da 5, y sus periodos suman 6 (1 + 1 + 1 + 1 + 1 + 1).',
    ],
  ]);
});

test('a year that is not the sum of a semester and two quarters', async () => {
  const sinS2 = {
    [`${PLAN}/mediciones.csv`]: replace(
      'dados,2025-S2,4,,informe#1,\n',
      'dados,2025,9,,informe#1,\ndados,2025-T3,3,,informe#1,\ndados,2025-T4,2,,informe#1,\n',
    ),
  };
  expect((await found(sinS2)).map(([reference]) => reference)).toEqual(['plan-1/dados/2025#valor']);
});

test.each<[string, Cambios]>([
  ['that is the sum', counts(['2025', '9'])],
  [
    'of which a part was not published',
    {
      [`${PLAN}/mediciones.csv`]: replace(
        'dados,2025-S2,4,,informe#1,',
        'dados,2025,20,,informe#1,\ndados,2025-T3,3,,informe#1,',
      ),
    },
  ],
  [
    'of a variable that takes the last of its parts',
    { ...counts(['2025', '10']), [`${PLAN}/indicadores.csv`]: replace(',suma,', ',ultimo,') },
  ],
  [
    'of a variable that no indicator adds up',
    { ...counts(['2025', '10']), [`${PLAN}/indicadores.csv`]: replace(',suma,', ',ninguna,') },
  ],
  [
    'of a variable that says that it does not add up',
    {
      ...counts(['2025', '10']),
      [`${PLAN}/variables.csv`]: joined('ultimo'),
    },
  ],
  [
    'in percent',
    {
      ...counts(['2025', '10']),
      [`${PLAN}/variables.csv`]: replace('dados,Talleres dados,Taller', 'dados,Talleres dados,Porcentaje'),
    },
  ],
  [
    'that is a variance',
    { ...counts(['2025', '10']), [`${PLAN}/variables.csv`]: replace('Taller,realizado', 'Taller,variacion') },
  ],
])('nothing of a period %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});

test('the parts of a total add up over time as the total does', async () => {
  expect(
    await found({
      [`${PLAN}/variables.csv`]: (text) =>
        `${text.replace('realizado,', 'total,en_sala')}en_sala,En sala,Taller,realizado,\n`,
      [`${PLAN}/mediciones.csv`]: (text) =>
        `${text}en_sala,2025-S1,5,,informe#1,\nen_sala,2025-S2,4,,informe#1,\nen_sala,2025,8,,informe#1,\n`,
    }),
  ).toEqual([['plan-1/en_sala/2025#valor', 'En sala, 2025: el documento da 8, y sus periodos suman 9 (5 + 4).']]);
});
