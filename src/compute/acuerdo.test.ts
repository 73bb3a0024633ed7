import { expect, test } from 'vitest';
import { acuerdoEstado } from './acuerdo.ts';

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
])('due %s, met %s: %s', (vence, cumplido, estado) => {
  const acuerdo = { id: 'a', punto: 'I', texto: 'Algo', responsable: undefined, vence, cumplido };
  expect(acuerdoEstado(acuerdo, '2026-01-31')).toBe(estado);
});
