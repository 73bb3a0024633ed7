import { expect, test } from 'vitest';
import { nearest, suggest, suggestOption } from './nearest.ts';

const known = ['nombre', 'numero', 'descripcion'];

// prettier-ignore
test.each([
  ['nonbre', 'nombre'], ['Nombre', 'nombre'], ['nombr', 'nombre'], ['decripsion', 'descripcion'], ['numero_', 'numero'],
  ['telefono', undefined], ['', undefined], ['x', undefined],
])('nearest to «%s» is %s', (written, name) => {
  expect(nearest(written, known)).toBe(name);
});

test('suggest asks for the nearest name, or gives other advice', () => {
  expect(suggest('nonbre', known, 'Bórrelo.')).toBe('¿Quiso escribir «nombre»?');
  expect(suggest('telefono', known, 'Bórrelo.')).toBe('Bórrelo.');
  expect(suggest('x', [], 'Bórrelo.')).toBe('Bórrelo.');
});

const admitted = ['trimestral', 'semestral', 'anual', 'cumplido', 'ordinaria', 'al-menos', 'municipal'];

// prettier-ignore
test.each([
  ['trimestal', 'trimestral'], ['trimetsral', 'trimestral'], ['semestrl', 'semestral'], ['anuall', 'anual'], ['cunplido', 'cumplido'],
  ['ordinara', 'ordinaria'], ['almenos', 'al-menos'], ['munisipal', 'municipal'],
  ['bimestral', undefined], ['bianual', undefined], ['bienal', undefined], ['mensual', undefined], ['incumplido', undefined], ['trianual', undefined],
  ['extraordinaria', undefined], ['cuatrimestral', undefined], ['regional', undefined], ['manual', undefined],
])('of the words admitted, «%s» was meant to be %s', (written, name) => {
  const hint = suggestOption(written, admitted, 'Escriba una.');
  expect(hint).toBe(name === undefined ? 'Escriba una.' : `¿Quiso escribir «${name}»?`);
});
