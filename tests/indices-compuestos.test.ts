import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { workingHref } from '../src/compute/metas/goal-addresses.ts';
import { type Cambios, openCon } from './sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const INDICE = '([talleres-1] + [obras]) ÷ 2';

/** 9 of 10 workshops and 3 of 4 works, a half year at a time, and the index of the two: 82.5. */
const con = (formula: string, mas: { indicadores?: string; mediciones?: string; vence?: string } = {}): Cambios => ({
  'data/sitio.json': (text) => text.replace('2025-12-31', '2026-03-31'),
  [`${PLAN}/avances.csv`]:
    'meta_plan,informe,declarado,cumplida,plazo_declarado,publicada,evidencia,evidencia_perdida,salvedad,fuente\n',
  [`${PLAN}/indicadores.csv`]: `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente
talleres-1,,talleres-1,Talleres dados,formula,dados ÷ previstos × 100,Porcentaje,suma,plan#4.1
obras,talleres,,Obras terminadas,formula,terminadas ÷ iniciadas × 100,Porcentaje,ultimo,plan#4.2
indice,talleres,,Índice de avance,formula,${formula},Porcentaje,suma,plan#4.3
guia,talleres,,Guía publicada,cumple,,Guía,ninguna,plan#4.2
${mas.indicadores ?? ''}`,
  [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes
dados,Talleres dados,Taller,realizado,
previstos,Talleres previstos,Taller,entrada,
terminadas,Obras terminadas,Obra,realizado,
iniciadas,Obras iniciadas,Obra,entrada,
`,
  [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
talleres-1-2025,talleres-1,2025,al-menos,100,Dar todos los talleres,,2025-12,plan#4.1
indice-2025,indice,2025,al-menos,80,Que el índice llegue a 80,,${mas.vence ?? '2025-12'},plan#4.3
guia-2025,guia,2025,igual,si,Publicar la guía,2025-03,2025-06-30,plan#4.2
`,
  [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,publicado,fuente,nota
dados,2025-S1,5,,informe#1,
previstos,2025,10,,plan#4.1,
terminadas,2025-S1,1,,informe#2,
iniciadas,2025-S1,4,,informe#2,
${mas.mediciones ?? 'dados,2025-S2,4,,informe#1,\nterminadas,2025-S2,3,,informe#2,\niniciadas,2025-S2,4,,informe#2,\n'}`,
});

async function indexOf(cambios: Cambios) {
  const { sitio, problems } = await openCon(cambios);
  const [plan] = sitio?.planes ?? [];
  const goal = plan?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === 'indice-2025');
  if (!plan || !goal) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { plan, goal };
}

test('an index is computed from the values of its indicators for the same period, each joined in its own way', async () => {
  const { plan, goal } = await indexOf(con(INDICE));
  expect(goal.calculo.result).toEqual({ valor: new Fraction(82.5) });
  expect([goal.estado, goal.verificabilidad]).toEqual(['comprobada', 'calculada']);
  expect(goal.calculo.indices.map(({ indicador, calculo }) => [indicador.id, calculo.result])).toEqual([
    ['talleres-1', { valor: new Fraction(90) }],
    ['obras', { valor: new Fraction(75) }],
  ]);
  expect(goal.calculo.indices.map(({ indicador, periodo }) => workingHref(plan, indicador, periodo))).toEqual([
    '/planes/plan-1/talleres/1.html#talleres-1-2025',
    '/planes/plan-1/talleres.html',
  ]);
});

test('an index may have variables beside indicators, and indexes among them', async () => {
  const { goal } = await indexOf(
    con('[promedio] × previstos', {
      indicadores: `promedio,talleres,,Promedio,formula,${INDICE},Porcentaje,suma,plan#4.4\n`,
    }),
  );
  expect(goal.calculo.result).toEqual({ valor: new Fraction(825) });
});

