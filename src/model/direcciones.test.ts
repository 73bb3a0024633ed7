import { expect, test } from 'vitest';
import { actividadHref, anchor, fuenteHref } from './direcciones.ts';

// prettier-ignore
test.each([
  ['4.1 actividad 3', '4-1-actividad-3'], ['Año ñandú «1»', 'ano-nandu-1'], ['  a  ', 'a'], ['2025-T3', '2025-t3'], ['…', ''],
])('the anchor of «%s» is «%s»', (texto, ancla) => {
  expect(anchor(texto)).toBe(ancla);
});

test('addresses are those that the design promises', () => {
  expect(actividadHref('plan-1', 'talleres', 2)).toBe('/planes/plan-1/talleres/2.html');
  expect(fuenteHref({ documento: 'plan', lugar: '4.1 ficha' })).toBe('/documentos/plan.html#4-1-ficha');
});
