import { expect, test } from 'vitest';
import { acuerdoEstado, type Dicho } from './acuerdo-estado.ts';

const CORTE = '2026-01-31';

// prettier-ignore
test.each([
  [undefined, undefined, 'sin-plazo'],
  ['2026-01-30', undefined, 'vencido'],
  ['2026-01-31', undefined, 'abierto'],
  ['2026-01', undefined, 'abierto'],
  ['2025-12', undefined, 'vencido'],
  ['2025-12', '2026-01-15', 'cumplido-tarde'],
  ['2025-12-15', '2025-12-15', 'cumplido-a-tiempo'],
  ['2025-12', '2025-12', 'cumplido-a-tiempo'],
  ['2025-12-15', '2025-12', 'cumplido'],
  [undefined, '2025', 'cumplido'],
  ['2025-12', '2026-02-01', 'vencido'],
])('due %s, met %s: %s', (vence, met, estado) => {
  expect(acuerdoEstado({ clase: undefined, vence, cumplido: met }, CORTE)).toBe(estado);
});

// prettier-ignore
test.each([
  [undefined, '2026-02-15', undefined, 'abierto'],
  [undefined, '2026-01-31', undefined, 'vencido'],
  [undefined, '2026-01', undefined, 'vencido'],
  ['2025-12', '2026-02-15', undefined, 'vencido'],
  ['2026-06', '2025-12-13', undefined, 'vencido'],
  [undefined, '2025-12-13', '2025-12-12', 'cumplido-a-tiempo'],
  [undefined, '2025-12-13', '2025-12-20', 'cumplido-tarde'],
])('due %s, and before a session of %s, met %s: %s', (vence, before, cumplido, estado) => {
  expect(acuerdoEstado({ clase: 'encargo', vence, cumplido }, CORTE, before)).toBe(estado);
});

test('what is only approved is settled at once, whatever else is blank', () => {
  expect(acuerdoEstado({ clase: 'aprobacion', vence: undefined, cumplido: undefined }, CORTE)).toBe('resuelto');
});

const said = (
  sesion: string,
  resultado: Dicho['resultado'],
  { fecha, nuevo_plazo }: Partial<Pick<Dicho, 'fecha' | 'nuevo_plazo'>> = {},
): Dicho => ({ sesion, resultado, fecha, nuevo_plazo });

// prettier-ignore
test.each<[string, Dicho[], string]>([
  ['extended to a later day', [said('2025-09-15', 'prorrogado', { nuevo_plazo: '2026-03' })], 'prorrogado'],
  ['extended, and that is past too', [said('2025-09-15', 'prorrogado', { nuevo_plazo: '2025-10-31' })], 'prorroga-vencida'],
  ['extended without a date', [said('2025-09-15', 'prorrogado')], 'prorrogado'],
  ['extended twice: the last counts', [said('2025-09-15', 'prorrogado', { nuevo_plazo: '2025-10-31' }), said('2025-11-15', 'prorrogado', { nuevo_plazo: '2026-06' })], 'prorrogado'],
  ['extended after the cut-off date', [said('2026-02-15', 'prorrogado', { nuevo_plazo: '2026-06' })], 'vencido'],
  ['done late', [said('2025-09-15', 'cumplido', { fecha: '2025-09-10' })], 'cumplido-tarde'],
  ['done in time', [said('2025-09-15', 'cumplido', { fecha: '2025-06-30' })], 'cumplido-a-tiempo'],
  ['done, nobody says when, and told late', [said('2025-09-15', 'cumplido')], 'cumplido'],
  ['done, nobody says when, and told in time', [said('2025-05-15', 'cumplido')], 'cumplido-a-tiempo'],
  ['done after its term and within its extension', [said('2025-09-15', 'prorrogado', { nuevo_plazo: '2025-10-31' }), said('2025-11-15', 'cumplido', { fecha: '2025-10-20' })], 'cumplido-a-tiempo'],
  ['done after its extension', [said('2025-09-15', 'prorrogado', { nuevo_plazo: '2025-10-31' }), said('2025-12-15', 'cumplido', { fecha: '2025-12-01' })], 'cumplido-tarde'],
  ['called off', [said('2025-09-15', 'cancelado')], 'cancelado'],
  ['taken up again after it was called off', [said('2025-09-15', 'cancelado'), said('2025-11-15', 'prorrogado', { nuevo_plazo: '2026-06' })], 'prorrogado'],
])('due on 30 June 2025; %s', (_, dichos, estado) => {
  const acuerdo = { clase: undefined, vence: '2025-06-30', cumplido: undefined };
  expect(acuerdoEstado(acuerdo, CORTE, undefined, dichos)).toBe(estado);
});

test('what was to be done before a session is not overdue once it is extended', () => {
  const acuerdo = { clase: undefined, vence: undefined, cumplido: undefined };
  const dichos = [said('2025-09-15', 'prorrogado', { nuevo_plazo: '2026-06' })];
  expect(acuerdoEstado(acuerdo, CORTE, '2025-09-15', dichos)).toBe('prorrogado');
});
