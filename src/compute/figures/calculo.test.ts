import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { unaMedicion, unIndicador } from '../../../tests/registros.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { AgregacionDeVariable } from '../../model/tables/variables.ts';
import type { Comparador } from '../../model/tables/metas.ts';
import { hasValor } from '../../model/result.ts';
import type { Agregaciones } from './aggregation.ts';
import { computeIndicador } from './calculo.ts';
import { indexMediciones } from './mediciones.ts';

type Cifras = [variable: string, periodo: string, valor: number][];

function compute(
  indicador: Partial<Indicador>,
  cifras: Cifras,
  periodo = '2025',
  comparador: Comparador = 'al-menos',
  agregaciones: Agregaciones = new Map(),
) {
  const mediciones = indexMediciones(cifras.map((cifra) => unaMedicion(...cifra)));
  return computeIndicador(unIndicador(indicador), periodo, { comparador, valor: 100 }, mediciones, agregaciones);
}
const value = (...args: Parameters<typeof compute>) => {
  const { result } = compute(...args);
  return hasValor(result) ? result.valor.toString() : result.sinDato;
};

const TRIMESTRES: Cifras = [
  ['hechos', '2025-T1', 10],
  ['previstos', '2025-T1', 10],
  ['hechos', '2025-T2', 0],
  ['previstos', '2025-T2', 10],
  ['hechos', '2025-T3', 30],
  ['previstos', '2025-T3', 20],
  ['hechos', '2025-T4', 20],
  ['previstos', '2025-T4', 40],
];
const SIN_T2 = TRIMESTRES.filter(([, periodo]) => periodo !== '2025-T2');
/** In the second quarter nothing was to be done, and nothing was. */
const SIN_CASOS_EN_T2 = TRIMESTRES.map(([id, periodo, valor]): Cifras[number] => [
  id,
  periodo,
  id === 'previstos' && periodo === '2025-T2' ? 0 : valor,
]);
const CON_DIVISION_ENTRE_CERO = SIN_CASOS_EN_T2.map(([id, periodo, valor]): Cifras[number] => [
  id,
  periodo,
  id === 'hechos' && periodo === '2025-T2' ? 3 : valor,
]);
const missing = (variables: string[], periodos: string[]) => ({ codigo: 'no-publicado', variables, periodos });

// prettier-ignore
test.each<[string, Partial<Indicador>, Cifras, unknown]>([
  ['adds the parts first and then applies the formula', {}, TRIMESTRES, '75'],
  ['takes the last parts and then applies the formula', { agregacion: 'ultimo' }, TRIMESTRES, '50'],
  ['with «cada» gives the least favourable part', { agregacion: 'cada' }, TRIMESTRES, '0'],
  ['with «cada» lacks a value where a part lacks it', { agregacion: 'cada' }, SIN_T2, missing(['hechos', 'previstos'], ['2025-T2'])],
  ['with «cada» lacks a value where a part divides by zero', { agregacion: 'cada' }, CON_DIVISION_ENTRE_CERO, { codigo: 'division-entre-cero' }],
  ['with «cada» and no parts uses the figures of the period', { agregacion: 'cada' }, [['hechos', '2025', 9], ['previstos', '2025', 10]], '90'],
  ['lacks a value where a part is missing', {}, SIN_T2, missing(['hechos', 'previstos'], ['2025-T2'])],
  ['with «ninguna» adds nothing up', { agregacion: 'ninguna' }, TRIMESTRES, missing(['hechos', 'previstos'], ['2025'])],
  ['mixes variables given for the whole and for its parts', {}, [['hechos', '2025-S1', 3], ['hechos', '2025-S2', 2], ['previstos', '2025', 10]], '50'],
  ['says that it divides by zero', {}, [['hechos', '2025', 5], ['previstos', '2025', 0]], { codigo: 'division-entre-cero' }],
  ['with «cada» leaves out a part without cases', { agregacion: 'cada' }, SIN_CASOS_EN_T2, '50'],
  ['with «cada» says that there were no cases in any part', { agregacion: 'cada' }, [['hechos', '2025-S1', 0], ['previstos', '2025-S1', 0], ['hechos', '2025-S2', 0], ['previstos', '2025-S2', 0]], { codigo: 'cero-entre-cero' }],
  ['says that there were no cases', {}, [['hechos', '2025', 0], ['previstos', '2025', 0]], { codigo: 'cero-entre-cero' }],
  ['computes a 0 that was published', {}, [['hechos', '2025', 0], ['previstos', '2025', 5]], '0'],
  ['says that nobody published an input', {}, [['hechos', '2025', 5]], missing(['previstos'], ['2025'])],
  ['says that the document publishes no formula', { formula: undefined }, TRIMESTRES, { codigo: 'sin-formula' }],
  ['says that it is done or not', { formula: undefined, tipo: 'cumple' }, TRIMESTRES, { codigo: 'cualitativo' }],
])('computeIndicador %s', (_, indicador, cifras, expected) => {
  expect(value(indicador, cifras)).toEqual(expected);
});

