import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { unaMedicion, unaMeta, unIndicador } from '../../../tests/registros.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Comparador, MetaPlan } from '../../model/tables/metas.ts';
import { indexMediciones } from '../figures/mediciones.ts';
import { lineaBaseOf, shareOfWay } from './linea-base.ts';

// prettier-ignore
test.each<[string, Comparador, [base: number | undefined, goal: number, valor: number], string | undefined]>([
  ['a rise from a baseline', 'al-menos', [20, 60, 40], '1/2'],
  ['a fall from a baseline', 'a-lo-mas', [120, 60, 80], '2/3'],
  ['a fall to zero', 'a-lo-mas', [30, 0, 10], '2/3'],
  ['a fall below zero', 'a-lo-mas', [10, -10, 0], '1/2'],
  ['a rise that went back', 'al-menos', [20, 60, 10], '-1/4'],
  ['a fall that rose', 'a-lo-mas', [120, 60, 150], '-1/2'],
  ['a rise past the goal', 'mas-de', [0, 10, 12], '6/5'],
  ['an exact goal above the baseline', 'igual', [10, 20, 15], '1/2'],
  ['an exact goal below it', 'igual', [20, 10, 15], '1/2'],
  ['an exact goal of zero', 'igual', [20, 0, 5], '3/4'],
  ['a rise without baseline', 'al-menos', [undefined, 3, 1], '1/3'],
  ['a fall without baseline', 'a-lo-mas', [undefined, 60, 80], undefined],
  ['a goal of zero without baseline', 'mas-de', [undefined, 0, 1], undefined],
  ['a baseline that is the goal', 'mas-de', [60, 60, 60], undefined],
  ['a rise whose baseline was above it', 'al-menos', [120, 60, 50], undefined],
  ['a ceiling whose baseline was below it', 'a-lo-mas', [8, 10, 11], undefined],
])('the share of %s', (_, comparador, [base, goal, valor], share) => {
  const numbers = { valor: new Fraction(valor), goal: new Fraction(goal) };
  const found = shareOfWay({ comparador }, { ...numbers, base: base === undefined ? undefined : new Fraction(base) });
  expect(found?.toFraction()).toBe(share);
});

const baseOf = (indicador: Partial<Indicador>, meta: Partial<MetaPlan>, cifras: Record<string, number>) => {
  const mediciones = Object.entries(cifras).map(([periodo, valor]) => unaMedicion('x', periodo, valor));
  const found = lineaBaseOf(unIndicador({ formula: 'x', ...indicador }), unaMeta(meta), {
    mediciones: indexMediciones(mediciones),
    ofVariable: new Map([['x', mediciones]]),
  });
  return found && [found.valor.valueOf(), found.periodo, found.origen];
};
const FALLS = { comparador: 'a-lo-mas' } as const;

// prettier-ignore
test.each<[string, Partial<Indicador>, Partial<MetaPlan>, Record<string, number>, unknown]>([
  ['the published one', { linea_base: 5, linea_base_periodo: '2023' }, {}, { '2024': 7 }, [5, '2023', 'documento']],
  ['a published 0', { linea_base: 0 }, {}, {}, [0, undefined, 'documento']],
  ['of a ceiling, the last figure before', {}, FALLS, { '2022': 9, '2024': 7, '2025': 6 }, [7, '2024', 'cifra-anterior']],
  ['of what is said to fall, the last figure before', { sentido: 'descendente' }, { comparador: 'igual' }, { '2024': 7 }, [7, '2024', 'cifra-anterior']],
  ['of a ceiling of what should rise, none', { sentido: 'ascendente' }, FALLS, { '2024': 7 }, undefined],
  ['of what rises, none', {}, {}, { '2024': 7 }, undefined],
  ['of a flow, none of a shorter period', {}, FALLS, { '2024-T4': 7 }, undefined],
  ['of a stock, the last of any period', { agregacion: 'ultimo' }, FALLS, { '2024-T4': 7, '2024-T3': 9 }, [7, '2024-T4', 'cifra-anterior']],
  ['no figure of the goal’s own time', {}, { ...FALLS, periodo: '2025-S2' }, { '2025-S1': 4, '2025-S2': 3 }, [4, '2025-S1', 'cifra-anterior']],
])('the baseline is %s', (_, indicador, meta, cifras, expected) => {
  expect(baseOf(indicador, meta, cifras)).toEqual(expected);
});
