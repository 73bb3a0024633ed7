import { expect, test } from 'vitest';
import { otrosPlanes } from '../../../tests/otros-planes.ts';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import { aroundEtapa, continuidades, continuidadOf } from './continuidad.ts';

const con = (...keys: string[]): Cambios => ({
  'content/compromisos/plan-1/talleres.mdx': replace('responsable: obras', [...keys, 'responsable: obras'].join('\n')),
});

async function planesCon(changes: Cambios) {
  const { sitio, problems } = await openCon(changes);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return sitio?.planes ?? [];
}

const A = '/planes/plan-a/talleres_planes.html';
// prettier-ignore
test.each<[string, Cambios, string[]]>([
  ['none goes on', otrosPlanes({ 'plan-a': ['2020'] }), []],
  ['one goes on with another', { ...otrosPlanes({ 'plan-a': ['2020'] }), ...con('continua: plan-a/talleres') }, [`${A}: plan-a plan-1`]],
  ['a way of three, whatever they are called', { ...otrosPlanes({ 'plan-z': ['2020'], 'plan-b': ['2022', 'continua: plan-z/talleres'] }), ...con('continua: plan-b/talleres') }, ['/planes/plan-z/talleres_planes.html: plan-z plan-b plan-1']],
  ['two go on with one', { ...otrosPlanes({ 'plan-a': ['2020'], 'plan-b': ['2022', 'continua: plan-a/talleres'] }), ...con('continua: plan-a/talleres') }, [`${A}: plan-a plan-b plan-1`]],
  ['two ways', { ...otrosPlanes({ 'plan-a': ['2020'], 'plan-b': ['2021'], 'plan-c': ['2022', 'continua: plan-b/talleres'] }), ...con('continua: plan-a/talleres') }, ['/planes/plan-b/talleres_planes.html: plan-b plan-c', `${A}: plan-a plan-1`]],
])('%s', async (_, changes, expected) => {
  const told = continuidades(await planesCon(changes)).map(
    ({ href, etapas }) => `${href}: ${etapas.map(({ plan }) => plan.id).join(' ')}`,
  );
  expect(told.sort()).toEqual(expected.sort());
});

test('each knows what is before and after it', async () => {
  const planes = await planesCon({
    ...otrosPlanes({ 'plan-a': ['2020'], 'plan-b': ['2022', 'continua: plan-a/talleres'], 'plan-c': ['2023'] }),
    ...con('continua: plan-b/talleres'),
  });
  const around = planes.flatMap((plan) =>
    plan.compromisos.map((compromiso) => {
      const one = continuidadOf(planes, plan.id, compromiso.id);
      if (!one) return `${plan.id}: alone`;
      const { antes, despues } = aroundEtapa(one, { plan, compromiso });
      return `${antes?.plan.id ?? ''} < ${plan.id} < ${despues.map((after) => after.plan.id).join(' ')}`;
    }),
  );
  expect(around.sort()).toEqual([
    ' < plan-a < plan-b',
    'plan-a < plan-b < plan-1',
    'plan-b < plan-1 < ',
    'plan-c: alone',
  ]);
});
