import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unAvance, unaMedicion, unaMeta, unIndicador, unInforme, unPlan } from '../../../tests/registros.ts';
import { AGREGACIONES } from '../../model/tables/indicadores.ts';
import { COMPARADORES } from '../../model/tables/metas.ts';
import { periodoDivisions } from '../../model/periodo.ts';
import { hasValor } from '../../model/result.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import { computePlan } from './plan-calculado.ts';
import { ESTADOS_APARTE } from '../../model/estado.ts';
import { summarize, summarizeByYear } from './resumen.ts';

const PERIODOS = ['2024', '2025', '2024/2025', ...periodoDivisions('2025').flat()];
const INFORMES = [
  unInforme('t3', '2025-T3'),
  unInforme('t4', '2025-T4'),
  unInforme('anual', '2025'),
  unInforme('ajeno', '2025', 'otro'),
];

/** All that a reader sees of a plan's goals, in the order in which he sees it. */
function seen(plan: PlanCompleto, corte = '2025-11-15') {
  const { metasCalculadas } = computePlan(plan, INFORMES, corte);
  const metas = metasCalculadas.map(
    ({ metaPlan, calculo, avances, estado, plazo, verificabilidad, declarado, pasoDe }) => ({
      ...{ estado, plazo, verificabilidad, declarado, pasoDe },
      id: metaPlan.id,
      valor: hasValor(calculo.result) ? calculo.result.valor.toString() : calculo.result.sinDato,
      informes: avances.map(({ informe }) => informe),
    }),
  );
  return { metas, resumen: summarize(metasCalculadas), porAnio: [...summarizeByYear(metasCalculadas)] };
}

const indicadores = fc
  .tuple(fc.constantFrom(...AGREGACIONES), fc.constantFrom(...AGREGACIONES))
  .map(([a, b]) => [
    unIndicador({ id: 'a', agregacion: a }),
    unIndicador({ id: 'b', agregacion: b, formula: 'hechos - 2' }),
  ]);
const metas = fc.uniqueArray(
  fc
    .record({
      indicador: fc.constantFrom('a', 'b'),
      periodo: fc.constantFrom(...PERIODOS),
      comparador: fc.constantFrom(...COMPARADORES),
      valor: fc.constantFrom(undefined, 0, 1, 50, 100),
      vence: fc.constantFrom(undefined, '2025-06', '2025-11-15', '2025-12'),
    })
    .map((metaPlan) => unaMeta({ ...metaPlan, id: `${metaPlan.indicador}-${metaPlan.periodo}` })),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
);
const mediciones = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('hechos', 'previstos'), fc.constantFrom(...PERIODOS), fc.nat(4))
    .map((cifra) => unaMedicion(...cifra)),
  { selector: ({ variable, periodo }) => `${variable} ${periodo}`, maxLength: 40 },
);

/** A plan, and the same with the rows of each of its tables in another order. */
const dosOrdenes = fc
  .record({ indicadores, metas, mediciones })
  .chain((tables) => {
    const avance = fc.record({
      meta_plan: fc.constantFrom(...tables.metas.map(({ id }) => id)),
      informe: fc.constantFrom(...INFORMES.map(({ id }) => id)),
      declarado: fc.constantFrom(undefined, 0, 50, 100),
      cumplida: fc.constantFrom(undefined, '2025-05', '2025-11-15', '2026'),
    });
    const avances = fc.uniqueArray(avance.map(unAvance), {
      selector: (one) => `${one.meta_plan} ${one.informe}`,
      maxLength: 8,
    });
    return avances.map((own) => ({ ...tables, avances: own }));
  })
  .chain((tables) =>
    fc.tuple(
      fc.constant(tables),
      fc.record({
        indicadores: shuffled(tables.indicadores),
        metas: shuffled(tables.metas),
        mediciones: shuffled(tables.mediciones),
        avances: shuffled(tables.avances),
      }),
    ),
  );

function shuffled<T>(rows: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(rows, { minLength: rows.length });
}

