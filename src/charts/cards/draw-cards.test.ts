import { expect, test } from 'vitest';
import { faultsOfXml } from '../../../tests/strict-parsers.ts';
import { CARD, drawCards, type GoalCard } from './draw-cards.ts';

const card = (id: string, changes: Partial<GoalCard> = {}): GoalCard => ({
  id,
  estado: 'declarada',
  nombreDeEstado: 'Según el municipio',
  goal: 'Talleres: dar 40',
  credit: ['Plan 1. Vence: 2026.', 'Cuentas de Villa, villa.example', 'Fecha de corte: 31 de enero de 2026.'],
  ...changes,
});

test('each card says the goal, its state, of what it is, who says so and up to when, and can be shown alone', () => {
  const svg = drawCards('Plan 1', [card('uno'), card('dos', { estado: 'comprobada', nombreDeEstado: 'Comprobada' })]);
  expect(faultsOfXml(svg)).toEqual([]);
  for (const said of ['Según el municipio', 'Comprobada', 'Talleres: dar 40', 'villa.example', '31 de enero de 2026'])
    expect(svg).toContain(said);
  expect([...svg.matchAll(/<view id='(\w+)' viewBox='([^']+)'/g)].map(([, id, box]) => [id, box])).toEqual([
    ['uno', `0 0 ${CARD.width} ${CARD.height}`],
    ['dos', `0 ${CARD.height} ${CARD.width} ${CARD.height}`],
  ]);
  expect(/<svg [^>]*>/.exec(svg)?.[0]).not.toMatch(/ (width|height)=/);
});

test('a long goal ends with an ellipsis, above who says so', () => {
  const svg = drawCards('Plan 1', [card('uno', { goal: 'Atender a las personas que lo pidan. '.repeat(20) })]);
  const lines = [...svg.matchAll(/<text x='\d+' y='([\d.]+)' font-size='18'[^>]*>([^<]*)</g)];
  expect(lines.length).toBe(4);
  expect(lines.at(-1)?.[2]).toMatch(/…$/);
  expect(Number(lines.at(-1)?.[1])).toBeLessThan(CARD.height - 20 - 2 * 18 - 13);
});

test('what would be markup is text', () => {
  const svg = drawCards('<script>', [card('uno', { goal: '<script>alert(1)</script> & "x"' })]);
  expect(faultsOfXml(svg)).toEqual([]);
  expect(svg).not.toContain('<script>');
});