test('what one of its indicators lacks is missing of the index, with its name', async () => {
  const { goal } = await indexOf(con(INDICE, { mediciones: 'dados,2025-S2,4,,informe#1,\n' }));
  const { result } = goal.calculo;
  expect('sinDato' in result && result.sinDato).toMatchObject({
    codigo: 'no-publicado',
    variables: ['terminadas', 'iniciadas'],
  });
});

test('an index of a year that runs is told so far', async () => {
  const { goal } = await indexOf(con(INDICE, { mediciones: '', vence: '2026-06' }));
  expect([goal.estado, goal.soFar?.hasta, goal.soFar?.valor.valueOf()]).toEqual(['aun-no-vence', '2025-S1', 37.5]);
});

const chain = (howMany: number) =>
  Array.from(
    { length: howMany },
    (_, i) => `n${i},talleres,,N${i},formula,[${i === 0 ? 'obras' : `n${i - 1}`}],Porcentaje,suma,plan#5\n`,
  ).join('');

// prettier-ignore
test.each<[string, formula: string, indicadores: string, place: string, message: RegExp, hint: RegExp]>([
  ['that is not there', '[talleres-2]', '', '4 unknown-variable', /\[talleres-2\], que no está en indicadores/, /talleres-1/],
  ['that is a variable', '[dados]', '', '4 unknown-variable', /\[dados\], que no está en indicadores/, /sin corchetes/],
  ['without brackets', 'talleres-1 + dados', '', '4 unknown-variable', /usa «talleres», que no está en variables/, /\[talleres-1\]/],
  ['that is met or not', '[guia]', '', '4 constraint-error', /se cumple o no se cumple/, /con fórmula/],
  ['that has the name of a variable', '[iniciadas]', 'iniciadas,talleres,,Iniciadas,formula,iniciadas,Obra,suma,plan#5\n', '4 constraint-error', /es la clave de un indicador y también la de una variable/, /Cambie la clave/],
  ['that is itself', '[indice] + dados', '', '4 circular-reference', /«indice» está en su propia fórmula/, /Quite/],
  ['that leads back to it', '[otro]', 'otro,talleres,,Otro,formula,[indice] + dados,Obra,suma,plan#5\n', '6 circular-reference', /se vuelve al principio: «indice» → «otro» → «indice»/, /Quite/],
  ['with brackets that do not close', '[talleres-1', '', '4 formula-error', /por «\[»/, /\[talleres-1\]/],
  ['within ten others', '[n9]', chain(10), '4 limit', /11 índices/, /variables de sus indicadores/],
])('a formula that names an indicator %s is told', async (_, formula, indicadores, place, message, hint) => {
  const { problems } = await openCon(con(formula, { indicadores }));
  const found = problems.filter(({ file, severity }) => severity === 'error' && file.endsWith('indicadores.csv'));
  expect(found.map(({ line, code }) => `${line} ${code}`)).toContain(place);
  const own = found.find(({ line, code }) => `${line} ${code}` === place);
  expect([own?.field, own?.message, own?.hint]).toEqual(['formula', expect.stringMatching(message), expect.stringMatching(hint)]);
});

test.each<[string, mediciones: string | undefined, valor: number | undefined]>([
  ['that have their figures', undefined, 75],
  ['that have not', '', undefined],
])(
  'eight indexes at each of nine levels, each made of all those below, cost little: of indicators %s',
  async (_, mediciones, valor) => {
    const wide = Array.from({ length: 72 }, (_, i) => {
      const below = Array.from({ length: 8 }, (_, j) => (i < 8 ? '[obras]' : `[n${(Math.floor(i / 8) - 1) * 8 + j}]`));
      return `n${i},talleres,,N${i},formula,(${below.join(' + ')}) ÷ 8,Porcentaje,suma,plan#5\n`;
    }).join('');
    const { goal } = await indexOf(
      con('[n71]', { indicadores: wide, ...(mediciones === undefined ? {} : { mediciones }) }),
    );
    const { result } = goal.calculo;
    expect('valor' in result ? result.valor.valueOf() : undefined).toBe(valor);
  },
);
