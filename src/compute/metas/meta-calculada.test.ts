import { describe, expect, test } from 'vitest';
import { unaMedicion, unaMeta, unAvance, unIndicador } from '../../../tests/registros.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Avance } from '../../model/tables/avances.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import { periodoDays } from '../../model/periodo.ts';
import { computeMeta, type Estado, type Plazo, type Verificabilidad } from './meta-calculada.ts';
import { indexMediciones } from '../figures/mediciones.ts';
import { goalsAround } from './pasos.ts';

interface Case {
  corte?: string;
  metaPlan?: Partial<MetaPlan>;
  indicador?: Partial<Indicador>;
  /** Value of the variable `x` by period; `y` is published as 1 for the same periods. */
  medido?: Record<string, number>;
  avances?: Partial<Avance>[];
  /** Period of each report held, by id. */
  informes?: Record<string, string>;
  hermanas?: [id: string, periodo: string][];
}

/** A goal of 10, measured by `x`, due at the end of 2025, judged in the middle of 2026. */
function judge({
  corte = '2026-06-30',
  metaPlan = {},
  indicador = {},
  medido = {},
  avances = [],
  informes = {},
  hermanas = [],
}: Case) {
  const mediciones = Object.entries(medido).flatMap(([periodo, valor]) => [
    unaMedicion('x', periodo, valor),
    unaMedicion('y', periodo, 1),
  ]);
  return computeMeta(unaMeta({ valor: 10, ...metaPlan }), {
    corte,
    mediciones: indexMediciones(mediciones),
    agregaciones: new Map(),
    entradas: new Set(),
    ofVariable: Map.groupBy(mediciones, ({ variable }) => variable),
    informes: new Map(
      Object.entries(informes).map(([id, periodo]) => [id, periodoDays(periodo) ?? { from: '', to: '' }]),
    ),
    indicador: unIndicador({ formula: 'x', ...indicador }),
    actividad: undefined,
    avances: avances.map(unAvance),
    around: goalsAround(hermanas.map(([id, periodo]) => unaMeta({ id, periodo }))),
  });
}

const cualitativa = { indicador: { tipo: 'cumple', formula: undefined }, metaPlan: { valor: 'si' } } as const;
const RANGO = { comparador: 'entre', valor: 40, valor_hasta: 60 } as const;
const HITO = { valor: 'si', comparador: 'igual', inicio: '2025-03', vence: '2025-06-30' } as const;
const ANTES = '2025-06-30';

