import { expect, test } from 'vitest';
import { unaMedicion, unIndicador } from '../../../tests/registros.ts';
import type { Agregacion } from '../../model/tables/indicadores.ts';
import type { AgregacionDeVariable } from '../../model/tables/variables.ts';
import { computeSoFar } from './calculo.ts';
import { indexMediciones } from './mediciones.ts';

type Cifras = [variable: string, periodo: string, valor: number][];

interface Case {
  agregacion?: Agregacion;
  formula?: string;
  periodo?: string;
  variables?: Record<string, AgregacionDeVariable>;
}

function soFar(cifras: Cifras, { agregacion = 'suma', formula = 'x', periodo = '2025', variables = {} }: Case) {
  const found = computeSoFar(
    unIndicador({ formula, agregacion }),
    periodo,
    { comparador: 'al-menos', valor: 60 },
    indexMediciones(cifras.map((cifra) => unaMedicion(...cifra))),
    { agregaciones: new Map(Object.entries(variables)), entradas: new Set(['previstos']) },
  );
  return found && [found.hasta, found.valor.toFraction(), found.mediciones.length];
}

const T1_A_T3: Cifras = [
  ['x', '2025-T1', 10],
  ['x', '2025-T2', 25],
  ['x', '2025-T3', 40],
];
const SHARES: Cifras = [
  ['x', '2025-T1', 2],
  ['x', '2025-T2', 4],
  ['previstos', '2025', 12],
];

// prettier-ignore
test.each<[string, Cifras, Case, unknown]>([
  ['a stock: the last quarter', T1_A_T3, { agregacion: 'ultimo' }, ['2025-T3', '40', 1]],
  ['a flow: their sum', T1_A_T3, {}, ['2025-T3', '75', 3]],
  ['an average: their mean, exactly', T1_A_T3, { variables: { x: 'promedio' } }, ['2025-T3', '25', 3]],
  ['what is measured whole: its last part', T1_A_T3, { agregacion: 'ninguna' }, ['2025-T3', '40', 1]],
  ['what each part must reach: the worst', T1_A_T3, { agregacion: 'cada' }, ['2025-T3', '10', 3]],
  ['a flow with a gap: up to the gap', [['x', '2025-T1', 10], ['x', '2025-T3', 40]], {}, ['2025-T1', '10', 1]],
  ['a flow that lacks its beginning: nothing', [['x', '2025-T2', 10]], {}, undefined],
  ['a stock that lacks its beginning', [['x', '2025-T2', 10]], { agregacion: 'ultimo' }, ['2025-T2', '10', 1]],
  ['months that go further than quarters', [...T1_A_T3.slice(0, 1), ...[1, 2, 3, 4].map((i): Cifras[number] => ['x', `2025-0${i}`, i])], {}, ['2025-04', '10', 4]],
  ['quarters made of months', [1, 2, 3].map((i) => ['x', `2025-0${i}`, i]), {}, ['2025-03', '6', 3]],
  ['a share of what is programmed for the year', SHARES, { formula: 'x / previstos' }, ['2025-T2', '1/2', 3]],
  ['a share of what is programmed by quarter', [...SHARES.slice(0, 2), ['previstos', '2025-T1', 3]], { formula: 'x / previstos' }, ['2025-T1', '2/3', 2]],
  ['a share whose done is yearly and whose rest is not: nothing', [['x', '2025', 4], ['y', '2025-T1', 3]], { formula: 'x / y' }, undefined],
  ['several years: the years that are over', [['x', '2025', 4], ['x', '2026', 5]], { periodo: '2025/2027' }, ['2026', '9', 2]],
  ['several years: quarters of the first', T1_A_T3, { periodo: '2025/2027' }, ['2025-T3', '75', 3]],
  ['nothing published', [], {}, undefined],
  ['of another year only', [['x', '2024-T1', 10]], {}, undefined],
])('of %s', (_, cifras, one, expected) => {
  expect(soFar(cifras, one)).toEqual(expected);
});
