import { describe, expect, test } from 'vitest';
import { printFigure } from '../src/components/meta-plan/print-figure.ts';
import { mentionsOf } from '../src/compute/site/menciones.ts';
import { findVacios } from '../src/compute/site/vacios.ts';
import { formatNumber } from '../src/format/numbers.ts';
import { hasValor } from '../src/model/result.ts';
import type { Opening } from '../src/sitio.ts';
import { chartOfConjunto } from '../src/charts/content/conjunto-chart.ts';
import { layoutLines } from '../src/charts/drawing/lines.ts';
import type { GraficaDeSeries } from '../src/charts/grafica.ts';
import type { Medicion } from '../src/model/tables/mediciones.ts';
import { sourceDocuments } from '../src/opendata/source-documents.ts';
import { openTables } from '../src/opendata/gather-tables.ts';
import { type Cambios, foundBy, openCon, replace } from './sitio-minimo.ts';
import { rowsOf } from './rows-of.ts';

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

const DATOS = 'data/conjuntos/poblacion.csv';
const DESCRIPCION = 'data/conjuntos/poblacion.json';

interface Description {
  fields: Record<string, unknown>[];
  primaryKey?: string | string[];
  missingValues?: unknown[];
  grafica?: object;
}

/** A data set of its own in place of the minimal site's. */
const dataSet = (csv: string, { grafica, ...schema }: Description): Cambios => ({
  [DATOS]: csv,
  [DESCRIPCION]: JSON.stringify({
    name: 'poblacion',
    title: 'Una tabla',
    sources: [{ title: 'Plan de acción', path: 'plan#anexo' }],
    schema,
    ...(grafica ? { grafica } : {}),
  }),
});

const field = (name: string, type: string, more: object = {}) => ({ name, type, title: name, ...more });
const draws = (tipo: string, x: string, y: string) => ({ tipo, x, y: [y], titulo: 'T', unidad: 'U' });

/** Codes and lines of what is told of the data set. */
const told = ({ problems }: Opening) =>
  problems.filter(({ file }) => file === DATOS || file === DESCRIPCION).map(({ code, line }) => `${code}:${line}`);

describe('below its rows a table has', () => {
  const colonias: Description = {
    fields: [field('colonia', 'string'), field('asistentes', 'integer')],
    grafica: draws('barras', 'colonia', 'asistentes'),
  };
  const of = (foot: string) => openCon(dataSet(`colonia,asistentes\nCentro,10\nNorte,20\n${foot}`, colonias));

  test('a total and a note, which are told and neither drawn nor summed', async () => {
    const { sitio, problems } = await openCon({
      ...dataSet(
        'colonia,asistentes\nCentro,10\nNorte,20\nTotal,30\nFuente: listas de asistencia. Cifras preliminares.,\n',
        colonias,
      ),
      'content/informes/anual-2025.mdx': replace(
        'afirmaciones:',
        'cifras:\n  - { que: Asistentes, valor: 30, unidad: personas, conjunto: poblacion, columna: asistentes, fuente: informe#4 }\n  - { que: Colonias, valor: 2, unidad: colonias, conjunto: poblacion, fuente: informe#4 }\nafirmaciones:',
      ),
    });
    expect(problems.filter(({ file }) => file === DATOS)).toMatchObject([
      {
        severity: 'warning',
        code: 'table-foot',
        line: 4,
        value: 'Total',
        message: '«Total» es el total de los demás renglones: no se suma con ellos ni se dibuja.',
      },
      {
        severity: 'warning',
        code: 'table-foot',
        line: 5,
        hint: 'Pásela a la descripción de la tabla, en su .json («description»), y borre el renglón.',
      },
    ]);
    expect(sitio?.observaciones.filter(({ kind }) => kind.code === 'cifra-distinta-de-su-tabla')).toEqual([]);
    const [conjunto] = sitio?.conjuntos ?? [];
    expect(conjunto && chartOfConjunto(conjunto)?.categories.map(({ name }) => name)).toEqual(['Centro', 'Norte']);
    expect(conjunto?.foot).toEqual(['Total, 30', 'Fuente: listas de asistencia. Cifras preliminares.']);
  });

  test.each([
    ['TOTAL,30\n', 1],
    ['Total general,30\n', 1],
    ['Gran total,30\n', 1],
    ['Subtotal,10\n', 1],
    ['Suma,30\n', 1],
    ['Total de asistentes,30\n', 1],
    ['Total,30\n,\n\nNota: sin menores.,\n', 2],
    ['Notas: las de 2025.,\n', 1],
    ['* Preliminar,\n', 1],
    ['1/ Sin menores,\n', 1],
    ['Elaboración propia,\n', 1],
    ['Fuente: listas, 2025\n', 1],
    ['Fuente: listas\n', 1],
    ['Fuente: listas, 2025, y padrón\n', 1],
    ['Sur,\n', 0],
    ['Totalco,5\n', 0],
    ['Notarías,5\n', 0],
    ['Fuentes,5\n', 0],
    ['Total,\n', 0],
    ['Datos abiertos,5\n', 0],
  ])('«%s»: %i rows that are none', async (foot, rows) => {
    const opening = await of(foot);
    expect(told(opening).map((one) => one.split(':')[0])).toEqual(Array.from({ length: rows }, () => 'table-foot'));
  });

  test('a total above its parts is one too, and in a column of numbers', async () => {
    const opening = await openCon(
      dataSet('anio,asistentes\nTotal,30\n2020,10\n2021,20\n', {
        fields: [field('anio', 'year'), field('asistentes', 'integer')],
        primaryKey: ['anio'],
      }),
    );
    expect(told(opening)).toEqual(['table-foot:2']);
    expect(opening.sitio?.conjuntos[0]?.rows).toHaveLength(2);
  });
});

