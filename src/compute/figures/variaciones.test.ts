import { expect, test } from 'vitest';
import { unaMedicion, unaMeta, unIndicador, unPlan } from '../../../tests/registros.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { computePlan } from '../metas/plan-calculado.ts';
import { variacionesOf } from './variaciones.ts';

const variable = (id: string, role: Variable['papel']): Variable => ({
  id,
  nombre: id,
  unidad: 'x',
  papel: role,
  partes: undefined,
  etapa_de: undefined,
  agregacion: undefined,
  desgloses_completos: undefined,
  fuente: undefined,
});

function variacion(mediciones: [string, string, number][]) {
  const plan = unPlan({
    indicadores: [unIndicador({ formula: 'actos_realizados', unidad: 'actos' })],
    variables: [
      variable('actos_realizados', 'realizado'),
      variable('ajenos_variacion', 'variacion'),
      variable('actos_variacion', 'variacion'),
    ],
    metas: [unaMeta({ valor: 15 })],
    mediciones: mediciones.map((one) => unaMedicion(...one)),
  });
  const computed = computePlan(plan, [], '2026-01-31');
  const [metaPlan] = computed.metasCalculadas;
  if (!metaPlan) throw new Error('no goal');
  const { printed, difference } = variacionesOf(computed)(metaPlan);
  return [printed?.valor, difference?.toString()];
}

test('the printed variance of the period stands beside done − programmed, whatever sign the document gives it', () => {
  expect(
    variacion([
      ['actos_realizados', '2025', 42],
      ['actos_variacion', '2025', -27],
    ]),
  ).toEqual([-27, '27']);
});

test('what is not printed or not measured has no number', () => {
  expect(variacion([['actos_realizados', '2025', 12]])).toEqual([undefined, '-3']);
  expect(
    variacion([
      ['actos_variacion', '2025-B1', 3],
      ['ajenos_variacion', '2025', 3],
    ]),
  ).toEqual([undefined, undefined]);
});
