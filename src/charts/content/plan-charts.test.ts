import { noProse } from '../../model/prose.ts';
import { expect, test } from 'vitest';
import { computePlan } from '../../compute/metas/plan-calculado.ts';
import { summarize } from '../../compute/metas/resumen.ts';
import { unaMeta, unAvance, unIndicador, unInforme, unPlan } from '../../../tests/registros.ts';
import { chartOfStates, type ChartHeading } from './states-chart.ts';
import { calendarOfGoals, chartsOfPlan } from './plan-charts.ts';
import { tableOf } from './chart-table.ts';

const HEADING: ChartHeading = {
  id: 'g',
  path: 'planes/plan/g',
  subtitulo: 'Metas',
  column: 'Compromiso',
  fuentes: [],
};
const CORTE = '2026-01-31';
const SURROUNDINGS = {
  informes: [],
  documentos: [],
  entidades: [{ id: 'villa', nombre: 'Villa', ambito: 'municipal' as const, recibe_solicitudes: undefined }],
  corte: CORTE,
  planes: [],
  sitio: {},
};

/** Goals that are met or not: `a` and `b` fall due in 2025 and one of them was declared; `c` falls due in 2027. */
const plan = computePlan(
  unPlan({
    actividades: [],
    compromisos: ['uno', 'dos'].map((id, i) => ({ ...compromiso(id), numero: String(i + 1) })),
    indicadores: ['a', 'b', 'c'].map((id) =>
      unIndicador({
        id,
        actividad: undefined,
        compromiso: id === 'c' ? 'dos' : 'uno',
        tipo: 'cumple',
        formula: undefined,
      }),
    ),
    metas: [
      unaMeta({ id: 'a-2025', indicador: 'a', valor: 'si', vence: '2025-06' }),
      unaMeta({ id: 'b-2025', indicador: 'b', valor: 'si', vence: '2025-12' }),
      unaMeta({ id: 'c-2027', indicador: 'c', periodo: '2027', valor: 'si', vence: '2027-03' }),
    ],
    avances: [unAvance({ meta_plan: 'a-2025', declarado: 100 })],
  }),
  [unInforme('inf', '2025')],
  CORTE,
);

function compromiso(id: string) {
  const fuente = { documento: 'plan', lugar: id };
  const vacios = { eje: undefined, responsable: undefined, problematica: undefined, objetivo: undefined };
  return {
    id,
    numero: '1',
    orden: undefined,
    corresponsables: [],
    contrapartes: [],
    nombre: id,
    ...vacios,
    poblacion: undefined,
    ods: [],
    fuente_ods: undefined,
    continua: undefined,
    continua_segun: undefined,
    fuente_continua: undefined,
    relacionados: [],
    relacionados_segun: undefined,
    fuente_relacionados: undefined,
    fuente,
    cuerpo: noProse('x.mdx'),
  };
}

test('the counts by state have a row for each commitment, and only the states that there are', () => {
  const { estados } = chartsOfPlan(plan, SURROUNDINGS);
  expect(estados && tableOf(estados)).toEqual({
    columns: ['Compromiso', 'Según el municipio', 'Sin reporte', 'Por iniciar', 'Total'],
    rows: [
      ['uno', 1, 1, 0, 2],
      ['dos', 0, 0, 1, 1],
    ],
  });
});

test('what was met is split into what can be checked and what only the body says', () => {
  const resumen = { ...summarize([]), total: 5, met: 5 };
  Object.assign(resumen.byEstado, { comprobada: 2, declarada: 3 });
  const { titulo, series } = chartOfStates([{ name: 'Todo', resumen }], HEADING, 'el municipio');
  expect(titulo).toBe('De 5 metas, 5 se dan por cumplidas (2 comprobadas, 3 según el municipio)');
  expect(series.map(({ name, kind, values }) => [name, kind, values])).toEqual([
    ['Comprobada', 'comprobada', [2]],
    ['Según el municipio', 'declarada', [3]],
  ]);
});

test('a title tells every state that there is, the worst first', () => {
  const resumen = { ...summarize([]), total: 50, met: 3 };
  Object.assign(resumen.byEstado, {
    declarada: 3,
    parcial: 6,
    incumplida: 1,
    'sin-reporte': 2,
    'aun-no-vence': 17,
    'por-iniciar': 21,
  });
  const { titulo } = chartOfStates([{ name: 'Todo', resumen }], HEADING, 'el municipio');
  expect(titulo).toBe(
    'De 50 metas, 1 venció sin alcanzarse, 6 vencieron hechas solo en parte, 2 vencieron sin que el informe diga si se cumplieron, 3 se dan por cumplidas solo según el municipio, 17 aún no vencen y 21 están por iniciar',
  );
});

test('the calendar tells how many deadlines are past and which is next', () => {
  const { titulo, rows } = calendarOfGoals(plan, { ...HEADING, corte: CORTE, quien: 'el municipio' });
  expect(titulo).toBe(
    'Al 31 de enero de 2026 había vencido el plazo de 2 de 3 metas: 1 no consta como cumplida y 1 se da por cumplida solo según el municipio; el siguiente vence en marzo de 2027',
  );
  expect(rows.map(({ name, marks }) => [name, marks.map(({ vence }) => vence)])).toEqual([
    ['uno', ['2025-06', '2025-12']],
    ['dos', ['2027-03']],
  ]);
});

test('a plan of one commitment has no counts to compare, and one of a single deadline no calendar', () => {
  const onlyOne = { ...plan, compromisos: plan.compromisos.slice(1) };
  expect(chartsOfPlan(onlyOne, SURROUNDINGS)).toEqual({ estados: undefined, calendario: undefined });
});

test('a part that is only declared is told apart from what was done in part', () => {
  const resumen = { ...summarize([]), total: 3, partlyByDeclaration: 1 };
  Object.assign(resumen.byEstado, { parcial: 3 });
  const { titulo } = chartOfStates([{ name: 'Todo', resumen }], HEADING, 'el municipio');
  expect(titulo).toBe(
    'De 3 metas, 2 vencieron hechas solo en parte, de 1 vencida lo último que se declara es una parte y ninguna está cumplida',
  );
});
