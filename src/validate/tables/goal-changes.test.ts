import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const HEADER = 'meta,que,valor,valor_hasta,plazo,por,fecha,sesion,motivo,fuente\n';
const TALLERES = 'talleres-1-2025';

const RANGO: Cambios = {
  [`${PLAN}/metas.csv`]: `id,indicador,periodo,comparador,valor,valor_hasta,texto,inicio,vence,fuente
talleres-1-2025,talleres-1,2025,entre,40,60,Entre 40 y 60 %,,2025-12,plan#4.1
guia-2025,guia,2025,igual,si,,Publicar la guía,2025-03,2025-06-30,plan#4.2
`,
};

async function problemsOf(ajustes: string, cambios: Cambios = {}) {
  const { problems } = await openCon({ [`${PLAN}/ajustes.csv`]: `${HEADER}${ajustes}\n`, ...cambios });
  return problems.filter(({ severity }) => severity !== 'observation');
}

// prettier-ignore
describe('a change that says nothing, or not what it seems to, is told where it stands', () => {
  test.each<[string, string, Cambios, place: string, message: RegExp, hint: RegExp]>([
    ['of an unknown goal', 'taleres-1-2025,valor,80,,,,2025-09,,,plan#9', {}, '2 foreign-key meta', /no existe en metas/, /talleres-1-2025/],
    ['of an unknown session', `${TALLERES},valor,80,,,,2025-09,sesion-9,,plan#9`, {}, '2 foreign-key sesion', /no existe en sesiones/, /sesion-1/],
    ['of an unknown kind', `${TALLERES},cancelado,,,,,2025-09,,,plan#9`, {}, '2 constraint-error que', /cancelado/, /cancelada/],
    ['without a date', `${TALLERES},valor,80,,,,,,,plan#9`, {}, '2 constraint-error fecha', /./, /./],
    ['of the value, without it', `${TALLERES},valor,,,,,2025-09,,,plan#9`, {}, '2 constraint-error valor', /Falta el valor nuevo/, /«valor»/],
    ['of the deadline, without it', `${TALLERES},plazo,,,,,2025-09,,,plan#9`, {}, '2 constraint-error plazo', /Falta el plazo nuevo/, /2026-06/],
    ['that is replaced by nothing', `guia-2025,sustituida,,,,,2025-05,,,plan#9`, {}, '2 constraint-error por', /Falta la meta que toma su lugar/, /«cancelada»/],
    ['that is replaced by what isn\'t there', `guia-2025,sustituida,,,,micrositio-2025,2025-05,,,plan#9`, {}, '2 foreign-key por', /no existe en metas/, /./],
    ['that is replaced by itself', `guia-2025,sustituida,,,,guia-2025,2025-05,,,plan#9`, {}, '2 circular-reference por', /no puede sustituirse a sí misma/, /vino después/],
    ['of two that replace each other', `guia-2025,sustituida,,,,${TALLERES},2025-05,,,plan#9\n${TALLERES},sustituida,,,,guia-2025,2025-05,,,plan#9`, {}, '3 circular-reference por', /se vuelve al principio/, /vino después/],
    ['of two things in a row', `${TALLERES},valor,80,,2026-03,,2025-09,,,plan#9`, {}, '2 constraint-error plazo', /no lleva «plazo»/, /un renglón para cada una/],
    ['that is cancelled with a value', `${TALLERES},cancelada,0,,,,2025-09,,,plan#9`, {}, '2 constraint-error valor', /no lleva «valor»/, /corrija «que»/],
    ['to a word where a number is asked', `${TALLERES},valor,si,,,,2025-09,,,plan#9`, {}, '2 constraint-error valor', /de tipo «formula»/, /el número/],
    ['to a number where it is met or not', 'guia-2025,valor,80,,,,2025-05,,,plan#9', {}, '2 constraint-error valor', /de tipo «cumple»/, /«si» o «no»/],
    ['to the value that it had', `${TALLERES},valor,100,,,,2025-09,,,plan#9`, {}, '2 constraint-error valor', /ya tenía ese valor, 100/, /se queda en metas.csv/],
    ['to the value that it had been given before', `${TALLERES},valor,80,,,,2025-08,,,plan#9\n${TALLERES},valor,80,,,,2025-09,,,plan#9`, {}, '3 constraint-error valor', /ya tenía ese valor, 80/, /borre el renglón/],
    ['to the deadline that it had', `${TALLERES},plazo,,,2025-12,,2025-09,,,plan#9`, {}, '2 constraint-error plazo', /ya tenía ese plazo/, /./],
    ['to a deadline before its beginning', 'guia-2025,plazo,,,2025-02,,2025-01,,,plan#9', {}, '2 constraint-error plazo', /antes de empezar/, /inicio/],
    ['to a range, of one number', `${TALLERES},valor,80,90,,,2025-09,,,plan#9`, {}, '2 constraint-error valor_hasta', /un solo número/, /«sustituida»/],
    ['of a range, to one that ends before it begins', `${TALLERES},valor,70,,,,2025-09,,,plan#9`, RANGO, '2 constraint-error valor_hasta', /termina antes de empezar/, /el mayor/],
    ['twice the same day', `${TALLERES},valor,80,,,,2025-09-01,,,plan#9\n${TALLERES},valor,90,,,,2025-09-01,,,plan#9`, {}, '3 primary-key meta', /ya está en la línea 2/, /./],
    ['on a day and in its month', `${TALLERES},valor,80,,,,2025-09-01,,,plan#9\n${TALLERES},valor,90,,,,2025-09,,,plan#9`, {}, '3 constraint-error fecha', /No se sabe si/, /el día de los dos/],
    ['cancelled and replaced the same day', `guia-2025,cancelada,,,,,2025-05-02,,,plan#9\nguia-2025,sustituida,,,,${TALLERES},2025-05-02,,,plan#9`, {}, '3 constraint-error que', /ya estaba cancelada/, /Revise las fechas/],
    ['cancelled, and then changed', `${TALLERES},cancelada,,,,,2025-05,,,plan#9\n${TALLERES},valor,80,,,,2025-09,,,plan#9`, {}, '3 constraint-error que', /ya estaba cancelada/, /no va como cancelada/],
    ['cancelled, and changed the same day', `${TALLERES},cancelada,,,,,2025-05-02,,,plan#9\n${TALLERES},valor,80,,,,2025-05-02,,,plan#9`, {}, '3 constraint-error que', /ya estaba cancelada/, /./],
  ])('%s', async (_, ajustes, cambios, place, message, hint) => {
    const problems = await problemsOf(ajustes, cambios);
    expect(problems.map(({ line, code, field }) => `${line} ${code} ${field}`)).toEqual([place]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.hint).toMatch(hint);
  });
});

