import { describe, expect, test } from 'vitest';
import { unAvance, unaMedicion, unaMeta, unIndicador, unInforme, unPlan } from '../../../tests/registros.ts';
import { computePlan } from './plan-calculado.ts';
import { summarize, summarizeByUnit, summarizeByYear } from './resumen.ts';

const meta = (periodo: string, changes: object = {}) =>
  unaMeta({ id: `ind-${periodo.toLowerCase()}`, periodo, vence: '2025-12', ...changes });

/** A yearly goal with a step, one programmed as 0, one met by declaration, one with evidence and one of another year. */
const plan = unPlan({
  indicadores: [unIndicador(), unIndicador({ id: 'otro', tipo: 'cumple', formula: undefined })],
  metas: [
    meta('2025'),
    meta('2025-S1', { vence: '2025-06', valor: 50 }),
    meta('2024', { id: 'nada', valor: 0, vence: '2024-12' }),
    meta('2025', { id: 'dicha', indicador: 'otro', valor: 'si' }),
    meta('2024', { id: 'vista', indicador: 'otro', valor: 'si', vence: '2024-06' }),
    meta('2026', { id: 'luego', indicador: 'otro', valor: 'si', vence: '2026-12' }),
  ],
  mediciones: [
    unaMedicion('hechos', '2025', 9),
    unaMedicion('previstos', '2025', 9),
    unaMedicion('hechos', '2025-S1', 1),
  ],
  avances: [
    unAvance({ meta_plan: 'dicha', declarado: 100 }),
    unAvance({ meta_plan: 'vista', declarado: 100, evidencia: ['https://villa.example/a'] }),
  ],
});
const { metasCalculadas } = computePlan(plan, [unInforme('inf', '2025')], '2025-12-31');

describe('summarize', () => {
  const resumen = summarize(metasCalculadas);

  test('counts each goal once by its state, without steps nor goals programmed as 0', () => {
    expect(resumen.total).toBe(4);
    expect(resumen.byEstado).toEqual({
      comprobada: 2,
      declarada: 1,
      parcial: 0,
      incumplida: 0,
      'sin-reporte': 0,
      'sin-informe': 0,
      'sin-cifra': 0,
      'aun-no-vence': 0,
      'por-iniciar': 1,
      'por-definir': 0,
      'sin-plazo': 0,
      'no-aplica': 0,
      cancelada: 0,
      sustituida: 0,
      'no-programada': 0,
    });
  });

  test('splits the goals met into what is proven and what the body says', () => {
    const { met, byEstado } = resumen;
    expect([met, byEstado.comprobada, byEstado.declarada]).toEqual([3, 2, 1]);
  });

  test('counts goals without cases apart from the total', () => {
    const figures = [unaMedicion('hechos', '2024', 0), unaMedicion('previstos', '2024', 0)];
    const own = computePlan(
      unPlan({ metas: [meta('2024', { vence: '2024-12' }), meta('2025', { vence: '2025-11' })], mediciones: figures }),
      [],
      '2025-12-31',
    ).metasCalculadas;
    expect(summarize(own)).toMatchObject({ total: 1, apart: 1, byEstado: { 'no-aplica': 1, 'sin-informe': 1 } });
  });

  test('counts goals of no number or no deadline apart, and in no year', () => {
    const metas = [meta('2025', { valor: undefined }), meta('2024', { vence: undefined }), meta('2026')];
    const own = computePlan(unPlan({ metas }), [], '2026-12-31').metasCalculadas;
    expect(summarize(own)).toMatchObject({ total: 1, apart: 2, byEstado: { 'por-definir': 1, 'sin-plazo': 1 } });
    expect([...summarizeByYear(own)].map(([year, { total }]) => [year, total])).toEqual([['2025', 1]]);
  });

  test('of no goals is all zeros', () => {
    expect(summarize([])).toMatchObject({ total: 0, met: 0 });
  });
});

test('summarizeByYear counts by the year in which goals fall due, and adds up to the whole', () => {
  const byYear = summarizeByYear(metasCalculadas);
  expect([...byYear].map(([year, { total }]) => [year, total])).toEqual([
    ['2024', 1],
    ['2025', 2],
    ['2026', 1],
  ]);
});

test('summarizeByUnit counts a shared activity for each unit that implements it', () => {
  const shared = {
    ...metasCalculadas[0],
    actividad: { implementa: ['obras', 'agua'] },
  } as (typeof metasCalculadas)[0];
  const own = { ...shared, actividad: { implementa: ['obras'] } } as (typeof metasCalculadas)[0];
  const totales = [...summarizeByUnit([shared, own])].map(([unit, { total }]) => [unit, total]);
  expect(totales).toEqual([
    ['agua', 1],
    ['obras', 2],
  ]);
});