describe('computePlan', () => {
  test('gives the same values, states and counts whatever the order of the rows', () => {
    fc.assert(
      fc.property(dosOrdenes, ([one, other]) => {
        expect(seen(unPlan(other))).toEqual(seen(unPlan(one)));
      }),
      { numRuns: 200 },
    );
  });

  test('counts each goal that is no step and was programmed in one state and one year', () => {
    fc.assert(
      fc.property(dosOrdenes, ([plan]) => {
        const { metas: all, resumen, porAnio } = seen(unPlan(plan));
        const isApart = (estado: string) => ESTADOS_APARTE.some((one) => one === estado);
        const whole = all.filter(({ pasoDe, estado }) => pasoDe === undefined && estado !== 'no-programada');
        const apart = whole.filter(({ estado }) => isApart(estado));
        expect([resumen.total, resumen.apart]).toEqual([whole.length - apart.length, apart.length]);
        expect(Object.values(resumen.byEstado).reduce((a, b) => a + b)).toBe(whole.length);
        expect(resumen.byEstado.comprobada + resumen.byEstado.declarada).toBe(resumen.met);
        expect(porAnio.reduce((sum, [, { total }]) => sum + total, 0)).toBe(resumen.total);
      }),
    );
  });

  test('never finds a goal met or missed of which nothing is published', () => {
    fc.assert(
      fc.property(dosOrdenes, fc.constantFrom('2024-12-31', '2025-11-15', '2026-06-30'), ([plan], corte) => {
        const { metas: all } = seen(unPlan({ ...plan, mediciones: [], avances: [] }), corte);
        const estados = new Set(all.map(({ estado }) => estado));
        for (const estado of ['comprobada', 'declarada', 'parcial', 'incumplida'] as const)
          expect(estados.has(estado)).toBe(false);
      }),
    );
  });

  test('orders goals by their deadline, and then by their id', () => {
    const plan = unPlan({
      metas: [
        unaMeta({ id: 'c', vence: '2025-12' }),
        unaMeta({ id: 'b', vence: '2025-12-31' }),
        unaMeta({ id: 'a', vence: '2026-01' }),
        unaMeta({ id: 'd', vence: '2025-12-30' }),
      ],
    });
    expect(computePlan(plan, [], '2025-06-30').metasCalculadas.map(({ metaPlan }) => metaPlan.id)).toEqual([
      'd',
      'b',
      'c',
      'a',
    ]);
  });

  test('judges by the reports of the plan only', () => {
    const plan = unPlan({ metas: [unaMeta()] });
    const estado = (informes: typeof INFORMES) => computePlan(plan, informes, '2026-01-31').metasCalculadas[0]?.estado;
    expect([estado([unInforme('x', '2025', 'otro')]), estado([unInforme('x', '2025')])]).toEqual([
      'sin-informe',
      'sin-reporte',
    ]);
  });

  test('judges goals once while all that they are judged by is the same', () => {
    const plan = unPlan({
      metas: [unaMeta()],
      indicadores: [unIndicador()],
      avances: [unAvance()],
      mediciones: [unaMedicion('hechos', '2025-T1', 3)],
    });
    const judge = (cambios: Partial<PlanCompleto> = {}, informes = INFORMES, corte = '2026-01-31') =>
      computePlan({ ...plan, ...cambios }, informes, corte).metasCalculadas;
    const first = judge();
    expect(judge({ mediciones: [...plan.mediciones], indicadores: plan.indicadores.map((one) => one) })).toBe(first);
    for (const again of [
      () => judge({}, INFORMES.slice(1)),
      () => judge({}, INFORMES, '2026-02-28'),
      () => judge({ mediciones: [unaMedicion('hechos', '2025-T1', 4)] }),
      () => judge({ mediciones: [] }),
      () => judge({ indicadores: [unIndicador({ nombre: 'Otro' })] }),
      () => judge({ avances: [] }),
    ]) {
      const before = judge();
      expect(again()).not.toBe(before);
    }
  });
});
