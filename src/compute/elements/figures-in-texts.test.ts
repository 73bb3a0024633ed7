import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import type { ElementName } from '../../model/elements/index.ts';
import { given } from './index.ts';

const PAGE = 'content/paginas/acerca.mdx';
const PLAN = 'content/planes/plan-1.mdx';
const TABLES = 'data/planes/plan-1';
const append = (row: string) => (text: string) => `${text}${row}\n`;

/** A second plan, with an indicator and a goal of the first one's ids. */
const SECOND_PLAN: Cambios = {
  'content/planes/plan-2.mdx':
    '---\ntitulo: Otro\nnombre_corto: Plan 2\ntipo: plan-de-accion\nentidad: villa\ninicio: 2025\nfin: 2027\nfuente: plan#portada\n---\n',
  'content/compromisos/plan-2/talleres.mdx': '---\nnumero: 1\nnombre: Talleres\nfuente: plan#4\n---\n',
  'data/planes/plan-2/indicadores.csv':
    'id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente\nguia,talleres,,Guía,cumple,,Guía,ninguna,plan#4.2\n',
  'data/planes/plan-2/metas.csv':
    'id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente\nguia-2025,guia,2025,igual,si,Publicar otra guía,,2025-06-30,plan#4.2\n',
};

const written = (text: string, file = PAGE, more: Cambios = {}): Cambios => ({
  ...more,
  [file]: replace(file === PAGE ? 'Segundo párrafo.' : 'Un plan.', text),
});

/** Line:column, code, field, message and hint of each error. */
async function toldOf(cambios: Cambios) {
  const { problems } = await openCon(cambios);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, code, field, message, hint }) => [`${line}:${column} ${code} ${field}`, message, hint]);
}

