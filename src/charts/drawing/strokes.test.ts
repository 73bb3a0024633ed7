import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { layoutBars } from './bars.ts';
import { layoutStates } from './states.ts';
import type { Dibujo, GraficaDeSeries, Trazo } from '../grafica.ts';
import { textWidth } from './text-width.ts';
import { layoutLines } from './lines.ts';

/** A phone of 320 pixels, without its margins. */
const ANCHO = 288;

const periodo = fc.constantFrom('B1 2023', '2025', 'ene 2024', '2019 a 2021');
const cualquiera = fc.oneof(periodo, fc.lorem({ maxCount: 12, size: 'small' }));
const cifra = fc.integer({ min: -5000, max: 90_000_000 }).map((entero) => entero / 100);
const cuenta = fc.integer({ min: 0, max: 200 });
const pocas = fc.integer({ min: 0, max: 12 });

/** Any chart of one to four series over one to twelve categories; some values are missing. */
function anyChart(
  valor: fc.Arbitrary<number>,
  nombre: fc.Arbitrary<string> = cualquiera,
): fc.Arbitrary<GraficaDeSeries> {
  return fc.integer({ min: 1, max: 12 }).chain((cuantas) =>
    fc
      .record({
        nombres: fc.array(nombre, { minLength: cuantas, maxLength: cuantas }),
        series: fc.array(fc.array(fc.option(valor), { minLength: cuantas, maxLength: cuantas }), {
          minLength: 1,
          maxLength: 4,
        }),
      })
      .map(({ nombres, series }) => ({
        tipo: 'barras',
        id: 'g',
        ruta: 'g',
        titulo: 't',
        unidad: 'u',
        fuentes: [],
        columna: 'c',
        categorias: nombres.map((uno) => ({ nombre: uno })),
        series: series.map((valores, i) => ({ nombre: `s${i}`, clase: `serie-${i as 0 | 1 | 2 | 3}`, valores })),
      })),
  );
}

const CLASES: [string, (grafica: GraficaDeSeries, ancho: number) => Dibujo, fc.Arbitrary<GraficaDeSeries>][] = [
  ['bars', layoutBars, anyChart(cifra)],
  ['lines', layoutLines, anyChart(cifra, periodo)],
  ['states', layoutStates, anyChart(cuenta)],
];

/** Where a stroke begins and ends, in pixels of a drawing on a phone. */
function extentOf(trazo: Trazo): [desde: number, hasta: number] {
  const x = (trazo.x / 100) * ANCHO;
  if (trazo.tipo === 'caja') return [x, x + (trazo.ancho / 100) * ANCHO];
  if (trazo.tipo === 'linea') return [x, (trazo.x2 / 100) * ANCHO];
  if (trazo.tipo !== 'texto') return [x, x];
  const ancho = textWidth(trazo.texto);
  const desde = x + (trazo.dx ?? 0) - { start: 0, middle: ancho / 2, end: ancho }[trazo.ancla ?? 'start'];
  return [desde, desde + ancho];
}

const valuesOf = ({ series }: GraficaDeSeries) => series.flatMap(({ valores }) => valores);
const boxesOf = ({ trazos }: Dibujo, clase: RegExp) =>
  trazos.filter((trazo) => trazo.tipo === 'caja' && clase.test(trazo.clase));
const textsOf = ({ trazos }: Dibujo) => trazos.flatMap((trazo) => (trazo.tipo === 'texto' ? [trazo.texto] : []));

describe.each(CLASES)('a drawing of %s', (_, layout, graficas) => {
  test('stays within its height, and its boxes and lines within its width', () => {
    fc.assert(
      fc.property(graficas, (grafica) => {
        const { alto, trazos } = layout(grafica, ANCHO);
        for (const trazo of trazos) {
          const [desde, hasta] = extentOf(trazo);
          expect([trazo.y, desde, hasta].every(Number.isFinite)).toBe(true);
          expect(trazo.y).toBeGreaterThanOrEqual(-2.01);
          expect(trazo.y + (trazo.tipo === 'caja' ? trazo.alto : 0)).toBeLessThanOrEqual(alto + 0.01);
          if (trazo.tipo !== 'texto') expect(Math.min(desde, ANCHO - hasta)).toBeGreaterThanOrEqual(-0.01);
          if (trazo.tipo === 'caja') expect(trazo.ancho).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('has room for its words on a phone', () => {
    fc.assert(
      fc.property(graficas, (grafica) => {
        const fuera = layout(grafica, ANCHO).trazos.filter((trazo) => {
          const [desde, hasta] = extentOf(trazo);
          return trazo.tipo === 'texto' && (desde < -1 || hasta > ANCHO + 1);
        });
        expect(fuera).toEqual([]);
      }),
    );
  });
});

test('a bar is drawn for each value other than 0, with its figure, and a box in dashes for each that is missing', () => {
  fc.assert(
    fc.property(anyChart(cifra), (grafica) => {
      const dibujo = layoutBars(grafica, ANCHO);
      const faltan = valuesOf(grafica).filter((valor) => valor === null);
      const hay = valuesOf(grafica).filter((valor) => valor !== null);
      expect(boxesOf(dibujo, /^serie-/)).toHaveLength(hay.filter((valor) => valor !== 0).length);
      expect(boxesOf(dibujo, /^sin-dato$/)).toHaveLength(faltan.length);
      expect(textsOf(dibujo).filter((texto) => texto === SIN_DATO)).toHaveLength(faltan.length);
      for (const valor of hay) expect(textsOf(dibujo)).toContain(formatNumber(valor));
    }),
  );
});

test('a line joins only neighbours that both have a value: it never passes over one that is missing', () => {
  fc.assert(
    fc.property(anyChart(cifra), (grafica) => {
      const { trazos } = layoutLines(grafica, ANCHO);
      const pares = grafica.series.flatMap(({ valores }) =>
        valores.slice(1).filter((valor, i) => valor !== null && valores[i] !== null),
      );
      const tramos = trazos.filter((trazo) => trazo.tipo === 'linea' && trazo.clase.startsWith('linea-'));
      expect(tramos).toHaveLength(pares.length);
      expect(trazos.filter(({ tipo }) => tipo === 'punto')).toHaveLength(
        valuesOf(grafica).filter((valor) => valor !== null).length,
      );
    }),
  );
});

test('in stacked counts a goal takes the same width in every row', () => {
  fc.assert(
    fc.property(anyChart(pocas), (grafica) => {
      const { trazos } = layoutStates(grafica, ANCHO);
      const cuentas = grafica.categorias.flatMap((_, fila) =>
        grafica.series.map(({ valores }) => valores[fila] ?? 0).filter((valor) => valor > 0),
      );
      const cajas = trazos.filter((trazo) => trazo.tipo === 'caja');
      expect(cajas).toHaveLength(cuentas.length);
      const unidades = cajas.map(({ ancho }, i) => (ancho + 0.8) / (cuentas[i] ?? 1));
      for (const unidad of unidades) expect(unidad).toBeCloseTo(unidades[0] ?? 0, 6);
    }),
  );
});
