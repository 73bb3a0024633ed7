import { expect, test } from 'vitest';
import { arrangeCalendar, drawCalendar } from './calendar.ts';
import type { GraficaDeCalendario } from '../grafica.ts';
import { tableOf } from '../content/table.ts';

function calendarOf(corte: string, ...filas: string[][]): GraficaDeCalendario {
  return {
    tipo: 'calendario',
    id: 'g',
    ruta: 'g',
    titulo: 't',
    unidad: 'metas',
    columna: 'Compromiso',
    fuentes: [],
    corte,
    filas: filas.map((plazos, i) => ({
      nombre: `Compromiso ${i + 1}`,
      marcas: plazos.map((vence) => ({ texto: `Vence ${vence}`, vence, estado: 'aun-no-vence', href: `/x#${vence}` })),
    })),
  };
}

const columnsOf = (grafica: GraficaDeCalendario) =>
  arrangeCalendar(grafica).columnas.map(({ mes, anio }) => `${mes} ${anio}`);

test('the months in which something falls due are the columns, in order, and others are left out', () => {
  expect(columnsOf(calendarOf('2026-01-31', ['2026-08', '2025-11'], ['2025-11-30', '2025-08']))).toEqual([
    'ago 2025',
    'nov 2025',
    'ago 2026',
  ]);
});

test('each goal stands once, in its row and its month', () => {
  const { filas } = arrangeCalendar(calendarOf('2026-01-31', ['2025-08', '2025-08', '2025-11'], ['2025-11']));
  expect(filas.map(({ celdas }) => celdas.map(({ length }) => length))).toEqual([
    [2, 1],
    [0, 1],
  ]);
});

test.each([
  ['before everything', '2025-01-01', 0],
  ['between two months', '2025-09-15', 1],
  ['on the last day of a month, which is not past', '2025-11-30', 1],
  ['after everything', '2026-01-31', 2],
])('the cut-off date lies %s', (_, corte, columna) => {
  expect(arrangeCalendar(calendarOf(corte, ['2025-08', '2025-11'])).corte).toBe(columna);
});

test('a month that the cut-off date divides stands twice', () => {
  const cuadro = arrangeCalendar(calendarOf('2025-11-15', ['2025-11-10', '2025-11-20']));
  expect(cuadro.columnas.map(({ fecha, vencida }) => [fecha, vencida])).toEqual([
    ['2025-11', true],
    ['2025-11', false],
  ]);
  expect(cuadro.corte).toBe(1);
});

test('a deadline that is only a year is apart from its months', () => {
  expect(columnsOf(calendarOf('2026-01-31', ['2025', '2025-11']))).toEqual(['nov 2025', 'año 2025']);
});

test('the drawing has a mark for each goal, and the line of the cut-off date from top to bottom', () => {
  const grafica = calendarOf('2025-09-01', ['2025-08', '2025-08', '2025-11'], ['2025-11']);
  const { alto, trazos } = drawCalendar(grafica, 712);
  expect(trazos.filter(({ tipo }) => tipo === 'forma')).toHaveLength(4);
  const [corte] = trazos.filter((trazo) => trazo.tipo === 'linea' && trazo.clase === 'corte');
  expect(corte).toMatchObject({ y: 0 });
  expect(corte?.tipo === 'linea' && alto - corte.y2).toBeLessThan(10);
});

test('its table has a row for each goal in the order of the deadlines', () => {
  const { filas } = tableOf(calendarOf('2025-09-01', ['2025-08', '2025-11'], ['2025-10']));
  expect(filas.map(([vence, compromiso]) => [vence, compromiso])).toEqual([
    ['2025-08', 'Compromiso 1'],
    ['2025-10', 'Compromiso 2'],
    ['2025-11', 'Compromiso 1'],
  ]);
});
