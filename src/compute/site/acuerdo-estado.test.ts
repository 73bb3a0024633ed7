import { expect, test } from 'vitest';
import { acuerdoEstado } from './acuerdo-estado.ts';

const CORTE = '2026-01-31';

// prettier-ignore
test.each([
  [undefined, undefined, 'sin-plazo'],
  ['2026-01-30', undefined, 'vencido'],
  ['2026-01-31', undefined, 'abierto'],
  ['2026-01', undefined, 'abierto'],
  ['2025-12', undefined, 'vencido'],
  ['2025-12', '2026-01-15', 'cumplido'],
  [undefined, '2025', 'cumplido'],
  ['2025-12', '2026-02-01', 'vencido'],
])('due %s, met %s: %s', (vence, met, estado) => {
  expect(acuerdoEstado({ clase: undefined, vence, cumplido: met }, CORTE)).toBe(estado);
});

// prettier-ignore
test.each([
  [undefined, '2026-02-15', 'abierto'],
  [undefined, '2026-01-31', 'vencido'],
  [undefined, '2026-01', 'vencido'],
  ['2025-12', '2026-02-15', 'vencido'],
  ['2026-06', '2025-12-13', 'vencido'],
])('due %s, and before a session of %s: %s', (vence, before, estado) => {
  expect(acuerdoEstado({ clase: 'encargo', vence, cumplido: undefined }, CORTE, before)).toBe(estado);
});

test('what is only approved is settled at once, whatever else is blank', () => {
  expect(acuerdoEstado({ clase: 'aprobacion', vence: undefined, cumplido: undefined }, CORTE)).toBe('resuelto');
});
