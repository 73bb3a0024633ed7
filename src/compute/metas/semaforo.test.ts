import { expect, test } from 'vitest';
import { unaMeta, unIndicador } from '../../../tests/registros.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import { toFraction } from '../figures/fraction.ts';
import { readSemaforo } from './semaforo.ts';

const RANGOS: Partial<Indicador> = {
  semaforo_de: 'cumplimiento',
  semaforo_verde: ['90 a 110'],
  semaforo_amarillo: ['70 a <90', '>110 a 130'],
  semaforo_rojo: ['<70', '>130'],
};

/** The colours of a value of a goal of 50, and what they are read with. */
function read(value: number, indicador: Partial<Indicador> = {}, metaPlan: Partial<MetaPlan> = {}) {
  const calculo = { formula: undefined, inputs: [], indices: [], parts: [], result: { valor: toFraction(value) } };
  const lectura = readSemaforo(unIndicador({ ...RANGOS, ...indicador }), unaMeta({ valor: 50, ...metaPlan }), calculo);
  return lectura && [lectura.numero.valueOf(), ...lectura.colores];
}

test.each([
  [50, [100, 'verde']],
  [45, [90, 'verde']],
  [44.9, [89.8, 'amarillo']],
  [60, [120, 'amarillo']],
  [34, [68, 'rojo']],
  [70, [140, 'rojo']],
])('%d of 50 is %j, by the share of the goal', (value, expected) => {
  expect(read(value)).toEqual(expected);
});

test('ranges of the value itself need no share', () => {
  expect(read(100, { semaforo_de: 'valor' }, { comparador: 'a-lo-mas', valor: 0 })).toEqual([100, 'verde']);
});

test('a number in two ranges has both colours, and one in none has none', () => {
  expect(read(45, { semaforo_amarillo: ['70 a 90'] })).toEqual([90, 'verde', 'amarillo']);
  expect(read(45, { semaforo_verde: ['>=95'] })).toEqual([90]);
});

test.each<[string, Partial<Indicador>, Partial<MetaPlan>]>([
  ['no ranges', { semaforo_verde: undefined, semaforo_amarillo: undefined, semaforo_rojo: undefined }, {}],
  ['a goal of 0', {}, { valor: 0 }],
  ['a goal that is to be defined', {}, { valor: undefined }],
  ['a range', {}, { comparador: 'entre', valor_hasta: 60 }],
  ['what must come down', { sentido: 'descendente' }, { comparador: 'igual' }],
  ['a ceiling', {}, { comparador: 'a-lo-mas' }],
])('nothing is read of %s', (_, indicador, metaPlan) => {
  expect(read(45, indicador, metaPlan)).toBeUndefined();
});

test('nothing is read where there is no value', () => {
  const sinDato = { codigo: 'sin-formula' } as const;
  const calculo = { formula: undefined, inputs: [], indices: [], parts: [], result: { sinDato } };
  expect(readSemaforo(unIndicador(RANGOS), unaMeta(), calculo)).toBeUndefined();
});
