import { describe, expect, test } from 'vitest';
import { type Cambios, foundBy, openCon, replace } from '../../../../tests/sitio-minimo.ts';

const PLAN = 'content/planes/plan-1.mdx';
const METAS = 'data/planes/plan-1/metas.csv';

const told = (...rows: string[]) => ({
  'data/vigencias.csv': ['de,inicio,fin,anios,escrito,fuente', ...rows, ''].join('\n'),
});
const term = (start: string, end: string) => (text: string) =>
  text.replace('inicio: 2025', `inicio: "${start}"`).replace('fin: 2027-12', `fin: "${end}"`);
const evaluated =
  (year: number, yearOfTerm: number, start = '2025') =>
  (text: string) =>
    text
      .replace('inicio: 2025', `inicio: "${start}"`)
      .replace(
        'fuente: plan#portada',
        `evaluaciones:\n  - { que: Externa, cuando: Segundo año, anio: ${year}, anio_de_vigencia: ${yearOfTerm}, fuente: "plan#7" }\nfuente: plan#portada`,
      );
/** A goal that begins with 2025 and another that ends with 2027. */
const schedule = (text: string) =>
  `${text.replace('Publicar la guía,2025-03,', 'Publicar la guía,2025-01,')}guia-2027,guia,2027,igual,si,Publicar otra,2027-01,2027-12,plan#4.3\n`;
const found = (changes: Cambios) => foundBy('vigencia-distinta', changes);

describe('a term that documents tell in ways that can not all be so', () => {
  test('by its beginning, in the words of the place that says so', async () => {
    const changes = told('plan-1,2026,2027,,Plan de Villa 2026-2027,informe#2');
    expect(await found(changes)).toEqual([
      [
        'plan-1#inicio',
        'Plan 1. No todos los lugares dicen lo mismo de su vigencia: de 2025 a diciembre de 2027; de 2026 a 2027.',
      ],
    ]);
    const { sitio } = await openCon(changes);
    expect(sitio?.observaciones[0]?.sides).toEqual([
      { says: 'De 2025 a diciembre de 2027', fuente: { documento: 'plan', lugar: 'portada' } },
      { says: '«Plan de Villa 2026-2027»', fuente: { documento: 'informe', lugar: '2' } },
    ]);
  });

  test('by the end of a body, between two places', async () => {
    expect(await found(told('comite,2024,2027-09,,,plan#2', 'comite,,2027-12-31,,,informe#2'))).toEqual([
      [
        'comite#fin',
        'Comité de Gobierno Abierto. No todos los lugares dicen lo mismo de su vigencia: de 2024 a septiembre de 2027; hasta el 31 de diciembre de 2027.',
      ],
    ]);
  });

  test('by the dates that the site has of a body', async () => {
    expect(await found(told('comite,2025-01-15,,,,plan#2'))).toEqual([
      [
        'comite#inicio',
        'Comité de Gobierno Abierto. No todos los lugares dicen lo mismo de su vigencia: de 2024 a septiembre de 2027; desde el 15 de enero de 2025.',
      ],
    ]);
  });

  test('by two places that both agree with the year of a third', async () => {
    expect(await found(told('plan-1,2025-03,,,,informe#2', 'plan-1,2025-04,,,,informe#3'))).toHaveLength(1);
  });

  test('by a duration that no days of its dates allow', async () => {
    expect(await found(told('plan-1,,,4,,informe#2'))).toEqual([
      [
        'plan-1#anios',
        'Plan 1. No todos los lugares dicen lo mismo de su vigencia: de 2025 a diciembre de 2027; 4 años.',
      ],
    ]);
  });

  test('by a duration that its schedule does not allow', async () => {
    expect(await found({ [METAS]: schedule, ...told('plan-1,,,2,,informe#2') })).toEqual([
      [
        'plan-1#anios',
        'Plan 1. No todos los lugares dicen lo mismo de su vigencia: de 2025 a diciembre de 2027; 2 años; sus metas van de enero de 2025 a diciembre de 2027.',
      ],
    ]);
  });

  test('by two durations', async () => {
    expect(await found(told('comite,,,2,,plan#2', 'comite,,,3,,informe#2'))).toHaveLength(1);
  });

  test.each([
    ['counted by calendar years', 2027, 2, '2025', 'contado desde 2025, sería 2026'],
    ['with a beginning within a year', 2028, 2, '2025-08', 'contado desde agosto de 2025, sería 2026 o 2027'],
    ['before it begins', 2024, 1, '2025', 'contado desde 2025, sería 2025'],
  ])('by the year of an evaluation, %s', async (_, year, numero, start, count) => {
    expect(await found({ [PLAN]: evaluated(year, numero, start) })).toEqual([
      [
        'plan-1#evaluaciones.anio_de_vigencia',
        expect.stringContaining(`su ${numero === 1 ? 'primer' : 'segundo'} año es ${year} (${count}).`),
      ],
    ]);
  });
});

test('each place that tells a term is cited in its document', async () => {
  const { sitio } = await openCon({ [PLAN]: evaluated(2026, 2), ...told('plan-1,2025,,,,informe#9') });
  expect(sitio?.citedPlaces.get('informe')?.map(({ lugar }) => lugar)).toContain('9');
  expect(sitio?.citedPlaces.get('plan')?.map(({ lugar }) => lugar)).toContain('7');
});

test.each<[string, Cambios]>([
  ['told alike', told('plan-1,2025,2027,,,informe#2')],
  ['told with more detail', told('plan-1,2025-03-01,2027-12-31,3,,informe#2')],
  ['of which one place tells only the end', told('plan-1,,2027,,,informe#2')],
  ['as long as some days of its years allow', { [PLAN]: term('2025', '2027'), ...told('plan-1,,,2,,informe#2') }],
  [
    'of two years from a month of 2019 to one of 2021',
    { [PLAN]: term('2019', '2021-07'), ...told('plan-1,,,2,,informe#2') },
  ],
  ['of three years to the day', { [PLAN]: term('2025-01-01', '2027-12-31'), ...told('plan-1,,,3,,informe#2') }],
  ['of three years by its schedule', { [METAS]: schedule, ...told('plan-1,,,3,,informe#2') }],
  [
    'without a schedule that tells when it begins',
    { [METAS]: replace(',2025-03,', ',,'), ...told('plan-1,,,2,,informe#2') },
  ],
  ['whose second year is named rightly', { [PLAN]: evaluated(2026, 2) }],
  [
    'that begins within a year, so that its second year reaches into the third',
    { [PLAN]: evaluated(2027, 2, '2025-08') },
  ],
  [
    'of an evaluation that names no year',
    { [PLAN]: (text) => String(evaluated(2026, 2)(text)).replace(' anio: 2026,', '') },
  ],
  ['of a body whose duration is all that is told', told('comite,,,3,,plan#2')],
])('nothing of a term %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});

test('a duration of more years than there are in a calendar is told, not counted', async () => {
  expect(await found(told('plan-1,,,999999999,,informe#2'))).toHaveLength(1);
});
