import { describe, expect, test } from 'vitest';
import { tellAnswers } from '../src/components/meta-plan/describe-meta-plan.ts';
import { chartOfIndicador } from '../src/charts/content/indicador-charts.ts';
import { lifeOf } from '../src/compute/metas/life.ts';
import type { PlanCalculado } from '../src/compute/metas/plan-calculado.ts';
import { hasValor } from '../src/model/result.ts';
import { tellSoFar } from '../src/textos/a-la-fecha.ts';
import { openCon, replace } from './sitio-minimo.ts';

/** What goals ask and figures as they are published, together: ways to add up, withheld figures, totals, periods. */

const CORTE = '2026-03-31';
const PLAN = 'data/planes/plan-1';

interface Case {
  indicador?: string;
  variables: string;
  metas: string;
  mediciones: string;
}

/** The plan of the minimal site with one indicator and its goals. */
async function planOf({ indicador = 'x,suma,', variables, metas, mediciones }: Case): Promise<PlanCalculado> {
  const [formula, agregacion, linea_base] = indicador.split(',');
  const { sitio, problems } = await openCon({
    'data/sitio.json': replace('2025-12-31', CORTE),
    'content/informes/anual-2025.mdx': (text) => text.replace(/afirmaciones:.*?(?=fuente: informe#portada)/s, ''),
    [`${PLAN}/avances.csv`]: 'meta_plan,informe,fuente\n',
    [`${PLAN}/indicadores.csv`]: `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente,linea_base
talleres-1,,talleres-1,Obras,formula,${formula},obras,${agregacion},plan#4.1,${linea_base}
`,
    [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes,agregacion\n${variables}`,
    [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,valor_hasta,texto,vence,fuente\n${metas}`,
    [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,publicado,fuente,nota,estado,publicada,cambio\n${mediciones}`,
  });
  const [plan] = sitio?.planes ?? [];
  if (!plan) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return plan;
}

const figures = (variable: string, cifras: Record<string, string>) =>
  Object.entries(cifras)
    .map(([periodo, rest]) => `${variable},${periodo},${rest}\n`)
    .join('');
const published = (valor: number) => `${valor},,informe#1,,,,`;
const WITHHELD = ',Reservado,informe#1,,reservado,,';
const YEAR = 'talleres-1-2025,talleres-1,2025,al-menos,10,,Hacer 10 obras,2025-12,plan#4.1\n';
const TOTAL =
  'x,Obras,obras,total,norte|sur,AGREGACION\nnorte,Del norte,obras,realizado,,\nsur,Del sur,obras,realizado,,\n';

async function goalOf(one: Case) {
  const [goal] = (await planOf(one)).metasCalculadas;
  if (!goal) throw new Error('There is no goal');
  return goal;
}

describe('a total that no document gives, of terms of four months', () => {
  const terms = (norte: string[], sur: string[]) =>
    [norte, sur]
      .map((own, i) =>
        figures(i === 0 ? 'norte' : 'sur', Object.fromEntries(own.map((one, c) => [`2025-C${c + 1}`, one]))),
      )
      .join('');
  const [uno, dos, tres] = [published(1), published(2), published(3)];

  test.each([
    ['suma', '12'],
    ['promedio', '4'],
    ['ultimo', '6'],
  ])('is joined by «%s»', async (agregacion, value) => {
    const { calculo, estado } = await goalOf({
      variables: TOTAL.replace('AGREGACION', agregacion),
      metas: YEAR,
      mediciones: terms([uno, dos, tres], [uno, dos, tres]),
    });
    expect(hasValor(calculo.result) && calculo.result.valor.toFraction()).toBe(value);
    expect(estado).toBe(agregacion === 'suma' ? 'declarada' : 'parcial');
  });

  test('adds up parts of which one says for itself how it is joined', async () => {
    const { calculo } = await goalOf({
      variables: TOTAL.replace('AGREGACION', '').replace(/(?<=sur,Del sur,obras,realizado,,)/, 'ultimo'),
      metas: YEAR,
      mediciones: terms([uno, dos, tres], [uno, dos, tres]),
    });
    expect(hasValor(calculo.result) && calculo.result.valor.toFraction()).toBe('9');
  });

  test.each(['suma', 'promedio'])('has no value by «%s» where a part of it is withheld', async (agregacion) => {
    const { calculo, estado, soFar } = await goalOf({
      variables: TOTAL.replace('AGREGACION', agregacion),
      metas: YEAR,
      mediciones: terms([uno, WITHHELD, tres], [uno, dos, tres]),
    });
    expect(calculo.result).toEqual({ sinDato: { codigo: 'reservado', variables: ['norte'], periodos: ['2025-C2'] } });
    expect(calculo.inputs[0]?.retenidas).toHaveLength(1);
    expect([estado, soFar]).toEqual(['sin-cifra', undefined]);
  });

  test('is told up to the last term that is published whole', async () => {
    const goal = await goalOf({
      variables: TOTAL.replace('AGREGACION', 'suma'),
      metas: YEAR,
      mediciones: terms([uno, dos], [uno, dos, tres]),
    });
    expect([goal.estado, tellSoFar(goal)]).toEqual(['sin-reporte', 'al C2: 6 de 10']);
  });
});

test('what each part must reach has no figure where a document withholds one, and no report where none is published', async () => {
  const one = { indicador: 'x,cada,', variables: 'x,Obras,obras,realizado,,\n', metas: YEAR };
  const withheld = figures('x', { '2025-S1': WITHHELD, '2025-S2': published(12) });
  const alsoMissing = figures('x', { '2025-S1': WITHHELD });
  expect((await goalOf({ ...one, mediciones: withheld })).estado).toBe('sin-cifra');
  expect((await goalOf({ ...one, mediciones: alsoMissing })).estado).toBe('sin-reporte');
});

test('of a figure that was corrected, the last one is what is told so far, and what a baseline is', async () => {
  const goal = await goalOf({
    indicador: 'x,suma,',
    variables: 'x,Quejas,quejas,realizado,,\n',
    metas: 'talleres-1-2026,talleres-1,2026,a-lo-mas,60,,Bajar las quejas,2026-12,plan#4.1\n',
    mediciones:
      'x,2025,110,,informe#1,,preliminar,2026-01,\nx,2025,120,,informe#1,,definitivo,2026-02,correccion\n' +
      'x,2026-T1,9,,informe#1,,preliminar,2026-03,\nx,2026-T1,15,,informe#1,,definitivo,2026-04,correccion\n',
  });
  expect([goal.lineaBase?.valor.valueOf(), tellSoFar(goal)]).toEqual([120, 'al T1: 15 de a lo más 60']);
});

test('of a total that no document gives, the baseline is the sum of its parts before', async () => {
  const goal = await goalOf({
    variables: TOTAL.replace('AGREGACION', 'suma'),
    metas: 'talleres-1-2025,talleres-1,2025,a-lo-mas,60,,Bajar las quejas,2025-12,plan#4.1\n',
    mediciones: ['norte', 'sur'].map((id) => figures(id, { '2024': published(60), '2025': published(40) })).join(''),
  });
  expect([goal.lineaBase?.valor.valueOf(), goal.share?.toFraction(), goal.estado]).toEqual([120, '2/3', 'parcial']);
});

test('of a year from October, so far is told with the year of its part', async () => {
  const plan = await planOf({
    variables: 'x,Obras,obras,realizado,,\n',
    metas: 'talleres-1-2025-10-2026-09,talleres-1,2025-10/2026-09,al-menos,300,,Del ciclo,2026-09,plan#4.1\n',
    mediciones: figures('x', { '2025-T4': published(100), '2026-T1': published(90) }),
  });
  const [goal] = plan.metasCalculadas;
  expect(goal && tellSoFar(goal)).toBe('al T1 de 2026: 190 de 300');
  expect(goal && tellAnswers(goal, CORTE)).toBe('al T1 de 2026: 190 de 300; vence en septiembre de 2026');
});

describe('the chart of ranges and of what is published so far', () => {
  const ranges = planOf({
    indicador: 'x,suma,30',
    variables: 'x,Obras,obras,realizado,,promedio\n',
    metas: ['2024,40,60', '2025,45,65', '2026,50,70']
      .map((one) => one.split(','))
      .map(
        ([year, from, to]) => `talleres-1-${year},talleres-1,${year},entre,${from},${to},Entre,${year}-12,plan#4.1\n`,
      )
      .join(''),
    mediciones: figures('x', { '2024': published(55), '2025': published(70), '2026-T1': published(52) }),
  });

  test('has both ends, the baseline and where the last bar goes to', async () => {
    const chart = chartOfIndicador(await ranges, 'talleres-1', 'el municipio');
    expect(chart?.titulo).toBe(
      'Según el municipio, la meta se alcanzó en 1 de 2 periodos, y no en 2025; 2026 va al primer trimestre',
    );
    expect(chart?.categories.map(({ name }) => name)).toEqual(['2024', '2025', '2026, a mar']);
    expect(chart?.series.map(({ kind, values }) => [kind, values])).toEqual([
      ['serie-0', [40, 45, 50]],
      ['serie-3', [60, 65, 70]],
      ['serie-1', [55, 70, 52]],
      ['serie-2', [30, 30, 30]],
    ]);
  });

  test('of some periods alone has no more than they do', async () => {
    const chart = chartOfIndicador(await ranges, 'talleres-1', 'el municipio', ['2024', '2025']);
    expect(chart?.titulo).toBe('Según el municipio, la meta se alcanzó en 1 de 2 periodos, y no en 2025');
    expect(chart?.series.map(({ values }) => values.length)).toEqual([2, 2, 2, 2]);
  });

  test('tells what its goal has so far only where the last figure is drawn', async () => {
    const plan = await planOf({
      indicador: 'x,ultimo,',
      variables: 'x,Obras,obras,realizado,,\n',
      metas: 'talleres-1-2025-2028,talleres-1,2025/2028,al-menos,400,,Al final,2028-12,plan#4.1\n',
      mediciones: figures('x', { '2023': published(100), '2024': published(150), '2025': published(200) }),
    });
    expect(chartOfIndicador(plan, 'talleres-1', 'el municipio')?.titulo).toBe(
      'De 100 obras en 2023 a 200 en 2025; a 2025: 200 de 400',
    );
    expect(chartOfIndicador(plan, 'talleres-1', 'el municipio', ['2023', '2024'])?.titulo).toBe(
      'De 100 obras en 2023 a 150 en 2024',
    );
  });
});

test('a goal that a figure alone reaches was declared where the figure stands', async () => {
  const goal = await goalOf({
    variables: 'x,Obras,obras,realizado,,\n',
    metas: 'talleres-1-2025,talleres-1,2025,al-menos,3,,Obras,2025-12,plan#4.1\n',
    mediciones: 'x,2025,3,,informe#1,,,,\n',
  });
  expect(lifeOf(goal, new Map()).map(({ kind, fuentes }) => [kind, fuentes])).toEqual([
    ['prometida', [{ documento: 'plan', lugar: '4.1' }]],
    ['declarada', [{ documento: 'informe', lugar: '1' }]],
  ]);
});

test.each([
  [
    'without deadline',
    'x,2025,5,,informe#1,,,,\n',
    'talleres-1-2025,talleres-1,2025,al-menos,10,,Obras,,plan#4.1\n',
    'solo declarada: 5 obras',
  ],
  [
    'without number',
    '',
    'talleres-1-2025,talleres-1,2025,al-menos,,,Obras,,plan#4.1\n',
    'no se declara un avance; sin dato; sin plazo',
  ],
])('the answers of a goal %s', async (_, mediciones, metas, answers) => {
  const goal = await goalOf({ variables: 'x,Obras,obras,realizado,,\n', metas, mediciones });
  expect(tellAnswers(goal, CORTE)).toBe(answers);
});