// prettier-ignore
describe('a wrong attribute is told where it stands, with what to write', () => {
  test.each<[string, string, string, string | RegExp, string | RegExp]>([
    ['an indicator that is misspelt', '<Valor indicador="taleres-1" periodo="2025" />', '8:19 foreign-key indicador', /«taleres-1» no existe en indicadores/, '¿Quiso escribir «talleres-1»?'],
    ['no indicator', 'Uno <Valor periodo="2025" />', '8:5 constraint-error indicador', 'Falta «indicador».', /./],
    ['no period', '<Valor indicador="talleres-1" />', '8:1 constraint-error periodo', 'Falta «periodo».', /./],
    ['a period that is none', '<Valor indicador="talleres-1" periodo="2025-T5" />', '8:40 type-error periodo', /2025-T5/, /./],
    ['an attribute that is not offered', '<Valor indicador="talleres-1" periodo="2025" unidad="x" />', '8:46 mdx-element ', /«unidad»/, 'Se admiten: indicador, periodo, plan.'],
    ['a period without a value or a goal', 'El <Valor indicador="talleres-1" periodo="2023" />.', '8:43 foreign-key periodo', 'De «talleres-1» no hay valor de 2023, ni meta que lo pida.', 'Los hay de: 2025.'],
    ['an indicator that has no figure', '<Valor indicador="guia" periodo="2025" />', '8:19 mdx-element indicador', /se cumple o no se cumple/, 'Escriba <Estado meta="guia-2025" />.'],
    ['a value within a link', '[<Valor indicador="talleres-1" periodo="2025" />](/index.html)', '8:2 mdx-element ', '<Valor> no puede ir dentro de un enlace.', /fuera del enlace/],
    ['text within a value', '<Valor indicador="talleres-1" periodo="2025">uno</Valor>', '8:1 mdx-element ', '<Valor> no lleva texto dentro.', /«\/>»/],
    ['code in an attribute', '<Valor indicador={"talleres-1"} periodo="2025" />', '8:1 mdx-code ', /código entre llaves/, /comillas/],
    ['a goal of another year', '<Meta id="guia-2026" />', '8:11 foreign-key id', /«guia-2026» no existe en metas/, 'Hay «guia-2025», que es de otro número o periodo.'],
    ['a goal that is misspelt', '<Meta id="giua-2025" />', '8:11 foreign-key id', /«giua-2025» no existe en metas/, '¿Quiso escribir «guia-2025»?'],
    ['no goal', '<Meta />', '8:1 constraint-error id', 'Falta «id».', /./],
    ['a card within a line', 'Uno <Meta id="guia-2025" /> dos', '8:5 mdx-element ', '<Meta> no puede ir dentro de un renglón de texto.', /renglón aparte/],
    ['the state of a goal that is misspelt', 'Está <Estado meta="gia-2025" />', '8:20 foreign-key meta', /«gia-2025» no existe en metas/, '¿Quiso escribir «guia-2025»?'],
    ['a state within a link', '[Está <Estado meta="guia-2025" />](/index.html)', '8:7 mdx-element ', '<Estado> no puede ir dentro de un enlace.', /fuera del enlace/],
    ['a count of no plan', 'Hay <Cuenta />', '8:5 mdx-element plan', 'Falta de qué plan se cuentan las metas.', 'Agregue plan="…": plan-1.'],
    ['a count of a plan that is misspelt', '<Cuenta plan="plan-2" />', '8:15 foreign-key plan', /«plan-2» no existe en planes/, '¿Quiso escribir «plan-1»?'],
    ['a count of a state that is misspelt', '<Cuenta plan="plan-1" estado="cumplidas" />', '8:31 constraint-error estado', /«cumplidas»/, '¿Quiso escribir «cumplida»?'],
    ['a count of what is not counted', '<Cuenta plan="plan-1" estado="no-programada" />', '8:31 constraint-error estado', /«no-programada»/, /Escriba una de estas: cumplida, comprobada, declarada, parcial, .*por-iniciar\./],
    ['a count of what is counted apart', '<Cuenta plan="plan-1" estado="sin-plazo" />', '8:31 constraint-error estado', /«sin-plazo»/, /por-iniciar\./],
    ['a count of a year without goals', '<Cuenta plan="plan-1" anio="2030" />', '8:29 foreign-key anio', 'Ninguna meta de «plan-1» vence en 2030.', 'Las hay de: 2025.'],
    ['a count of a year that is no number', '<Cuenta plan="plan-1" anio="este" />', '8:29 type-error anio', /este/, /./],
    ['a count of a commitment that is misspelt', '<Cuenta plan="plan-1" compromiso="taleres" />', '8:35 foreign-key compromiso', /«taleres» no existe en compromisos/, '¿Quiso escribir «talleres»?'],
    ['a figure without its period', '<Cifra variable="dados" />', '8:18 mdx-element variable', '<Cifra> lleva «variable» y «periodo», o «informe» y «que».', /./],
    ['a figure of a variable and of a report', '<Cifra variable="dados" periodo="2025-S1" informe="anual-2025" />', '8:18 mdx-element variable', '<Cifra> lleva «variable» y «periodo», o «informe» y «que».', /./],
    ['a figure of a period that has none', '<Cifra variable="dados" periodo="2024" />', '8:34 foreign-key periodo', 'No hay cifra de «dados» de 2024, ni meta que la pida.', 'Las hay de: 2025-S1, 2025-S2.'],
    ['a figure that the report does not give', '<Cifra informe="anual-2025" que="Eventos" />', '8:34 foreign-key que', 'El informe «anual-2025» no da la cifra «Eventos».', 'Este informe no da cifras.'],
  ])('%s', async (_, text, place, message, hint) => {
    const told = await toldOf(written(text));
    expect(told).toHaveLength(1);
    expect(told[0]?.[0]).toBe(place);
    expect(told[0]?.[1]).toMatch(message);
    expect(told[0]?.[2]).toMatch(hint);
  });

  test('each of several', async () => {
    const places = (await toldOf(written('<Meta id="x" />\n\nUno <Estado meta="y" /> y <Cuenta plan="z" />'))).map(([place]) => place);
    expect(places).toEqual(['8:11 foreign-key id', '10:19 foreign-key meta', '10:41 foreign-key plan']);
  });

  test('a count of a year in which nothing is programmed', async () => {
    const more = { [`${TABLES}/metas.csv`]: append('talleres-1-2026,talleres-1,2026,al-menos,0,Nada,,2026-12,plan#4.1') };
    const told = await toldOf(written('<Cuenta plan="plan-1" anio="2026" />', PAGE, more));
    expect(told).toEqual([['8:29 foreign-key anio', 'Ninguna meta de «plan-1» vence en 2026.', 'Las hay de: 2025.']]);
  });

  test('the id of a state, as a card has it', async () => {
    const places = (await toldOf(written('<Estado id="guia-2025" />'))).map(([place]) => place);
    expect(places).toEqual(['8:9 mdx-element ']);
  });

  test.each([
    ['a goal', '<Meta id="guia-2025" />', '8:11 mdx-element id'],
    ['a state', '<Estado meta="guia-2025" />', '8:15 mdx-element meta'],
    ['a commitment', '<Cuenta compromiso="talleres" />', '8:21 mdx-element compromiso'],
  ])('%s of several plans, without which', async (_, text, place) => {
    const [told] = await toldOf(written(text, PAGE, SECOND_PLAN));
    expect(told).toEqual([place, expect.stringMatching(/está en varios planes: plan-1, plan-2/), 'Agregue cuál: plan="plan-1".']);
  });
});

