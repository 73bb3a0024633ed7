import { expect, test } from 'vitest';
import { unaMeta } from '../../../tests/registros.ts';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';
import { daysOverdue, overdueGoals } from './overdue.ts';

const METAS = 'data/planes/plan-1/metas.csv';

test.each([
  ['2025-06-30', '2025-07-01', 1],
  ['2025-06', '2025-07-01', 1],
  ['2023', '2025-01-01', 367],
  ['2025-10-26', '2025-10-27', 1],
])('what fell due %s is %s overdue by days of the calendar', (vence, corte, days) => {
  expect(daysOverdue({ metaPlan: unaMeta({ vence }) }, corte)).toBe(days);
});

test('what is past due and only declared, missed or untold is overdue; what is proven or not due is not', async () => {
  const { sitio } = await openCon({
    'data/planes/plan-1/avances.csv': replace('https://villa.example/guia', ''),
    [METAS]: (text) =>
      `${text}talleres-1-2024,talleres-1,2024,al-menos,100,Dar los de 2024,,2024-12,plan#4.1\ntalleres-1-2026,talleres-1,2026,al-menos,100,Dar los de 2026,,2026-12,plan#4.1\n`,
  });
  const [plan] = sitio?.planes ?? [];
  expect(plan && overdueGoals(plan, '2025-12-31').map(({ metaPlan, estado }) => [metaPlan.id, estado])).toEqual([
    ['talleres-1-2024', 'sin-informe'],
    ['guia-2025', 'declarada'],
  ]);
});
