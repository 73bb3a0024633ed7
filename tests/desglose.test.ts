import { describe, expect, test } from 'vitest';
import { figuresOfIndicador } from '../src/compute/figures/chart-figures.ts';
import { hasValor } from '../src/model/result.ts';
import type { Opening } from '../src/sitio.ts';
import { openTables } from '../src/opendata/gather-tables.ts';
import { type Cambios, foundBy, openCon } from './sitio-minimo.ts';
import { rowsOf } from './rows-of.ts';

const PLAN = 'data/planes/plan-1';
const HEAD = 'variable,periodo,desglose,categoria,valor,publicado,fuente';

/** Figures of the people at the workshops (fictional), of which 10 are foreseen in 2025. */
function withFigures(rows: readonly string[], complete = '', change: Cambios = {}): Cambios {
  return {
    [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes,agregacion,desgloses_completos
dados,Personas capacitadas,personas,realizado,,,${complete}
previstos,Personas por capacitar,personas,entrada,,,
`,
    [`${PLAN}/mediciones.csv`]: `${HEAD}\n${rows.map((row) => `${row},,informe#1\n`).join('')}previstos,2025,,,10,,plan#4.1\n`,
    ...change,
  };
}

const [WOMEN, MEN] = ['dados,2025,sexo,Mujeres,5', 'dados,2025,sexo,Hombres,3'];
const errorsOf = ({ problems }: Opening) => problems.filter(({ severity }) => severity === 'error');

function goalOf({ sitio, problems }: Opening) {
  const goal = sitio?.planes[0]?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === 'talleres-1-2025');
  if (!goal) throw new Error(problems.map(({ message }) => message).join('\n'));
  return goal;
}

function valueOf(opening: Opening) {
  const { result } = goalOf(opening).calculo;
  return hasValor(result) ? result.valor.valueOf() : result.sinDato.codigo;
}

// prettier-ignore
test.each<[string, string[], string, number | string]>([
  ['of all categories of a dimension is their sum', [WOMEN, MEN], 'sexo', 80],
  ['is none where nothing says that they are all', [WOMEN, MEN], '', 'no-publicado'],
  ['is the one that is published, whatever they add up to', ['dados,2025,,,9', WOMEN, MEN], 'sexo', 90],
  ['is none without one that another period has', [WOMEN, 'dados,2024,sexo,Hombres,3'], 'sexo', 'no-publicado'],
  ['never adds two dimensions', [WOMEN, MEN, 'dados,2025,edad,Menores,2', 'dados,2025,edad,Mayores,6'], 'sexo | edad', 80],
  ['takes the dimension that is complete', [WOMEN, MEN, 'dados,2025,edad,Menores,2'], 'sexo', 80],
  ['takes the dimension of which all is published', [WOMEN, 'dados,2024,sexo,Hombres,3', 'dados,2025,edad,Menores,2', 'dados,2025,edad,Mayores,5'], 'sexo|edad', 70],
  ['of a year is that of its semesters', ['dados,2025-S1,sexo,Mujeres,2', 'dados,2025-S2,sexo,Mujeres,3', 'dados,2025-S1,sexo,Hombres,1', 'dados,2025-S2,sexo,Hombres,2'], 'sexo', 80],
  ['joins periods of each category', ['dados,2025-S1,sexo,Mujeres,2', 'dados,2025-S2,sexo,Mujeres,3', MEN], 'sexo', 80],
  ['counts 0', [WOMEN, 'dados,2025,sexo,Hombres,0'], 'sexo', 50],
])('a total %s', async (_, rows, complete, value) => {
  const opening = await openCon(withFigures(rows, complete));
  expect(errorsOf(opening)).toEqual([]);
  expect(valueOf(opening)).toBe(value);
});

test('a total with a category that is withheld is withheld', async () => {
  const rows = [WOMEN, 'dados,2025,sexo,Hombres,'];
  const withheld = withFigures(rows, 'sexo', {});
  const file = `${PLAN}/mediciones.csv`;
  const opening = await openCon({
    ...withheld,
    [file]: String(withheld[file]).replace('Hombres,,', 'Hombres,,Reservado'),
  });
  expect(errorsOf(opening)).toEqual([]);
  expect(goalOf(opening).calculo).toMatchObject({
    result: { sinDato: { codigo: 'reservado', variables: ['dados'] } },
    inputs: [{ retenidas: [{ categoria: 'Hombres' }] }, {}],
  });
});

test('a total that was added up here says so, with its categories', async () => {
  expect(goalOf(await openCon(withFigures([WOMEN, MEN], 'sexo'))).calculo.inputs[0]).toMatchObject({
    variable: 'dados',
    isTotal: true,
    mediciones: [{ categoria: 'Mujeres' }, { categoria: 'Hombres' }],
  });
});

test('of a category published twice the latest counts', async () => {
  const opening = await openCon({
    ...withFigures([], 'sexo'),
    [`${PLAN}/mediciones.csv`]: `variable,periodo,desglose,categoria,valor,fuente,publicada,cambio
dados,2025,sexo,Mujeres,4,informe#1,2026-01,
dados,2025,sexo,Mujeres,5,informe#1,2026-02,correccion
dados,2025,sexo,Hombres,3,informe#1,,
previstos,2025,,,10,plan#4.1,,
`,
  });
  expect(errorsOf(opening)).toEqual([]);
  expect(valueOf(opening)).toBe(80);
  expect(opening.sitio?.planes[0]).toMatchObject({ categorias: [{ valor: 5 }, { valor: 3 }], mediciones: [{}] });
});