// prettier-ignore
describe('estado', () => {
  test.each<[string, Case, Estado]>([
    ['reached by its value', { medido: { '2025': 10 } }, 'declarada'],
    ['reached before it falls due', { medido: { '2025': 12 }, corte: ANTES }, 'declarada'],
    ['declared as done', { avances: [{ declarado: 100 }] }, 'declarada'],
    ['declared as more than done', { avances: [{ declarado: 120 }] }, 'declarada'],
    ['half done by its value, past due', { medido: { '2025': 5 } }, 'parcial'],
    ['half done by declaration, past due', { avances: [{ declarado: 50 }] }, 'parcial'],
    ['nothing done, past due', { medido: { '2025': 0 } }, 'incumplida'],
    ['declared as 0, past due', { avances: [{ declarado: 0 }] }, 'incumplida'],
    ['less than nothing done, past due', { medido: { '2025': -3 } }, 'incumplida'],
    ['half done, before it falls due', { medido: { '2025': 5 }, corte: ANTES }, 'aun-no-vence'],
    ['not reached, before it starts', { avances: [{ declarado: 0 }], corte: '2024-12-31' }, 'aun-no-vence'],
    ['unknown, the day before it starts', { corte: '2024-12-31' }, 'por-iniciar'],
    ['unknown, the day on which it starts', { corte: '2025-01-01' }, 'aun-no-vence'],
    ['unknown, before a start that the schedule names', { corte: ANTES, metaPlan: { inicio: '2025-07' } }, 'por-iniciar'],
    ['unknown, on the first day of the month in which it starts', { corte: '2025-07-01', metaPlan: { inicio: '2025-07' } }, 'aun-no-vence'],
    ['unknown, on the day of its deadline', { corte: '2025-12-31' }, 'aun-no-vence'],
    ['unknown, the day after its deadline', { corte: '2026-01-01' }, 'sin-informe'],
    ['unknown, on a deadline that is a day', { corte: '2025-08-15', metaPlan: { vence: '2025-08-15' } }, 'aun-no-vence'],
    ['unknown, the day after a deadline that is a day', { corte: '2025-08-16', metaPlan: { vence: '2025-08-15' } }, 'sin-informe'],
    ['not reached, on the day of its deadline', { medido: { '2025': 0 }, corte: '2025-12-31' }, 'aun-no-vence'],
    ['not reached, the day after its deadline', { medido: { '2025': 0 }, corte: '2026-01-01' }, 'incumplida'],
    ['left out by a report that covers its deadline', { informes: { inf: '2025-T4' } }, 'sin-reporte'],
    ['left out by a report that ends on its deadline', { informes: { inf: '2025' } }, 'sin-reporte'],
    ['with reports of other times only', { informes: { inf: '2025-T3', otro: '2026' } }, 'sin-informe'],
    ['named by a report that says nothing of it', { informes: { inf: '2025' }, avances: [{}] }, 'sin-reporte'],
    ['left out by a report, before it falls due', { informes: { inf: '2025' }, corte: ANTES }, 'aun-no-vence'],
    ['of what is done or not: done', { ...cualitativa, avances: [{ declarado: 100 }] }, 'declarada'],
    ['of what is done or not: half done', { ...cualitativa, avances: [{ declarado: 50 }] }, 'parcial'],
    ['of what is done or not: unknown', cualitativa, 'sin-informe'],
    ['programmed as 0', { metaPlan: { valor: 0 }, medido: { '2025': 0 } }, 'no-programada'],
    ['programmed as 0, of which nothing is known', { metaPlan: { valor: 0 } }, 'no-programada'],
    ['of exactly 0, met', { metaPlan: { valor: 0, comparador: 'igual' }, medido: { '2025': 0 } }, 'declarada'],
    ['of exactly 0, missed', { metaPlan: { valor: 0, comparador: 'igual' }, medido: { '2025': 2 } }, 'incumplida'],
    ['of more than 0, missed', { metaPlan: { valor: 0, comparador: 'mas-de' }, medido: { '2025': 0 } }, 'incumplida'],
    ['of more than 0, met', { metaPlan: { valor: 0, comparador: 'mas-de' }, medido: { '2025': 0.001 } }, 'declarada'],
    ['of a ceiling, met', { metaPlan: { comparador: 'a-lo-mas' }, medido: { '2025': 10 } }, 'declarada'],
    ['of a ceiling, passed: there is no half way', { metaPlan: { comparador: 'a-lo-mas' }, medido: { '2025': 11 } }, 'incumplida'],
    ['of a ceiling, part of the way down from the baseline', { medido: { '2025': 15 }, indicador: { linea_base: 30 }, metaPlan: { comparador: 'a-lo-mas' } }, 'parcial'],
    ['of a ceiling, further away than the baseline', { medido: { '2025': 35 }, indicador: { linea_base: 30 }, metaPlan: { comparador: 'a-lo-mas' } }, 'incumplida'],
    ['that stands where its baseline was', { medido: { '2025': 4 }, indicador: { linea_base: 4 } }, 'incumplida'],
    ['of a ceiling of 0, met', { metaPlan: { comparador: 'a-lo-mas', valor: 0 }, medido: { '2025': 0 } }, 'declarada'],
    ['of a ceiling of 0, passed', { metaPlan: { comparador: 'a-lo-mas', valor: 0 }, medido: { '2025': 1 } }, 'incumplida'],
    ['of a decrease, met', { metaPlan: { comparador: 'a-lo-mas', valor: -10 }, medido: { '2025': -12 } }, 'declarada'],
    ['of a decrease, missed', { metaPlan: { comparador: 'a-lo-mas', valor: -10 }, medido: { '2025': -5 } }, 'incumplida'],
    ['of a decrease of no more than so much, missed', { metaPlan: { valor: -10 }, medido: { '2025': -12 } }, 'incumplida'],
    ['of an exact value, passed', { metaPlan: { comparador: 'igual' }, medido: { '2025': 11 } }, 'incumplida'],
    ['of more than what was reached', { metaPlan: { comparador: 'mas-de' }, medido: { '2025': 10 } }, 'incumplida'],
    ['whose decimals add up exactly', { metaPlan: { valor: 0.3 }, medido: { '2025-S1': 0.1, '2025-S2': 0.2 } }, 'declarada'],
    ['whose value goes before what is declared', { medido: { '2025': 5 }, avances: [{ declarado: 100 }] }, 'parcial'],
    ['that divides by zero, and is declared as done', { indicador: { formula: 'x / (x - x)' }, medido: { '2025': 5 }, avances: [{ declarado: 100 }] }, 'declarada'],
    ['that divides by zero', { indicador: { formula: 'x / (x - x)' }, medido: { '2025': 5 } }, 'sin-informe'],
    ['of no number yet, past due', { metaPlan: { valor: undefined }, medido: { '2025': 5 } }, 'por-definir'],
    ['of no number yet, declared as done', { metaPlan: { valor: undefined }, avances: [{ declarado: 100 }] }, 'por-definir'],
    ['of no number nor deadline', { metaPlan: { valor: undefined, vence: undefined } }, 'por-definir'],
    ['without deadline, of which nothing is known', { metaPlan: { vence: undefined } }, 'sin-plazo'],
    ['without deadline, declared as done', { metaPlan: { vence: undefined }, avances: [{ declarado: 100 }] }, 'sin-plazo'],
    ['without deadline, in a time that a report covers', { metaPlan: { vence: undefined }, informes: { inf: '2025' } }, 'sin-plazo'],
    ['without deadline, that is not programmed', { metaPlan: { vence: undefined, valor: 0 } }, 'no-programada'],
    ['of a range, at its lower end', { metaPlan: RANGO, medido: { '2025': 40 } }, 'declarada'],
    ['of a range, inside', { metaPlan: RANGO, medido: { '2025': 50 } }, 'declarada'],
    ['of a range, at its upper end', { metaPlan: RANGO, medido: { '2025': 60 } }, 'declarada'],
    ['of a range, short of it', { metaPlan: RANGO, medido: { '2025': 39.9 } }, 'parcial'],
    ['of a range, beyond it', { metaPlan: RANGO, medido: { '2025': 60.1 } }, 'incumplida'],
    ['of a range, beyond it, on the way down to it', { metaPlan: RANGO, indicador: { linea_base: 100 }, medido: { '2025': 70 } }, 'parcial'],
    ['of a range, each of whose parts is inside', { metaPlan: RANGO, indicador: { agregacion: 'cada' }, medido: { '2025-S1': 40, '2025-S2': 60 } }, 'declarada'],
    ['of a range, one of whose parts is beyond', { metaPlan: RANGO, indicador: { agregacion: 'cada' }, medido: { '2025-S1': 50, '2025-S2': 61 } }, 'incumplida'],
    ['of an exact value, within its tolerance above', { metaPlan: { comparador: 'igual', tolerancia: 0.5 }, medido: { '2025': 10.5 } }, 'declarada'],
    ['of an exact value, within its tolerance below', { metaPlan: { comparador: 'igual', tolerancia: 0.5 }, medido: { '2025': 9.5 } }, 'declarada'],
    ['of an exact value, out of its tolerance', { metaPlan: { comparador: 'igual', tolerancia: 0.5 }, medido: { '2025': 10.51 } }, 'incumplida'],
    ['of an exact value, of no tolerance', { metaPlan: { comparador: 'igual', tolerancia: 0 }, medido: { '2025': 10 } }, 'declarada'],
    ['that is a milestone with start and end: before its start', { ...cualitativa, corte: '2025-02-28', metaPlan: HITO }, 'por-iniciar'],
    ['that is a milestone with start and end: between them', { ...cualitativa, corte: '2025-06-30', metaPlan: HITO }, 'aun-no-vence'],
    ['that is a milestone with start and end: after its end', { ...cualitativa, corte: '2025-07-01', metaPlan: HITO }, 'sin-informe'],
    ['of which there were no cases, past due', { indicador: { formula: 'x / (2 * x)' }, medido: { '2025': 0 } }, 'no-aplica'],
    ['of which there were no cases, though it is declared as done', { indicador: { formula: 'x / (2 * x)' }, medido: { '2025': 0 }, avances: [{ declarado: 100 }] }, 'no-aplica'],
    ['of which there were no cases, left out by a report', { indicador: { formula: 'x / (2 * x)' }, medido: { '2025': 0 }, informes: { inf: '2025' } }, 'no-aplica'],
    ['of which there were no cases yet', { indicador: { formula: 'x / (2 * x)' }, medido: { '2025': 0 }, corte: ANTES }, 'aun-no-vence'],
    ['each of whose parts reached it', { indicador: { agregacion: 'cada' }, medido: { '2025-S1': 10, '2025-S2': 11 } }, 'declarada'],
    ['one of whose parts missed it', { indicador: { agregacion: 'cada' }, medido: { '2025-S1': 30, '2025-S2': 9 } }, 'parcial'],
    ['one of whose parts passed its ceiling', { indicador: { agregacion: 'cada' }, metaPlan: { comparador: 'a-lo-mas' }, medido: { '2025-S1': 11, '2025-S2': 1 } }, 'incumplida'],
    ['a part of which nobody published', { indicador: { agregacion: 'cada' }, medido: { '2025-S1': 30 } }, 'sin-informe'],
    ['that the newest report takes back', { informes: { a: '2025-T1', b: '2025-T2' }, avances: [{ informe: 'b', declarado: 40 }, { informe: 'a', declarado: 100 }] }, 'parcial'],
    ['that the newest report leaves blank', { informes: { a: '2025-T1', b: '2025-T2' }, avances: [{ informe: 'a', declarado: 100 }, { informe: 'b' }] }, 'declarada'],
  ])('of a goal %s', (_, example, estado) => {
    expect(judge(example).estado).toBe(estado);
  });
});

