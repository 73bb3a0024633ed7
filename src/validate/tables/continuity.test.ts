import { expect, test } from 'vitest';
import { otrosPlanes } from '../../../tests/otros-planes.ts';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';

const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';
/** The commitment with more keys, in the line after its number and its name. */
const con = (...keys: string[]): Cambios => ({
  [COMPROMISO]: replace('responsable: obras', [...keys, 'responsable: obras'].join('\n')),
});

// prettier-ignore
test.each<[string, Cambios, string[]]>([
  ['one of an earlier plan', { ...otrosPlanes({ 'plan-0': ['2022'] }), ...con('continua: plan-0/talleres', 'continua_segun: sitio') }, []],
  ['one that a document names', { ...otrosPlanes({ 'plan-0': ['2022'] }), ...con('continua: plan-0/talleres', 'fuente_continua: plan#7') }, []],
  ['one of a plan that began the month before', { ...otrosPlanes({ 'plan-0': ['2024-12'] }), ...con('continua: plan-0/talleres') }, []],
  ['nothing', con(), []],
  ['a plan that there is not', con('continua: plan-9/talleres'), [`${COMPROMISO}:4:11 foreign-key «plan-9/talleres» no existe en compromisos-de-planes.`]],
  ['a commitment that its plan has not', { ...otrosPlanes({ 'plan-0': ['2022'] }), ...con('continua: plan-0/otro') }, [`${COMPROMISO}:4:11 foreign-key «plan-0/otro» no existe en compromisos-de-planes.`]],
  ['a commitment without its plan', { ...otrosPlanes({ 'plan-0': ['2022'] }), ...con('continua: talleres') }, [`${COMPROMISO}:4:11 foreign-key «talleres» no existe en compromisos-de-planes.`]],
  ['itself', con('continua: plan-1/talleres'), [`${COMPROMISO}:4:11 constraint-error «plan-1/talleres» es de este mismo plan, y un compromiso continúa uno de un plan anterior.`]],
  ['one of a later plan', { ...otrosPlanes({ 'plan-2': ['2026'] }), ...con('continua: plan-2/talleres') }, [`${COMPROMISO}:4:11 constraint-error El plan «plan-2» empieza en 2026, y no antes que este, que empieza en 2025.`]],
  ['one of a plan of the same time', { ...otrosPlanes({ 'plan-2': ['2025-01'] }), ...con('continua: plan-2/talleres') }, [`${COMPROMISO}:4:11 constraint-error El plan «plan-2» empieza en 2025-01, y no antes que este, que empieza en 2025.`]],
  ['two that go on with each other', { ...otrosPlanes({ 'plan-0': ['2022', 'continua: plan-1/talleres'] }), ...con('continua: plan-0/talleres') }, ['content/compromisos/plan-0/talleres.mdx:4:11 constraint-error El plan «plan-1» empieza en 2025, y no antes que este, que empieza en 2022.']],
  ['who says it of nothing', con('continua_segun: sitio'), [`${COMPROMISO}:4:17 constraint-error Falta «continua»: «continua_segun» va con el compromiso de un plan anterior que sigue en este.`]],
  ['where nothing is said', con('fuente_continua: plan#7'), [`${COMPROMISO}:4:18 constraint-error Falta «continua»: «fuente_continua» va con el compromiso de un plan anterior que sigue en este.`]],
  ['a plan whose beginning can’t be read', { ...otrosPlanes({ 'plan-0': ['ayer'] }), ...con('continua: plan-0/talleres') }, ['content/planes/plan-0.mdx:6:9 type-error']],
])('a commitment goes on with %s', async (_, changes, told) => {
  const { problems } = await openCon(changes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(
    errors.map(({ code, file, line, column, message }) => {
      const place = `${file}:${line}:${column} ${code}`;
      return code === 'type-error' ? place : `${place} ${message}`;
    }),
  ).toEqual(told);
});
