import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { summarize } from '../src/compute/metas/resumen.ts';
import type { MetaCalculada } from '../src/compute/metas/meta-calculada.ts';
import { tellSoFar } from '../src/textos/a-la-fecha.ts';
import { type Cambios, foundBy, openCon, replace } from './sitio-minimo.ts';

/** The goals of the minimal site with changes, by id; a site with problems is none. */
async function goalsOf(cambios: Cambios): Promise<Record<string, MetaCalculada>> {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  const [plan] = sitio.planes;
  return Object.fromEntries((plan?.metasCalculadas ?? []).map((one) => [one.metaPlan.id, one]));
}

const PLAN = 'data/planes/plan-1';
const SIN_AVANCES = {
  [`${PLAN}/avances.csv`]:
    'meta_plan,informe,declarado,cumplida,plazo_declarado,publicada,evidencia,evidencia_perdida,salvedad,fuente\n',
};

/** Complaints that must come down from 120 to 60, and lights to repair up to 60: two thirds of each are done. */
const DESCENSO: Cambios = {
  ...SIN_AVANCES,
  [`${PLAN}/indicadores.csv`]: `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente
talleres-1,,talleres-1,Quejas sin atender,formula,quejas,quejas,ultimo,plan#4.1
guia,talleres,,Luminarias reparadas,formula,reparadas,luminarias,ultimo,plan#4.2
`,
  [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
talleres-1-2025,talleres-1,2025,a-lo-mas,60,Bajar de 120 (línea base 2024) a 60 las quejas sin atender,,2025-11,plan#4.1
guia-2025,guia,2025,al-menos,60,Reparar 60 luminarias (línea base 0),,2025-11,plan#4.2
`,
  [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes
quejas,Quejas sin atender,quejas,realizado,
reparadas,Luminarias reparadas,luminarias,realizado,
`,
  [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,publicado,fuente,nota
quejas,2024,120,,plan#4.1,Línea base
quejas,2025,80,,informe#1,
reparadas,2025,40,,informe#1,
`,
};

const CON_LINEA_BASE: Cambios = {
  ...DESCENSO,
  [`${PLAN}/indicadores.csv`]: `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente,sentido,linea_base,linea_base_periodo,fuente_linea_base
talleres-1,,talleres-1,Quejas sin atender,formula,quejas,quejas,ultimo,plan#4.1,descendente,120,2024,plan#3
guia,talleres,,Luminarias reparadas,formula,reparadas,luminarias,ultimo,plan#4.2,ascendente,0,,
`,
  [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,publicado,fuente,nota
quejas,2025,80,,informe#1,
reparadas,2025,40,,informe#1,
`,
};

test.each<[string, Cambios, origen: string]>([
  ['a baseline of their own', CON_LINEA_BASE, 'documento'],
  ['the figure of the year before', DESCENSO, 'cifra-anterior'],
])(
  'a goal that falls and one that rises, two thirds done, are «parcial» alike, with %s',
  async (_, cambios, origen) => {
    const { 'talleres-1-2025': falling, 'guia-2025': rising } = await goalsOf(cambios);
    expect([falling?.estado, rising?.estado]).toEqual(['parcial', 'parcial']);
    expect([falling?.share?.toFraction(), rising?.share?.toFraction()]).toEqual(['2/3', '2/3']);
    expect([falling?.lineaBase?.valor.valueOf(), falling?.lineaBase?.origen]).toEqual([120, origen]);
  },
);

test('a goal that falls without any earlier figure has no share, and is missed', async () => {
  const { 'talleres-1-2025': falling } = await goalsOf({
    ...DESCENSO,
    [`${PLAN}/mediciones.csv`]: CON_LINEA_BASE[`${PLAN}/mediciones.csv`],
  });
  expect([falling?.estado, falling?.share, falling?.lineaBase]).toEqual(['incumplida', undefined, undefined]);
});

/** 20 trained each quarter, of a staff of 100. */
const PLANTILLA: Cambios = {
  [`${PLAN}/indicadores.csv`]: `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente
talleres-1,,talleres-1,Personal capacitado,formula,capacitadas ÷ plantilla × 100,Porcentaje,suma,plan#4.1
guia,talleres,,Guía publicada,cumple,,Guía,ninguna,plan#4.2
`,
  [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
talleres-1-2025,talleres-1,2025,al-menos,80,Capacitar al 80 % de la plantilla en el año,,2025-11,plan#4.1
guia-2025,guia,2025,igual,si,Publicar la guía,2025-03,2025-06-30,plan#4.2
`,
  [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes,agregacion
capacitadas,Personas capacitadas en el trimestre,personas,realizado,,
plantilla,Plantilla al cierre del trimestre,personas,entrada,,ultimo
`,
  [`${PLAN}/mediciones.csv`]: ['T1', 'T2', 'T3', 'T4'].reduce(
    (rows, part) => `${rows}capacitadas,2025-${part},20,,informe#1,\nplantilla,2025-${part},100,,informe#1,\n`,
    'variable,periodo,valor,publicado,fuente,nota\n',
  ),
};
const CON_CIFRA_ANUAL: Cambios = {
  ...PLANTILLA,
  [`${PLAN}/mediciones.csv`]: `${String(PLANTILLA[`${PLAN}/mediciones.csv`])}plantilla,2025,100,,informe#1,Plantilla del año\n`,
};

test.each<[string, Cambios]>([
  ['a staff of 100 each quarter', PLANTILLA],
  ['a staff of 100, with its yearly figure too', CON_CIFRA_ANUAL],
])('20 trained a quarter of %s are 80 %%, and nothing contradicts it', async (_, cambios) => {
  const { 'talleres-1-2025': trained } = await goalsOf(cambios);
  expect([trained?.estado, trained?.calculo.result]).toEqual(['comprobada', { valor: new Fraction(80) }]);
  expect(await foundBy('periodo-distinto-de-sus-partes', cambios)).toEqual([]);
  expect(await foundBy('cuenta-sin-cambio', cambios)).toEqual([]);
});

test('0 of 0 is «no aplica»: the figures are shown, it is counted apart, and no report is missing', async () => {
  const cambios: Cambios = {
    [`${PLAN}/metas.csv`]: replace('Dar todos los talleres,,2025-12', 'Dar todos los talleres,,2025-11'),
    [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,publicado,fuente,nota
dados,2025,0,,informe#1,No se recibió ninguna solicitud
previstos,2025,0,,informe#1,No se recibió ninguna solicitud
`,
  };
  const { 'talleres-1-2025': goal, 'guia-2025': other } = await goalsOf(cambios);
  expect(goal && other && summarize([goal, other])).toMatchObject({ total: 1, apart: 1 });
  expect([goal?.estado, goal?.verificabilidad]).toEqual(['no-aplica', 'calculada']);
  expect(goal?.calculo.inputs.map(({ result }) => result)).toEqual([
    { valor: new Fraction(0) },
    { valor: new Fraction(0) },
  ]);
  expect(await foundBy('meta-sin-reporte', cambios)).toEqual([]);
});

test('a goal of no number is «por definir», one of no deadline «sin plazo», and both are counted apart', async () => {
  const goals = await goalsOf({
    [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
talleres-1-2025,talleres-1,2025,al-menos,,Meta por definir tras el diagnóstico,,2025-12,plan#4.1
guia-2025,guia,2025,igual,si,Publicar la guía (permanente),,,plan#4.2
`,
  });
  expect([goals['talleres-1-2025']?.estado, goals['guia-2025']?.estado]).toEqual(['por-definir', 'sin-plazo']);
  expect(summarize(Object.values(goals))).toMatchObject({ total: 0, apart: 2 });
});

test('a range is one goal, met between its ends', async () => {
  const { 'talleres-1-2025': goal } = await goalsOf({
    [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,valor_hasta,texto,inicio,vence,fuente
talleres-1-2025,talleres-1,2025,entre,90,110,Entre 90 y 110 %,,2025-12,plan#4.1
guia-2025,guia,2025,igual,si,,Publicar la guía,2025-03,2025-06-30,plan#4.2
`,
  });
  expect([goal?.estado, goal?.alcanzada]).toEqual(['comprobada', true]);
});

test('a progress of 120 % is what the report says: shown so, and the goal is met', async () => {
  const { 'guia-2025': goal } = await goalsOf({ [`${PLAN}/avances.csv`]: replace(',100,', ',120,') });
  expect([goal?.declarado, goal?.estado]).toEqual([120, 'comprobada']);
});

test('a goal that runs tells what is published so far, of how much', async () => {
  const goals = await goalsOf({
    ...DESCENSO,
    'data/sitio.json': replace('"2025-12-31"', '"2025-10-31"'),
    [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
guia-2025,guia,2025,al-menos,60,Reparar 60 luminarias en el año,,2025-12,plan#4.2
talleres-1-2025,talleres-1,2025,a-lo-mas,60,Quejas,,2025-12,plan#4.2
`,
    [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,publicado,fuente,nota
reparadas,2025-T1,10,,informe#1,Acumulado
reparadas,2025-T2,25,,informe#1,Acumulado
reparadas,2025-T3,40,,informe#1,Acumulado
quejas,2025-T1,10,,informe#1,
`,
  });
  const { 'guia-2025': lights, 'talleres-1-2025': complaints } = goals;
  expect(lights && [lights.estado, tellSoFar(lights)]).toEqual(['aun-no-vence', 'al T3: 40 de 60']);
  expect(complaints && tellSoFar(complaints)).toBe('al T1: 10 de a lo más 60');
});

test('a goal of the whole plan and those of its years are each judged, each in its time; quarters are steps', async () => {
  const metas = ['2025/2028', '2025', '2026', '2025-T1'].map((periodo) => {
    const vence = { '2025/2028': '2028-12', '2026': '2026-12', '2025-T1': '2025-03' }[periodo] ?? '2025-11';
    return `talleres-1-${periodo.replace('/', '-').toLowerCase()},talleres-1,${periodo},al-menos,100,Dar los talleres,,${vence},plan#4.1\n`;
  });
  const goals = await goalsOf({
    [`${PLAN}/metas.csv`]: (text) => text.replace(/^talleres.*\n/m, metas.join('')),
  });
  expect(
    Object.fromEntries(Object.values(goals).map(({ metaPlan, estado, pasoDe }) => [metaPlan.id, [estado, pasoDe]])),
  ).toEqual({
    'talleres-1-2025-t1': ['sin-reporte', 'talleres-1-2025'],
    'talleres-1-2025': ['parcial', undefined],
    'guia-2025': ['comprobada', undefined],
    'talleres-1-2026': ['por-iniciar', undefined],
    'talleres-1-2025-2028': ['aun-no-vence', undefined],
  });
  expect(summarize(Object.values(goals)).total).toBe(4);
});