test('what is declared beyond the goal is told as printed, and the share ends at the whole', () => {
  const { declarado, share } = judge({ avances: [{ declarado: 140.5 }] });
  expect([declarado, share?.valueOf()]).toEqual([140.5, 1]);
});

test('a blank is never 0: of a goal of which nothing is known, nothing is said to be missed', () => {
  const { alcanzada, declarado, calculo } = judge({ avances: [{}] });
  expect([alcanzada, declarado]).toEqual([undefined, undefined]);
  expect(calculo.result).toEqual({ sinDato: { codigo: 'no-publicado', variables: ['x'], periodos: ['2025'] } });
});

const done = (avance: Partial<Avance>, metaPlan: Partial<MetaPlan> = {}): Case => ({
  metaPlan,
  avances: [{ declarado: 100, ...avance }],
});

// prettier-ignore
describe('plazo', () => {
  test.each<[string, Case, Plazo | undefined]>([
    ['done before its deadline', done({ cumplida: '2025-11-30' }), 'a-tiempo'],
    ['done on its deadline', done({ cumplida: '2025-12-31' }), 'a-tiempo'],
    ['done the day after', done({ cumplida: '2026-01-01' }), 'tarde'],
    ['done in the month of its deadline', done({ cumplida: '2025-12' }), 'a-tiempo'],
    ['done in the month after', done({ cumplida: '2026-01' }), 'tarde'],
    ['done in the month in whose middle it fell due', done({ cumplida: '2025-08' }, { vence: '2025-08-15' }), 'sin-fecha'],
    ['done in the month of a deadline on its last day', done({ cumplida: '2025-08' }, { vence: '2025-08-31' }), 'a-tiempo'],
    ['done late, whatever else is said of its term', done({ cumplida: '2026-02', plazo_declarado: 'en-periodo' }), 'tarde'],
    ['said to be done in its term', done({ plazo_declarado: 'en-periodo' }), 'a-tiempo'],
    ['done at no known time', done({}), 'sin-fecha'],
    ['measured over a period that ends by its deadline', { medido: { '2025': 10 } }, 'a-tiempo'],
    ['measured over a period that ends after its deadline', { medido: { '2025': 10 }, metaPlan: { vence: '2025-08' } }, 'sin-fecha'],
    ['measured, and done late', { medido: { '2025': 10 }, avances: [{ cumplida: '2026-01' }] }, 'tarde'],
    ['that asks to publish, made in its term and published after it', done({ plazo_declarado: 'en-periodo', publicada: '2026-01' }, { se_cumple_al: 'publicarse' }), 'tarde'],
    ['that asks to publish, done late and published in time', done({ cumplida: '2026-01', publicada: '2025-12' }, { se_cumple_al: 'publicarse' }), 'a-tiempo'],
    ['that asks to publish, of whose publication nothing is said', done({ cumplida: '2026-01' }, { se_cumple_al: 'publicarse' }), 'tarde'],
    ['that asks only to make it, published late', done({ plazo_declarado: 'en-periodo', publicada: '2026-01' }), 'a-tiempo'],
    ['that asks that others validate it, published late', done({ cumplida: '2025-12', publicada: '2026-01' }, { se_cumple_al: 'validarse' }), 'a-tiempo'],
    ['not done', { medido: { '2025': 5 }, avances: [{ cumplida: '2025-11' }] }, undefined],
    ['of which nothing is known', {}, undefined],
  ])('of a goal %s', (_, example, plazo) => {
    expect(judge(example).plazo).toBe(plazo);
  });
});

