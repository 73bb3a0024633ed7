import { expect, test } from 'vitest';
import { nearest, suggest } from './nearest.ts';

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