describe('a chart of years', () => {
  const lines = async (csv: string, type: string) => {
    const { sitio } = await openCon(
      dataSet(`anio,saldo\n${csv}`, {
        fields: [field('anio', type), field('saldo', 'integer')],
        grafica: draws('lineas', 'anio', 'saldo'),
      }),
    );
    const [conjunto] = sitio?.conjuntos ?? [];
    return conjunto && chartOfConjunto(conjunto);
  };
  const distances = (grafica: GraficaDeSeries | undefined) => {
    const xs = grafica
      ? layoutLines(grafica, 320).strokes.flatMap((one) =>
          one.shape === 'point' || (one.shape === 'line' && one.kind === 'no-data') ? [one.x] : [],
        )
      : [];
    const sorted = [...new Set(xs)].sort((a, b) => a - b);
    const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
    return sorted.map((x) => Number((((x - (sorted[0] ?? 0)) / span) * 9).toFixed(6)));
  };

  test.each(['integer', 'year'])('keeps their distances, of type %s', async (type) => {
    const grafica = await lines('2010,5\n2011,-12\n2014,\n2015,17\n2019,0\n', type);
    // The years without a row are drawn as missing, each in its place.
    expect(distances(grafica)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(grafica?.series[0]?.values).toEqual([5, -12, null, null, null, 17, null, null, null, 0]);
  });

  test('and those of dates', async () => {
    const grafica = await lines('2024-01-01,5\n2024-01-02,1\n2024-01-10,3\n', 'date');
    expect(distances(grafica)).toEqual([0, 1, 9]);
  });

  test.each([
    ['one a year', '2010,5\n2011,1\n2012,3\n', 'integer'],
    ['out of order', '2010,5\n2019,1\n2012,3\n', 'integer'],
    ['of text', '2010,5\n2019,1\n2020,3\n', 'string'],
  ])('gives each its place where they are %s', async (_, csv, type) => {
    const grafica = await lines(csv, type);
    expect(grafica?.categories.some(({ at }) => at !== undefined)).toBe(false);
  });
});

describe('a data set may say how it is written:', () => {
  const read = async (csv: string, description: Description) => {
    const opening = await openCon(dataSet(csv, description));
    const table = opening.sitio && openTables(opening.sitio).find(({ name }) => name === 'poblacion');
    return { told: told(opening), rows: rowsOf(table).map((row) => Object.values(row).join()), key: table?.key };
  };
  const id = field('id', 'string');
  const number = (more: object = {}, type = 'number') => ({ fields: [id, field('n', type, more)] });

  // prettier-ignore
  test.each([
    ['integers below zero', 'a,-12\n', number({}, 'integer'), ['a,-12']],
    ['integers above 2^31', 'a,2147483648\nb,-99000000000\n', number({}, 'integer'), ['a,2147483648', 'b,-99000000000']],
    ['years', 'a,2019\nb,\n', number({}, 'year'), ['a,2019', 'b,']],
    ['what is true', 'a,true\nb,FALSE\nc,1\nd,\n', number({}, 'boolean'), ['a,true', 'b,false', 'c,true', 'd,']],
    ['its own words of yes and no', 'a,Sí\nb,No\n', number({ trueValues: ['Sí'], falseValues: ['No'] }, 'boolean'), ['a,true', 'b,false']],
    ['what is missing', 'a,ND\nb,-\nc,1\n', { ...number(), missingValues: ['', 'ND', { value: '-', label: 'Sin dato' }] }, ['a,', 'b,', 'c,1']],
    ['what is missing in one column', 'ND,ND\n', { fields: [id, field('n', 'number', { missingValues: ['ND'] })] }, ['ND,']],
    ['a decimal comma', 'a,"1,5"\nb,"1250,25"\nc,-3\n', number({ decimalChar: ',' }), ['a,1.5', 'b,1250.25', 'c,-3']],
    ['thousands', 'a,"1,250.50"\nb,"12,000,000"\n', number({ groupChar: ',' }), ['a,1250.50', 'b,12000000']],
    ['both', 'a,"1.250,50"\n', number({ groupChar: '.', decimalChar: ',' }), ['a,1250.50']],
    ['a key of several columns', 'a,1\na,2\n', { ...number({}, 'integer'), primaryKey: ['id', 'n'] }, ['a,1', 'a,2']],
  ] as [string, string, Description, string[]][])('%s', async (_, csv, description, rows) => {
    expect(await read(`id,n\n${csv}`, description)).toMatchObject({ told: [], rows });
  });

  test('its decimal sign, also where cells are separated by «;»', async () => {
    expect(await read('id;n\na;1,234\n', number({ decimalChar: ',' }))).toMatchObject({
      told: ['assumed-delimiter:1'],
      rows: ['a,1.234'],
    });
  });

  // prettier-ignore
  test.each([
    ['an integer with a point', 'a,1.5\n', number({}, 'integer'), 'type-error:2'],
    ['an integer of 16 digits', 'a,1234567890123456\n', number({}, 'integer'), 'limit:2'],
    ['a year of two digits', 'a,19\n', number({}, 'year'), 'type-error:2'],
    ['neither yes nor no', 'a,quizá\n', number({}, 'boolean'), 'type-error:2'],
    ['a decimal point where a comma was said', 'a,1.5\n', number({ decimalChar: ',', groupChar: '.' }), 'type-error:2'],
    ['a key twice', 'a,1\na,1\n', { ...number({}, 'integer'), primaryKey: ['id', 'n'] }, 'primary-key:3'],
    ['a key of a column that is not there', 'a,1\n', { ...number(), primaryKey: ['id', 'x'] }, 'foreign-key:1'],
  ] as [string, string, Description, string][])('%s is told', async (_, csv, description, problem) => {
    expect((await read(`id,n\n${csv}`, description)).told).toEqual([problem]);
  });
});

describe('what a portal writes for a figure is told with what to write:', () => {
  // prettier-ignore
  test.each([
    ['ND', 'Quiere decir que no hay dato: deje la celda en blanco; si ahí no se admite, borre el renglón. En mediciones.csv, además, «no-disponible» en la columna «estado».'],
    ['n.d.', 'Quiere decir que no hay dato'], ['S/D', 'Quiere decir que no hay dato'], ['sin dato', 'Quiere decir que no hay dato'], ['...', 'Quiere decir que no hay dato'],
    ['N/A', 'Quiere decir que no aplica: deje la celda en blanco; si ahí no se admite, borre el renglón. En mediciones.csv, además, «no-aplica» en la columna «estado».'],
    ['n.a.', 'Quiere decir que no aplica'], ['No aplica', 'Quiere decir que no aplica'],
    ['-', 'Un guion u otro signo puede ser cero o que no hay dato: vea qué dice el documento. Escriba «0» si es cero; si no hay dato, deje la celda en blanco.'],
    ['—', 'Un guion u otro signo'], ['*', 'Un guion u otro signo'],
    ['Reservado', 'con «reservado» en la columna «estado»'],
    ['"$1,250.50"', 'Escriba «1250.50», sin el signo de moneda ni separar millares; la unidad va en su columna.'],
    ['"MXN 1,250"', 'Escriba «1250», sin el signo de moneda ni separar millares; la unidad va en su columna. Si la coma separa decimales, es «1.250».'], ['"1,250.50 pesos"', 'Escriba «1250.50», sin el signo de moneda'],
    ['(5)', 'En contabilidad, entre paréntesis es negativo: escriba «-5», o «5» si no lo es.'], ['"($1,250.50)"', 'escriba «-1250.50»'],
    ['<5', 'El documento no da la cifra, solo que no llega a 5: deje la celda en blanco. En mediciones.csv, además, «reservado» en «estado» y «<5» en «publicado».'],
    ['menos de 5', 'no llega a 5'],
    ['50+', 'Escriba «50»; «50+», como está impreso, va en la columna «publicado» si la tabla la tiene.'],
    ['>50', 'Escriba «50»; «>50»'], ['más de 50', 'Escriba «50»'], ['50 o más', 'Escriba «50»'],
    ['12 aprox.', 'Escriba «12»; «12 aprox.», como está impreso'], ['~12', 'Escriba «12»; «~12»'],
    ['1 250', 'Escriba «1250», sin separar millares.'],
    ['s/i', 'Quiere decir que no hay dato'], ['Pendiente', 'Quiere decir que no hay dato'],
    ['12 (p)', 'Escriba «12», sin la llamada; si la nota la da por preliminar, en mediciones.csv va «preliminar» en «estado».'], ['12r', '«revisado» en «estado»'], ['12 e/', '«estimado» en «estado»'], ['12 [1]', 'Escriba «12», sin la llamada'],
    ['"120,000.5"', 'Escriba «120000.5»'], ['"$ 1 250,00"', 'Escriba «1250.00», sin el signo de moneda'], ['€ 100', 'Escriba «100», sin el signo de moneda'], ['-$5', 'Escriba «-5», sin el signo de moneda'], ['- 5', 'Escriba «-5», sin espacio'],
    ['1.5 millones', 'Escriba «1500000», con todas sus cifras'], ['12 mil', 'Escriba «12000»'], ['"$1,250.5 mdp"', 'Escriba «1250500000»'], ['1.2M', 'Escriba «1200000»'], ['3 mil millones de pesos', 'Escriba «3000000000»'], ['0.0015 miles', 'Escriba «1.5»'],
    ['"1,250 miles"', 'Si la coma separa decimales, es «1250».'],
    ['12 de 20', '«12 de 20» son dos cifras'], ['3/4', '«3/4» son dos cifras'],
    ['½', 'Escriba «0.5».'], ['1½', 'Escriba «1.5».'],
    ['5*', 'Escriba «5», sin la llamada; lo que dice la nota de «5*» va en la columna «nota» si la tabla la tiene.'], ['5¹', 'Escriba «5», sin la llamada'], ['5 p/', 'Escriba «5», sin la llamada'],
    ['80 %', 'Escriba «80», sin el signo %'], ['"1,250.5 %"', 'Escriba «1250.5», sin el signo %'],
    ['12 talleres', 'Escriba «12», sin palabras; la unidad va en su columna.'],
    ['doce', 'Escríbalo con cifras: «12».'], ['"$1,250"', 'Si la coma separa decimales, es «1.250».'],
  ])('%s', async (cell, hint) => {
    const { problems } = await openCon({ [MEDICIONES]: replace('dados,2025-S1,5,', `dados,2025-S1,${cell},`) });
    const own = problems.filter(({ field: column }) => column === 'valor');
    expect(own).toMatchObject([{ code: 'type-error', line: 2, hint: expect.stringContaining(hint) as string }]);
  });
});

describe('a figure that is withheld', () => {
  const HEAD = 'variable,periodo,valor,publicado,fuente,nota';
  const withheld = (row: string, header = HEAD): Cambios => ({
    [MEDICIONES]: `${header}\n${row}\ndados,2025-S2,4,,informe#1,\nprevistos,2025,10,,plan#4.1,\n`,
  });
  const LATE = { 'data/sitio.json': replace('2025-12-31', '2026-03-31') };
  const goal = ({ sitio }: Opening) =>
    sitio?.planes[0]?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === 'talleres-1-2025');

  // prettier-ignore
  test.each([
    ['as printed', 'dados,2025-S1,,Reservado,informe#1,Reservada por datos personales', 'reservado'],
    ['as a small count', 'dados,2025-S1,,<5,informe#1,', 'reservado'],
    ['as not available', 'dados,2025-S1,,ND,informe#1,', 'no-disponible'],
    ['as not applicable', 'dados,2025-S1,,N/A,informe#1,', 'no-aplica'],
  ])('%s, is no missing report, nor a gap', async (_, row, codigo) => {
    const opening = await openCon({ ...withheld(row), ...LATE });
    const { sitio } = opening;
    expect(opening.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(goal(opening)).toMatchObject({ estado: 'sin-cifra', calculo: { result: { sinDato: { codigo, variables: ['dados'], periodos: ['2025-S1'] } } } });
    expect(goal(opening)?.calculo.inputs[0]?.retenidas).toMatchObject([{ fuente: { documento: 'informe', lugar: '1' } }]);
    expect(sitio?.observaciones.map(({ kind }) => kind.code).filter((code) => ['meta-sin-reporte', 'mes-sin-cifras'].includes(code))).toEqual([]);
    const vacios = sitio && findVacios(sitio, sitio.corte);
    expect([vacios?.cifras, vacios?.sinReporte]).toEqual([[], []]);
  });

  test('by its state', async () => {
    const row =
      'dados,2025-S1,,,informe#1,,reservado\ndados,2025-S2,4,,informe#1,,preliminar\nprevistos,2025,10,,plan#4.1,,';
    const opening = await openCon({ [MEDICIONES]: `${HEAD},estado\n${row}\n`, ...LATE });
    expect(opening.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(goal(opening)?.estado).toBe('sin-cifra');
    const table = opening.sitio && openTables(opening.sitio).find(({ name }) => name === 'mediciones');
    expect(rowsOf(table)).toHaveLength(3);
    expect(printFigure(opening.sitio?.planes[0]?.publicadas[0] as Medicion)).toBe('reservada');
  });

  test('leaves a figure that nobody published missing', async () => {
    const opening = await openCon({
      [MEDICIONES]: `${HEAD}\ndados,2025-S1,,Reservado,informe#1,\nprevistos,2025,10,,plan#4.1,\n`,
      ...LATE,
    });
    expect(goal(opening)).toMatchObject({
      estado: 'sin-reporte',
      calculo: { result: { sinDato: { codigo: 'no-publicado', periodos: ['2025-S2'] } } },
    });
  });

  // prettier-ignore
  test.each([
    ['nothing says why there is no figure', 'dados,2025-S1,,,informe#1,,,', 'valor', 'en «estado»: reservado, no-disponible, no-aplica.'],
    ['it has a figure', 'dados,2025-S1,5,,informe#1,,reservado,', 'valor', 'Borre el valor, o el estado.'],
    ['nothing was published before its change', 'dados,2025-S1,5,,informe#1,,,correccion', 'cambio', 'Agregue el renglón de la anterior'],
    ['its state is unknown', 'dados,2025-S1,5,,informe#1,,preliminares,', 'estado', '¿Quiso escribir «preliminar»?'],
  ])('is told where %s', async (_, row, column, hint) => {
    const { problems } = await openCon({ [MEDICIONES]: `${HEAD},estado,cambio\n${row}\ndados,2025-S2,4,,informe#1,,,\nprevistos,2025,10,,plan#4.1,,,\n` });
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ line: 2, field: column, hint: expect.stringContaining(hint) as string }]);
  });
});