test('categories are published as they are written, and their totals are drawn', async () => {
  const years = ['2024', '2025'].flatMap((year) => [`dados,${year},sexo,Mujeres,5`, `dados,${year},sexo,Hombres,3`]);
  const rows = [...years, 'previstos,2024,,,10'];
  const { sitio } = await openCon({
    ...withFigures(rows, 'sexo'),
    [`${PLAN}/indicadores.csv`]: (text) =>
      text.replace('dados ÷ previstos × 100,Porcentaje', 'dados × previstos ÷ previstos,personas'),
  });
  const table = sitio && openTables(sitio).find(({ name }) => name === 'mediciones');
  expect(rowsOf(table)[0]).toMatchObject({ desglose: 'sexo', categoria: 'Mujeres', valor: '5' });
  const [plan] = sitio?.planes ?? [];
  const [indicador] = plan?.indicadores ?? [];
  expect(plan && indicador && figuresOfIndicador(plan, indicador)?.periods).toMatchObject([{ valor: 8 }, { valor: 8 }]);
});

describe('it is told', () => {
  // prettier-ignore
  test.each<[string, string[], string, [line: number, field: string, words: string]]>([
    ['a category of no dimension', ['dados,2025,,Mujeres,5'], '', [2, 'desglose', '«sexo», «edad»']],
    ['a dimension without category', ['dados,2025,sexo,,5'], '', [2, 'categoria', 'si la cifra es el total, borre el desglose']],
    ['a category in capitals and not', [WOMEN, MEN, 'dados,2024,sexo,mujeres,5'], 'sexo', [4, 'categoria', 'Escriba «Mujeres»']],
    ['a dimension with accents and not', ['dados,2025,región,Norte,5', 'dados,2025,region,Sur,5'], 'región', [3, 'desglose', 'Escriba «región»']],
    ['the total as a category', [WOMEN, MEN, 'dados,2025,sexo,Total,8'], 'sexo', [4, 'categoria', 'Deje en blanco']],
    ['the same category twice', [WOMEN, WOMEN], 'sexo', [3, 'variable', 'borre la fila repetida']],
    ['the total twice', ['dados,2025,,,8', 'dados,2025,,,8'], '', [3, 'variable', 'borre la fila repetida']],
  ])('%s', async (_, rows, complete, [line, field, words]) => {
    const problems = errorsOf(await openCon(withFigures(rows, complete)));
    expect(problems).toMatchObject([{ file: `${PLAN}/mediciones.csv`, line, field }]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(words);
  });

  // prettier-ignore
  test.each([
    ['a dimension that no figure has', 'sexos', (text: string) => text, '¿Quiso escribir «sexo»?'],
    ['a percentage that would be added up', 'sexo', (text: string) => text.replace('capacitadas,personas', 'capacitadas,Porcentaje'), 'no se suman'],
    ['an average that would be added up', 'sexo', (text: string) => text.replace('realizado,,,', 'realizado,,promedio,'), 'no se suman'],
  ])('%s', async (_, complete, change, words) => {
    const changes = withFigures([WOMEN, MEN], complete);
    const file = `${PLAN}/variables.csv`;
    const problems = errorsOf(await openCon({ ...changes, [file]: change(String(changes[file])) }));
    expect(problems).toMatchObject([{ file, line: 2, field: 'desgloses_completos' }]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(words);
  });

  test('once a figure, where categories have no total and may not be all', async () => {
    const { problems } = await openCon(withFigures([WOMEN, MEN, 'dados,2024,sexo,Mujeres,5', 'dados,2023,,,5']));
    expect(problems.filter(({ code }) => code === 'unsummed-categories')).toMatchObject([
      { line: 2, severity: 'warning', hint: expect.stringContaining('desgloses_completos') as string },
      { line: 4 },
    ]);
  });
});

describe('a total and its categories', () => {
  // prettier-ignore
  test.each<[string, string[], string, string[]]>([
    ['that differ', ['dados,2025,,,9', WOMEN, MEN], 'sexo', ['Personas capacitadas, 2025: el documento da 9, y por sexo suman 8 (5 + 3).']],
    ['that agree', ['dados,2025,,,8', WOMEN, MEN], 'sexo', []],
    ['that may not be all', ['dados,2025,,,9', WOMEN, MEN], '', []],
    ['of which one was not published', ['dados,2025,,,9', WOMEN, 'dados,2024,sexo,Hombres,3'], 'sexo', []],
    ['of two dimensions, one of which differs', ['dados,2025,,,8', WOMEN, MEN, 'dados,2025,edad,Menores,2', 'dados,2025,edad,Mayores,5'], 'sexo|edad', ['Personas capacitadas, 2025: el documento da 8, y por edad suman 7 (2 + 5).']],
    ['that are none, of two dimensions that differ', [WOMEN, MEN, 'dados,2025,edad,Menores,2', 'dados,2025,edad,Mayores,5'], 'sexo|edad', ['Personas capacitadas, 2025: por sexo suman 8 (5 + 3) y edad suman 7 (2 + 5).']],
  ])('%s', async (_, rows, complete, messages) => {
    const found = await foundBy('total-distinto-de-su-desglose', withFigures(rows, complete));
    expect(found.map(([, message]) => message)).toEqual(messages);
  });
});