test('of a goal that is a ceiling, the highest part is the least favourable', () => {
  expect(value({ agregacion: 'cada' }, TRIMESTRES, '2025', 'a-lo-mas')).toBe('150');
});

test('shows the working: formula, inputs with their figures, and parts', () => {
  const { formula, inputs, parts } = compute({}, TRIMESTRES);
  expect(formula).toMatchObject({ kind: 'operation', operator: '*' });
  expect(inputs.map(({ variable, mediciones }) => [variable, mediciones.length])).toEqual([
    ['hechos', 4],
    ['previstos', 4],
  ]);
  expect(parts).toEqual([]);
  expect(compute({ agregacion: 'cada' }, TRIMESTRES).parts.map(({ periodo }) => periodo)).toEqual([
    '2025-T1',
    '2025-T2',
    '2025-T3',
    '2025-T4',
  ]);
});

const PARTS: Cifras = [
  ['hechos', '2025-S1', 10],
  ['previstos', '2025-S1', 10],
  ['hechos', '2025-S2', 12],
  ['previstos', '2025-S2', 10],
];

test('with «cada» a goal of exactly 100 is missed by the part that exceeds it', () => {
  expect(value({ agregacion: 'cada' }, PARTS, '2025', 'igual')).toBe('120');
});

test('with «cada» a division that was published whole goes before a longer one with gaps', () => {
  expect(value({ agregacion: 'cada' }, [['hechos', '2025-S1', 10], ...TRIMESTRES])).toBe('0');
});

const STAFF: Cifras = ['T1', 'T2', 'T3', 'T4'].flatMap((part, i): Cifras => [
  ['hechos', `2025-${part}`, 20],
  ['previstos', `2025-${part}`, 100 + i],
]);
const SIN_T2_DE_PLANTILLA = STAFF.filter(([id, periodo]) => id === 'hechos' || periodo !== '2025-T2');

// prettier-ignore
test.each<[string, Partial<Indicador>, Cifras, Record<string, AgregacionDeVariable>, Fraction | undefined]>([
  ['a flow of a stock: the last', {}, STAFF, { previstos: 'ultimo' }, new Fraction(8000, 103)],
  ['a flow of a stock: its average, exactly', {}, STAFF, { previstos: 'promedio' }, new Fraction(16000, 203)],
  ['an average of thirds', { formula: 'hechos' }, [['hechos', '2025-07', 1], ['hechos', '2025-08', 1], ['hechos', '2025-09', 2]], { hechos: 'promedio' }, new Fraction(4, 3)],
  ['each by its own word, whatever the indicator says', { agregacion: 'ninguna' }, STAFF, { hechos: 'suma', previstos: 'ultimo' }, new Fraction(8000, 103)],
  ['the figure of the whole before the average', {}, [...STAFF, ['previstos', '2025', 200]], { previstos: 'promedio' }, new Fraction(40)],
  ['an average with a part missing: none', {}, SIN_T2_DE_PLANTILLA, { previstos: 'promedio' }, undefined],
  ['parts that are judged one by one, whatever each says', { agregacion: 'cada' }, STAFF, { previstos: 'promedio' }, new Fraction(2000, 103)],
])('computeIndicador joins %s', (_, indicador, cifras, agregaciones, expected) => {
  const periodo = cifras.some(([, one]) => one === '2025-07') ? '2025-T3' : '2025';
  const { result } = compute(indicador, cifras, periodo, 'al-menos', new Map(Object.entries(agregaciones)));
  expect(hasValor(result) ? result.valor.toFraction() : undefined).toBe(expected?.toFraction());
});
