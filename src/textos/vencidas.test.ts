import { expect, test } from 'vitest';
import type { Estado } from '../model/estado.ts';
import { tellOverdueStates } from './vencidas.ts';

const goals = (...estados: Estado[]) => estados.map((estado) => ({ estado }));

test('goals past due are told by their states, those known least of first', () => {
  expect(tellOverdueStates(goals('declarada', 'sin-reporte', 'declarada'), 'el municipio')).toBe(
    '3 metas vencieron y no están comprobadas: 1 sin reporte y 2 según el municipio.',
  );
  expect(tellOverdueStates(goals('parcial', 'sin-informe', 'incumplida', 'sin-cifra'), 'el municipio')).toBe(
    '4 metas vencieron y no están comprobadas: 1 sin cifra, 1 sin informe, 1 sin alcanzar y 1 en parte.',
  );
  expect(tellOverdueStates(goals('declarada'), 'el IPLANEG')).toBe(
    '1 meta venció y no está comprobada: 1 según el IPLANEG.',
  );
});
