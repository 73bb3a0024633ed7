import { expect, test } from 'vitest';
import { formatNumber } from '../src/format/numbers.ts';
import { hasValor } from '../src/model/result.ts';
import type { Opening } from '../src/sitio.ts';
import { type Cambios, openCon, replace } from './sitio-minimo.ts';

const METAS = 'data/planes/plan-1/metas.csv';
const MEDICIONES = 'data/planes/plan-1/mediciones.csv';

/** What a goal of the only plan gives, as a page writes it; the reason where it gives nothing. */
function valueOf({ sitio }: Opening, id: string): string {
  const { result } = sitio?.planes[0]?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === id)?.calculo ?? {};
  if (!result) return 'none';
  return hasValor(result) ? formatNumber(result.valor) : result.sinDato.codigo;
}

/** The goal of the minimal site for another period, with the figures that are published. */
const ofPeriodo = (periodo: string, ...figures: [variable: string, periodo: string, valor: string][]): Cambios => ({
  [METAS]: (text) =>
    text.replace('talleres-1-2025,talleres-1,2025', `talleres-1-${idOf(periodo)},talleres-1,${periodo}`),
  [MEDICIONES]: `variable,periodo,valor,publicado,fuente,nota\n${figures.map((one) => `${one.join()},,informe#1,\n`).join('')}`,
});
const idOf = (periodo: string) => periodo.replace('/', '-').toLowerCase();

test.each([
  [
    'its own figures',
    '2025-C1',
    [
      ['dados', '2025-C1', '5'],
      ['previstos', '2025-C1', '10'],
    ],
    '50',
  ],
  [
    'its bimesters',
    '2025-C1',
    [
      ['dados', '2025-B1', '5'],
      ['dados', '2025-B2', '3'],
      ['previstos', '2025-C1', '10'],
    ],
    '80',
  ],
  [
    'its quarters',
    '2024-10/2025-09',
    [
      ['dados', '2024-T4', '1'],
      ['dados', '2025-T1', '2'],
      ['dados', '2025-T2', '3'],
      ['dados', '2025-T3', '1'],
      ['previstos', '2024-10/2025-09', '10'],
    ],
    '70',
  ],
  [
    'its halves, from its own beginning',
    '2024-10/2025-09',
    [
      ['dados', '2024-10/2025-03', '4'],
      ['dados', '2025-S1', '9'],
      ['dados', '2025-04/2025-09', '2'],
      ['previstos', '2024-10/2025-09', '10'],
    ],
    '60',
  ],
  [
    'nothing: one quarter is missing',
    '2024-10/2025-09',
    [
      ['dados', '2024-T4', '1'],
      ['previstos', '2024-10/2025-09', '10'],
    ],
    'no-publicado',
  ],
] as [string, string, [string, string, string][], string][])(
  'a period is computed from %s',
  async (_, periodo, figures, valor) => {
    const opening = await openCon(ofPeriodo(periodo, ...figures));
    expect(opening.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(valueOf(opening, `talleres-1-${idOf(periodo)}`)).toBe(valor);
  },
);

test('a year that a body begins in October can be that of a report', async () => {
  const { problems } = await openCon({
    'content/informes/anual-2025.mdx': replace(
      'tipo: anual\nplan: plan-1\nperiodo: 2025',
      'tipo: anual\nplan: plan-1\nperiodo: 2024-10/2025-09',
    ),
  });
  expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
});

test('two years are said to be two, once a file', async () => {
  const two = ofPeriodo('2024/2025', ['dados', '2024/2025', '5'], ['previstos', '2024/2025', '10']);
  const { problems } = await openCon(two);
  expect(problems.filter(({ code }) => code === 'assumed-years')).toMatchObject([
    {
      severity: 'warning',
      file: MEDICIONES,
      line: 2,
      field: 'periodo',
      value: '2024/2025',
      message: '«2024/2025» se leyó como dos años de calendario: de enero de 2024 a diciembre de 2025.',
      hint: 'Si es un solo año que empieza a mitad del calendario, escriba sus meses, por ejemplo «2024-10/2025-09».',
    },
    { file: METAS, line: 2 },
  ]);
  const ofTwoYears = {
    ...two,
    'content/planes/plan-1.mdx': (text: string) =>
      text.replace('inicio: 2025\nfin: 2027-12', 'inicio: 2024\nfin: 2025-12'),
  };
  expect((await openCon(ofTwoYears)).problems.filter(({ code }) => code === 'assumed-years')).toEqual([]);
});

test.each([
  ['2025-01/2025-03', 'Escriba «2025-T1», que es lo mismo.'],
  [
    '2025-C4',
    'Escriba un año «2025», semestre «2025-S1», cuatrimestre «2025-C1», trimestre «2025-T3», bimestre «2025-B2», mes «2025-08», años «2019/2021» o meses «2024-10/2025-09».',
  ],
  ['2024-10/2500-09', 'Revise los dos años.'],
])('of «%s» is told what to write', async (periodo, hint) => {
  const { problems } = await openCon({ [MEDICIONES]: replace('previstos,2025,', `previstos,${periodo},`) });
  expect(
    problems.find(({ value }) => value === periodo)?.hint ?? problems.find(({ code }) => code === 'limit')?.hint,
  ).toBe(hint);
});
