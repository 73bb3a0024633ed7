import { expect, test } from 'vitest';
import { openCon } from '../../../tests/sitio-minimo.ts';
import { goalInContext } from './goal-in-context.ts';

test('a goal says of which commitment it is; one of none, of which plan', async () => {
  const [plan] = (await openCon({})).sitio?.planes ?? [];
  const [goal] = plan?.metasCalculadas ?? [];
  if (!plan || !goal) throw new Error('no goal');
  const { nombre_corto } = plan.plan;
  const nombre = plan.compromisos.find(({ id }) => id === goal.compromiso)?.nombre;
  expect(goalInContext(plan, goal)).toBe(`${nombre}: ${goal.metaPlan.texto}`);
  expect(goalInContext(plan, { ...goal, compromiso: '' })).toBe(`${nombre_corto}: ${goal.metaPlan.texto}`);
});