// prettier-ignore
test.each<[string, string, Cambios]>([
  ['a value and a deadline the same day', `${TALLERES},valor,80,,,,2025-09-01,,,plan#9\n${TALLERES},plazo,,,2026-03,,2025-09-01,,,plan#9`, {}],
  ['a value, and back to what it was', `${TALLERES},valor,80,,,,2025-08,,,plan#9\n${TALLERES},valor,100,,,,2025-09,,,plan#9`, {}],
  ['the greater end of a range alone', `${TALLERES},valor,,70,,,2025-09,,,plan#9`, RANGO],
  ['a number of what was to be defined', `${TALLERES},valor,80,,,,2025-09,,,plan#9`, { [`${PLAN}/metas.csv`]: replace('al-menos,100', 'al-menos,') }],
  ['a deadline of what had none', `${TALLERES},plazo,,,2026-03,,2025-09,,,plan#9`, { [`${PLAN}/metas.csv`]: replace('talleres,,2025-12', 'talleres,,') }],
  ['cancelled, after its value was changed', `${TALLERES},cancelada,,,,,2025-09,,,plan#9\n${TALLERES},valor,80,,,,2025-05,,,plan#9`, {}],
])('nothing is told of %s', async (_, ajustes, cambios) => {
  expect(await problemsOf(ajustes, cambios)).toEqual([]);
});

test('a goal written again with another value is told, with where the change goes', async () => {
  const { problems } = await openCon({
    [`${PLAN}/metas.csv`]: replace(
      'guia-2025',
      `${TALLERES},talleres-1,2025,al-menos,80,Dar el 80 % de los talleres,,2025-12,acta-1#punto 1\nguia-2025`,
    ),
  });
  const repeated = problems.find(({ code }) => code === 'primary-key');
  expect(repeated).toMatchObject({ file: `${PLAN}/metas.csv`, line: 3 });
  expect(repeated?.hint).toMatch(/deje el renglón original y escriba el cambio en ajustes\.csv/);
});

test.each<[string, words: string, told: boolean]>([
  ['cancelled', '«La meta se canceló en sesión del 20 de noviembre de 2025.»', true],
  ['replaced', 'Fue sustituida por el micrositio', true],
  ['given up', 'La actividad se dio de baja', true],
  ['going on', '«Se sustituyen luminarias canceladoras de ruido»', false],
])('a report that says in words that a goal was %s', async (_, words, told) => {
  const avances = replace(
    'guia-2025,anual-2025,100,2025-05,,,https://villa.example/guia,,,',
    `guia-2025,anual-2025,,,,,,,${words},`,
  );
  const { problems } = await openCon({ [`${PLAN}/avances.csv`]: avances });
  const found = problems.filter(({ code }) => code === 'unrecorded-change');
  expect(found.map(({ severity, field }) => `${severity} ${field}`)).toEqual(told ? ['warning salvedad'] : []);
  const ajustes = `${HEADER}guia-2025,cancelada,,,,,2025-11-20,,,informe#2\n`;
  const recorded = await openCon({ [`${PLAN}/avances.csv`]: avances, [`${PLAN}/ajustes.csv`]: ajustes });
  expect(recorded.problems.filter(({ code }) => code === 'unrecorded-change')).toEqual([]);
});
