import { expect, test } from 'vitest';
import { arrangeCalendar, drawCalendar } from './draw-calendar.ts';
import type { GraficaDeCalendario } from '../grafica.ts';
import { tableOf } from '../content/chart-table.ts';

function calendarOf(corte: string, ...rows: string[][]): GraficaDeCalendario {
  return {
    tipo: 'calendario',
    quien: 'el municipio',
    id: 'g',
    path: 'g',
    titulo: 't',
    unidad: 'metas',
    column: 'Compromiso',
    fuentes: [],
    corte,
    rows: rows.map((plazos, i) => ({
      name: `Compromiso ${i + 1}`,
      marks: plazos.map((vence) => ({ text: `Vence ${vence}`, vence, estado: 'aun-no-vence', href: `/x#${vence}` })),
    })),
  };
}

const columnsOf = (grafica: GraficaDeCalendario) =>
  arrangeCalendar(grafica).columns.map(({ month, year }) => `${month} ${year}`);

test('the months in which something falls due are the columns, in order, and others are left out', () => {
  expect(columnsOf(calendarOf('2026-01-31', ['2026-08', '2025-11'], ['2025-11-30', '2025-08']))).toEqual([
    'ago 2025',
    'nov 2025',
    'ago 2026',
  ]);
});

test('each goal stands once, in its row and its month', () => {
  const { rows } = arrangeCalendar(calendarOf('2026-01-31', ['2025-08', '2025-08', '2025-11'], ['2025-11']));
  expect(rows.map(({ cells }) => cells.map(({ length }) => length))).toEqual([
    [2, 1],
    [0, 1],
  ]);
});

test.each([
  ['before everything', '2025-01-01', 0],
  ['between two months', '2025-09-15', 1],
  ['on the last day of a month, which is not past', '2025-11-30', 1],
  ['after everything', '2026-01-31', 2],
])('the cut-off date lies %s', (_, corte, column) => {
  expect(arrangeCalendar(calendarOf(corte, ['2025-08', '2025-11'])).corte).toBe(column);
});

test('a month that the cut-off date divides stands twice', () => {
  const grid = arrangeCalendar(calendarOf('2025-11-15', ['2025-11-10', '2025-11-20']));
  expect(grid.columns.map(({ date, isPast }) => [date, isPast])).toEqual([
    ['2025-11', true],
    ['2025-11', false],
  ]);
  expect(grid.corte).toBe(1);
});

test('a deadline that is only a year is apart from its months', () => {
  expect(columnsOf(calendarOf('2026-01-31', ['2025', '2025-11']))).toEqual(['nov 2025', 'año 2025']);
});

test('the drawing has a mark for each goal, and the line of the cut-off date from top to bottom', () => {
  const grafica = calendarOf('2025-09-01', ['2025-08', '2025-08', '2025-11'], ['2025-11']);
  const { height, strokes } = drawCalendar(grafica, 712);
  expect(strokes.filter(({ shape }) => shape === 'state')).toHaveLength(4);
  const [corte] = strokes.filter((stroke) => stroke.shape === 'line' && stroke.kind === 'corte');
  expect(corte).toMatchObject({ y: 0 });
  expect(corte?.shape === 'line' && height - corte.y2).toBeLessThan(10);
});

test('its table has a row for each goal in the order of the deadlines', () => {
  const { rows } = tableOf(calendarOf('2025-09-01', ['2025-08', '2025-11'], ['2025-10']));
  expect(rows.map(([vence, compromiso]) => [vence, compromiso])).toEqual([
    ['2025-08', 'Compromiso 1'],
    ['2025-10', 'Compromiso 2'],
    ['2025-11', 'Compromiso 1'],
  ]);
});
