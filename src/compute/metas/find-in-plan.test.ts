import { expect, test } from 'vitest';
import { openCon } from '../../../tests/sitio-minimo.ts';
import {
  findGoal,
  goalsOfActividad,
  goalsOfCompromiso,
  goalsOfIndicador,
  stepsOf,
  variableName,
  variablesById,
} from './find-in-plan.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

async function openPlan(): Promise<PlanCalculado> {
  const { sitio } = await openCon({
    'data/planes/plan-1/metas.csv': (text) =>
      `${text}talleres-1-2025-s1,talleres-1,2025-S1,al-menos,50,Dar la mitad,,2025-06,plan#4.1\n`,
  });
  const [plan] = sitio?.planes ?? [];
  if (!plan) throw new Error('The minimal site has errors');
  return plan;
}

const idsOf = (goals: readonly MetaCalculada[]) => goals.map(({ metaPlan }) => metaPlan.id);

test('goals are found by what they are of, in order of their deadline', async () => {
  const plan = await openPlan();
  expect(idsOf(goalsOfIndicador(plan, 'talleres-1'))).toEqual(['talleres-1-2025-s1', 'talleres-1-2025']);
  expect(idsOf(goalsOfActividad(plan, 'talleres-1'))).toEqual(['talleres-1-2025-s1', 'talleres-1-2025']);
  // One of them is of the commitment, and of no activity.
  expect(idsOf(goalsOfCompromiso(plan, 'talleres'))).toEqual(idsOf(plan.metasCalculadas));
  expect(idsOf(plan.metasCalculadas)).toContain('guia-2025');
  expect(idsOf(stepsOf(plan, 'talleres-1-2025'))).toEqual(['talleres-1-2025-s1']);
  expect(findGoal(plan, 'guia-2025')?.compromiso).toBe('talleres');
});

test('what a plan has none of is empty', async () => {
  const plan = await openPlan();
  expect(
    [goalsOfIndicador, goalsOfActividad, goalsOfCompromiso, stepsOf].flatMap((find) => find(plan, 'otra')),
  ).toEqual([]);
  expect(findGoal(plan, 'otra')).toBeUndefined();
});

test('a variable is found by its id; one that the plan lacks has its id for a name', async () => {
  const plan = await openPlan();
  expect(variablesById(plan).get('dados')?.unidad).toBe('Taller');
  expect([variableName(plan, 'dados'), variableName(plan, 'otra')]).toEqual(['Talleres dados', 'otra']);
});