/** What the element at a place of the text gives. */
async function givenTo<N extends ElementName>(name: N, text: string, more: Cambios = {}, file = PAGE) {
  const { sitio, problems } = await openCon(written(text, file, more));
  if (!sitio) throw new Error(problems.map(({ message }) => message).join('\n'));
  const [at = ''] = [...sitio.indexes.planes.values(), ...sitio.paginas]
    .map((one) => ('plan' in one ? one.plan.cuerpo : one.cuerpo))
    .filter((prose) => prose.file === file)
    .flatMap(({ elements }) => [...elements.keys()]);
  return given[name](sitio, { file, at });
}

describe('a computed value', () => {
  test('leads to the working of the goal of that period', async () => {
    const value = await givenTo('Valor', '<Valor indicador="talleres-1" periodo="2025" />');
    expect(value).toMatchObject({ kind: 'value', href: '/planes/plan-1/talleres/1.html#talleres-1-2025' });
    expect('valor' in value && value.valor.valueOf()).toBe(90);
  });

  test('leads to the page of its activity where no goal is of that period', async () => {
    const more = { [`${TABLES}/mediciones.csv`]: append('dados,2024,3,,informe#1,\nprevistos,2024,4,,informe#1,') };
    const value = await givenTo('Valor', '<Valor indicador="talleres-1" periodo="2024" />', more);
    expect(value).toMatchObject({ kind: 'value', href: '/planes/plan-1/talleres/1.html' });
    expect('valor' in value && value.valor.valueOf()).toBe(75);
  });

  test.each([
    ['wanted and not published', '2024-12', false],
    ['not due yet', '2026-12', true],
  ])('that is %s has a reason', async (_, vence, isAwaited) => {
    const more = {
      [`${TABLES}/metas.csv`]: append(
        `talleres-1-${vence.slice(0, 4)},talleres-1,${vence.slice(0, 4)},al-menos,100,Otra,,${vence},plan#4.1`,
      ),
    };
    const value = await givenTo('Valor', `<Valor indicador="talleres-1" periodo="${vence.slice(0, 4)}" />`, more);
    expect(value).toMatchObject({ kind: 'missing', isAwaited, reason: { codigo: 'no-publicado' } });
  });
});

describe('a figure', () => {
  test.each([
    ['in its unit', '5,,informe#1', '5 Taller'],
    ['as printed, with its unit', '5,5+,informe#1', '5+ Taller'],
    ['as printed, where its unit is printed too', '5,5 talleres,informe#1', '5 talleres'],
  ])('is given %s', async (_, row, text) => {
    const more = { [`${TABLES}/mediciones.csv`]: replace('5,,informe#1', row) };
    const figure = await givenTo('Cifra', '<Cifra variable="dados" periodo="2025-S1" />', more);
    expect(figure).toMatchObject({ kind: 'published', written: text, fuente: { documento: 'informe', lugar: '1' } });
  });

  test('that goals are computed with, and only its parts are published, is given with these', async () => {
    const figure = await givenTo('Cifra', '<Cifra variable="dados" periodo="2025" />');
    expect(figure).toMatchObject({ kind: 'combined', written: '9 Taller' });
    expect('parts' in figure && figure.parts.map(({ periodo }) => periodo)).toEqual(['2025-S1', '2025-S2']);
  });

  test('that another goal does not add up is given all the same', async () => {
    const more = {
      [`${TABLES}/indicadores.csv`]: append('otro,,talleres-1,Otro,formula,dados,Taller,ninguna,plan#4.1'),
      [`${TABLES}/metas.csv`]: append('otro-2025,otro,2025,al-menos,9,Otra,,2025-03,plan#4.1'),
    };
    const figure = await givenTo('Cifra', '<Cifra variable="dados" periodo="2025" />', more);
    expect(figure).toMatchObject({ kind: 'combined', written: '9 Taller' });
  });

  test.each([
    ['is not due yet', '2026-12', true],
    ['is past due', '2025-06', false],
  ])('that is missing, of which the first goal %s', async (_, vence, isAwaited) => {
    const more = {
      [`${TABLES}/metas.csv`]: append(
        `talleres-1-2026,talleres-1,2026,al-menos,100,Otra,,${vence},plan#4.1\ntalleres-1-2026-2027,talleres-1,2026/2027,al-menos,100,Otra,,2027-12,plan#4.1`,
      ),
    };
    const figure = await givenTo('Cifra', '<Cifra variable="dados" periodo="2026" />', more);
    expect(figure).toMatchObject({ kind: 'missing', isAwaited });
  });

  test('of which a part is missing is not given as if it were whole', async () => {
    const more = { [`${TABLES}/mediciones.csv`]: replace('dados,2025-S2,4,,informe#1,\n', '') };
    const figure = await givenTo('Cifra', '<Cifra variable="dados" periodo="2025" />', more);
    expect(figure).toMatchObject({ kind: 'missing', reason: { codigo: 'no-publicado', periodos: ['2025-S2'] } });
  });
});