const evidencia = ['https://villa.example/guia'];

// prettier-ignore
describe('verificabilidad', () => {
  test.each<[string, Case, Verificabilidad]>([
    ['recomputed from two figures', { indicador: { formula: 'x / y' }, medido: { '2025': 10 } }, 'calculada'],
    ['recomputed, though declared and with evidence too', { indicador: { formula: 'x / y' }, medido: { '2025': 10 }, avances: [{ declarado: 100, evidencia }] }, 'calculada'],
    ['of a single figure', { medido: { '2025': 10 } }, 'declarada'],
    ['of a single figure in several parts', { medido: { '2025-S1': 5, '2025-S2': 5 } }, 'declarada'],
    ['of a single figure with evidence', { medido: { '2025': 10 }, avances: [{ evidencia }] }, 'con-evidencia'],
    ['declared', { avances: [{ declarado: 100 }] }, 'declarada'],
    ['declared as 0', { avances: [{ declarado: 0 }] }, 'declarada'],
    ['declared with evidence', { avances: [{ declarado: 100, evidencia }] }, 'con-evidencia'],
    ['whose evidence stands in an earlier report', { avances: [{ informe: 'a', evidencia }, { informe: 'b', declarado: 100 }] }, 'con-evidencia'],
    ['whose evidence is lost', { avances: [{ declarado: 100, evidencia_perdida: 'si' }] }, 'declarada'],
    ['that can not be computed for want of a figure', { indicador: { formula: 'x / z' }, medido: { '2025': 10 } }, 'sin-dato'],
    ['that divides by zero', { indicador: { formula: 'x / (y - y)' }, medido: { '2025': 10 } }, 'sin-dato'],
    ['of which nothing is known', {}, 'sin-dato'],
  ])('of a goal %s', (_, example, verificabilidad) => {
    expect(judge(example).verificabilidad).toBe(verificabilidad);
  });
});

// prettier-ignore
test.each<[string, [id: string, periodo: string][], string | undefined]>([
  ['alone', [], undefined],
  ['beside its like', [['otra', '2025-T3']], undefined],
  ['beside shorter ones and those of another time', [['mes', '2025-08'], ['otro', '2024']], undefined],
  ['beside that of the year', [['mes', '2025-08'], ['anio', '2025']], 'anio'],
  ['inside several, the shortest', [['term', '2025/2027'], ['anio', '2025'], ['sem', '2025-S2']], 'sem'],
  ['inside one of several years: it is judged beside it', [['term', '2025/2027']], undefined],
  ['inside two of one period, the first by its id', [['b', '2025'], ['a', '2025']], 'a'],
])('a goal of a quarter %s is a step of the right one', (_, siblings, paso) => {
  expect(judge({ metaPlan: { periodo: '2025-T3' }, hermanas: siblings }).pasoDe).toBe(paso);
});