test('of several publications of a figure the latest counts, whatever their order, and all are published', async () => {
  const opening = await openCon({
    [MEDICIONES]:
      'variable,periodo,valor,fuente,estado,publicada,cambio\ndados,2025,9,informe#1,definitivo,2026-01,correccion\ndados,2025,5,informe#1,preliminar,2025-07,\ndados,2025,4,informe#1,,,\nprevistos,2025,10,plan#4.1,,,\n',
  });
  expect(opening.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(valueOf(opening, 'talleres-1-2025')).toBe('90');
  const [plan] = opening.sitio?.planes ?? [];
  expect([plan?.mediciones.length, plan?.publicadas.length]).toEqual([2, 4]);
  const same = {
    [MEDICIONES]:
      'variable,periodo,valor,fuente,publicada\ndados,2025,9,informe#1,2026-01\ndados,2025,5,informe#1,2026-01\nprevistos,2025,10,plan#4.1,\n',
  };
  expect((await openCon(same)).problems.map(({ code }) => code)).toContain('primary-key');
});

describe('a total that no document gives', () => {
  const VARIABLES = 'data/planes/plan-1/variables.csv';
  const variables = `id,nombre,unidad,papel,partes
dados,Personas capacitadas,personas,total,dados_mujeres|dados_hombres|dados_nd
dados_mujeres,Mujeres capacitadas,personas,realizado,
dados_hombres,Hombres capacitados,personas,realizado,
dados_nd,Sin dato de sexo,personas,realizado,
previstos,Personas por capacitar,personas,entrada,
`;
  const withFigures = (...rows: string[]) =>
    openCon({
      [VARIABLES]: variables,
      [MEDICIONES]: `variable,periodo,valor,publicado,fuente,nota\n${rows.map((row) => `${row},informe#1,\n`).join('')}previstos,2025,10,,plan#4.1,\n`,
    });

  // prettier-ignore
  test.each([
    ['is the sum of its parts', ['dados_mujeres,2025,5,', 'dados_hombres,2025,3,', 'dados_nd,2025,1,'], '90'],
    ['and of their periods', ['dados_mujeres,2025-S1,2,', 'dados_mujeres,2025-S2,3,', 'dados_hombres,2025,3,', 'dados_nd,2025,1,'], '90'],
    ['is none without one of them', ['dados_mujeres,2025,5,', 'dados_hombres,2025,3,'], 'no-publicado'],
    ['is none where one is withheld', ['dados_mujeres,2025,5,', 'dados_hombres,2025,3,', 'dados_nd,2025,,Reservado'], 'reservado'],
    ['goes after the one that is published', ['dados,2025,7,', 'dados_mujeres,2025,5,', 'dados_hombres,2025,3,', 'dados_nd,2025,1,'], '70'],
  ])('%s', async (_, rows, valor) => {
    const opening = await withFigures(...rows);
    expect(opening.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(valueOf(opening, 'talleres-1-2025')).toBe(valor);
  });

  test('is told by the report that gives its parts', async () => {
    const { sitio } = await withFigures('dados_mujeres,2025,5,', 'dados_hombres,2025,3,', 'dados_nd,2025,1,');
    const [plan] = sitio?.planes ?? [];
    const [actividad] = plan?.actividades ?? [];
    const told = sitio && plan && actividad && mentionsOf(sitio, plan, { compromiso: 'talleres', actividad });
    expect(told?.informes.map(({ id }) => id)).toEqual(['anual-2025']);
  });

  test('says that it was added up here, and of what', async () => {
    const { sitio } = await withFigures('dados_mujeres,2025,5,', 'dados_hombres,2025,3,', 'dados_nd,2025,1,');
    const calculo = sitio?.planes[0]?.metasCalculadas.find(
      ({ metaPlan }) => metaPlan.id === 'talleres-1-2025',
    )?.calculo;
    expect(calculo?.inputs[0]).toMatchObject({
      isTotal: true,
      mediciones: [{ variable: 'dados_mujeres' }, { variable: 'dados_hombres' }, { variable: 'dados_nd' }],
    });
  });
});

describe('evidence may be', () => {
  const AVANCES = 'data/planes/plan-1/avances.csv';
  const DOCUMENTOS = 'data/documentos.csv';
  const FILES = { 'public/evidencias/lista.txt': 'Ana\n' };
  const withEvidence = (cell: string, files: Cambios = FILES) =>
    openCon({ ...files, [AVANCES]: replace('https://villa.example/guia', cell) });
  const guide = ({ sitio }: Opening) =>
    sitio?.planes[0]?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === 'guia-2025');

  // prettier-ignore
  test.each([
    ['one address', 'https://villa.example/lista-1', ['https://villa.example/lista-1']],
    ['two addresses', 'https://villa.example/lista-1|https://villa.example/lista-2', ['https://villa.example/lista-1', 'https://villa.example/lista-2']],
    ['a file of the site', '/evidencias/lista.txt', ['/evidencias/lista.txt']],
    ['both', 'https://villa.example/lista-1 | /evidencias/lista.txt', ['https://villa.example/lista-1', '/evidencias/lista.txt']],
  ])('%s', async (_, cell, addresses) => {
    const opening = await withEvidence(cell);
    expect(opening.problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
    expect(guide(opening)).toMatchObject({ verificabilidad: 'con-evidencia', avances: [{ evidencia: addresses }] });
    const table = opening.sitio && openTables(opening.sitio).find(({ name }) => name === 'avances');
    expect(rowsOf(table)[0]?.['evidencia']?.split('|').map((one) => one.trim())).toEqual(addresses);
  });

  // prettier-ignore
  test.each([
    ['a file that is not there', '/evidencias/otra.txt', 'broken-link', 'está en la carpeta «public»'],
    ['a file in another spelling', '/evidencias/Lista.txt', 'broken-link', '¿Quiso escribir «/evidencias/lista.txt»?'],
    ['a folder', '/evidencias/', 'unsafe-link', 'Escriba su ruta desde la carpeta «public»'],
    ['a file outside', '/../datos.txt', 'unsafe-link', 'Escriba su ruta desde la carpeta «public»'],
    ['a second address that is none', 'https://villa.example/1|lista', 'unsafe-link', 'que empiece con «https://»'],
    ['a blank one between two', 'https://villa.example/1||https://villa.example/2', 'constraint-error', 'Escriba el que falta'],
    ['another host', 'https://villa.example/1|//otro.example/1.pdf', 'unsafe-link', 'Escriba su ruta'],
    ['letters of another alphabet', 'https://villa.example/1|https://vіlla.example/2', 'misleading-link', 'Vea que sea el sitio'],
  ])('not %s', async (_, cell, code, hint) => {
    const { problems } = await withEvidence(cell);
    const own = problems.filter(({ file, severity }) => file === AVANCES && severity !== 'observation');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ code, line: 2, field: 'evidencia' });
    expect(`${own[0]?.message} ${own[0]?.hint}`).toContain(hint);
  });

  test('and a document is one address, or a file of the site whose whole address open data give', async () => {
    const two = await openCon({
      [DOCUMENTOS]: replace(
        'https://villa.example/plan.pdf',
        'https://villa.example/1.pdf|https://villa.example/2.pdf',
      ),
    });
    expect(two.problems).toMatchObject([
      { code: 'unsafe-link', field: 'url', hint: 'Son varias direcciones, y aquí va una.' },
    ]);
    const sign = await openCon({
      [DOCUMENTOS]: replace('https://villa.example/plan.pdf', 'https://villa.example/1|2.pdf'),
    });
    expect(sign.problems).toMatchObject([
      { hint: 'El signo «|» separa direcciones. Si es de una dirección, escriba «%7C» en su lugar.' },
    ]);
    const own = await openCon({
      ...FILES,
      [DOCUMENTOS]: replace('https://villa.example/plan.pdf', '/evidencias/lista.txt'),
    });
    expect(own.problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
    expect(own.sitio && sourceDocuments(own.sitio)[0]?.url).toBe('https://villa.example/evidencias/lista.txt');
    const lost = await openCon({ [DOCUMENTOS]: replace('https://villa.example/plan.pdf', '/evidencias/lista.txt') });
    expect(lost.problems).toMatchObject([{ code: 'broken-link', field: 'url', value: '/evidencias/lista.txt' }]);
  });
});

describe('a budget', () => {
  const PRESUPUESTO = 'data/planes/plan-1/presupuesto.csv';
  const of = (...rows: string[]): Cambios => ({
    [PRESUPUESTO]: `compromiso,actividad,periodo,momento,monto,moneda,fuente\n${rows.map((row) => `${row},informe#5\n`).join('')}`,
  });

  // prettier-ignore
  test.each([
    ['spent above what was approved', [',talleres-1,2025,aprobado,100,MXN', ',talleres-1,2025,ejercido,120,MXN'], '1. Dar talleres, 2025: ejercido, 120 MXN; aprobado, 100 MXN.'],
    ['and above what was modified', ['talleres,,2025,aprobado,200,MXN', 'talleres,,2025,modificado,100,MXN', 'talleres,,2025,pagado,100.01,MXN'], 'Talleres, 2025: pagado, 100.01 MXN; modificado, 100 MXN.'],
    ['spent in quarters, above what was approved for the year', [',talleres-1,2025,aprobado,100,MXN', ',talleres-1,2025-T1,ejercido,60,MXN', ',talleres-1,2025-T2,ejercido,60.5,MXN'], '1. Dar talleres, 2025: ejercido, 120.50 MXN (60 + 60.5); aprobado, 100 MXN.'],
    ['spent in quarters, within what a document gives for the year', [',talleres-1,2025,aprobado,100,MXN', ',talleres-1,2025,ejercido,90,MXN', ',talleres-1,2025-T1,ejercido,60,MXN', ',talleres-1,2025-T2,ejercido,60,MXN'], undefined],
    ['spent in months that are parts of a quarter', [',talleres-1,2025-T1,aprobado,100,MXN', ',talleres-1,2025-01,pagado,60,MXN', ',talleres-1,2025-T1,pagado,90,MXN'], undefined],
    ['spent in quarters and semesters of one year, which are not added to each other', [',talleres-1,2025,aprobado,100,MXN', ',talleres-1,2025-S1,ejercido,60,MXN', ',talleres-1,2025-T1,ejercido,60,MXN'], undefined],
    ['above in one of two currencies', [',talleres-1,2025,aprobado,100,MXN', ',talleres-1,2025,aprobado,10,USD', ',talleres-1,2025,ejercido,100,MXN', ',talleres-1,2025,ejercido,12,USD'], '1. Dar talleres, 2025: ejercido, 12 USD; aprobado, 10 USD.'],
    ['spent within what was modified', [',talleres-1,2025,aprobado,100,MXN', ',talleres-1,2025,modificado,120,MXN', ',talleres-1,2025,ejercido,120,MXN'], undefined],
    ['of another period', [',talleres-1,2024,aprobado,100,MXN', ',talleres-1,2025,ejercido,120,MXN'], undefined],
    ['of another currency', [',talleres-1,2025,aprobado,100,USD', ',talleres-1,2025,ejercido,120,MXN'], undefined],
    ['without what was approved', [',talleres-1,2025,ejercido,120,MXN'], undefined],
  ])('%s', async (_, rows, message) => {
    const found = await foundBy('gasto-mayor-que-aprobado', of(...rows));
    expect(found.map(([, text]) => text)).toEqual(message === undefined ? [] : [message]);
  });

  test('is published as a table', async () => {
    const { sitio, problems } = await openCon(of(',talleres-1,2025-C1,aprobado,100,MXN'));
    expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
    expect(sitio && openTables(sitio).find(({ name }) => name === 'presupuesto')?.rowCount).toBe(1);
  });

  // prettier-ignore
  test.each([
    ['of nothing', ',,2025,aprobado,100,MXN', 'actividad', 'uno de los dos'],
    ['of both', 'talleres,talleres-1,2025,aprobado,100,MXN', 'actividad', 'uno de los dos'],
    ['of no such activity', ',talleres-2,2025,aprobado,100,MXN', 'actividad', 'talleres-1'],
    ['of no such moment', ',talleres-1,2025,aprobada,100,MXN', 'momento', '¿Quiso escribir «aprobado»?'],
    ['below zero', ',talleres-1,2025,aprobado,-100,MXN', 'monto', 'Escriba 0 o más'],
    ['in money signs', ',talleres-1,2025,aprobado,"$1,250.50",MXN', 'monto', 'Escriba «1250.50»'],
    ['in pesos', ',talleres-1,2025,aprobado,100,pesos', 'moneda', '«MXN»'],
  ])('%s is told', async (_, row, column, words) => {
    const { problems } = await openCon(of(row));
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ file: PRESUPUESTO, line: 2, field: column }]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(words);
  });
});