describe('a goal', () => {
  test.each(['<Meta id="guia-2025" />', '<Meta id="guia-2025" plan="plan-1" />'])('is given: %s', async (text) => {
    expect((await givenTo('Meta', text)).meta.metaPlan.texto).toBe('Publicar la guía');
  });

  test('of another plan than that of the text is given', async () => {
    const text = '<Estado meta="guia-2025" plan="plan-2" />';
    expect((await givenTo('Estado', text, SECOND_PLAN, PLAN)).meta.metaPlan.texto).toBe('Publicar otra guía');
  });
});

// prettier-ignore
describe('a count', () => {
  test.each([
    ['all goals of a plan', '<Cuenta plan="plan-1" />', PAGE, { total: 2 }, { plan: 'plan-1' }],
    ['those of the plan of the text', '<Cuenta />', PLAN, { total: 2 }, { plan: 'plan-1' }],
    ['those of a year', '<Cuenta anio="2025" />', PLAN, { total: 2 }, { plan: 'plan-1', anio: '2025' }],
    ['those of a commitment, whose plan it tells', '<Cuenta compromiso="talleres" />', PAGE, { total: 2 }, { plan: 'plan-1', compromiso: 'talleres' }],
    ['those of a state', '<Cuenta estado="cumplida" />', PLAN, { total: 2, met: 1 }, { plan: 'plan-1' }],
  ])('has %s', async (_, text, file, resumen, filtros) => {
    expect(await givenTo('Cuenta', text, {}, file)).toMatchObject({ resumen, filtros });
  });

  test('leaves out steps and what is programmed as 0, as the schedule does', async () => {
    const more = { [`${TABLES}/metas.csv`]: append('talleres-1-2025-s1,talleres-1,2025-S1,al-menos,50,Paso,,2025-06,plan#4.1\ntalleres-1-2026,talleres-1,2026,al-menos,0,Nada,,2026-12,plan#4.1') };
    expect((await givenTo('Cuenta', '<Cuenta />', more, PLAN)).resumen.total).toBe(2);
  });

  test('counts apart what has no deadline or number, of no year', async () => {
    const more = { [`${TABLES}/metas.csv`]: append('talleres-1-2026,talleres-1,2026,al-menos,,Por definir,,2026-12,plan#4.1\ntalleres-1-2027,talleres-1,2027,al-menos,100,Algún día,,,plan#4.1') };
    const { resumen } = await givenTo('Cuenta', '<Cuenta />', more, PLAN);
    expect(resumen).toMatchObject({ total: 2, apart: 2, byEstado: { 'por-definir': 1, 'sin-plazo': 1 } });
    expect(await toldOf(written('<Cuenta plan="plan-1" anio="2026" />', PAGE, more))).toEqual([
      ['8:29 foreign-key anio', 'Ninguna meta de «plan-1» vence en 2026.', 'Las hay de: 2025.'],
    ]);
  });

  test('of a commitment without goals is none', async () => {
    const more = { 'content/compromisos/plan-1/guias.mdx': '---\nnumero: 2\nnombre: Guías\nfuente: plan#5\n---\n' };
    expect((await givenTo('Cuenta', '<Cuenta compromiso="guias" />', more, PLAN)).resumen.total).toBe(0);
  });
});
