import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { linearScale, valueRange, widest } from './scale.ts';
import type { Dibujo, GraficaDeSeries, Trazo } from '../grafica.ts';
import { LETRA, textWidth, wrapText } from './text-width.ts';

/** Pixels of a bar, between bars, between groups, and from a bar to its figure. */
const BARRA = { alto: 18, paso: 22, separacion: 12, aire: 6 } as const;
/** Category names up to so many letters stand beside their bars. */
const CORTO = 9;

/** Where things are in the drawing's width, in percentages. */
interface Columnas {
  /** The names' column; 0 where names stand above their bars. */
  nombres: number;
  ancho: number;
  place: (valor: number) => number;
}

/** Lays out groups of horizontal bars, one group a category; `ancho` is the narrowest width, in pixels, that it must fit. */
export function layoutBars(grafica: GraficaDeSeries, ancho: number): Dibujo {
  const columnas = arrangeColumns(grafica, ancho);
  const trazos: Trazo[] = [];
  let y = 0;
  grafica.categorias.forEach(({ nombre }, grupo) => {
    const renglones = columnas.nombres > 0 ? [] : wrapText(nombre, ancho);
    renglones.forEach((texto, i) =>
      trazos.push({ tipo: 'texto', texto, x: 0, y: y + LETRA.cuerpo + i * LETRA.renglon }),
    );
    const arriba = y + renglones.length * LETRA.renglon + (renglones.length > 0 ? 2 : 0);
    const alto = grafica.series.length * BARRA.paso;
    if (columnas.nombres > 0) trazos.push(nameBeside(nombre, columnas, arriba + alto / 2));
    trazos.push(...drawGroup(grafica, grupo, columnas, arriba));
    y = arriba + alto + BARRA.separacion;
  });
  return { alto: y, trazos };
}

function arrangeColumns(grafica: GraficaDeSeries, ancho: number): Columnas {
  const { categorias } = grafica;
  const percent = (pixels: number) => (pixels / ancho) * 100;
  const alLado = categorias.every(({ nombre }) => nombre.length <= CORTO);
  const nombres = alLado ? percent(widest(categorias.map(({ nombre }) => nombre)) + BARRA.aire) : 0;
  const cifras = grafica.series.flatMap(({ valores }) => valores.map((valor) => formatNumber(valor ?? 0)));
  const hasta = 100 - percent(widest(cifras) + BARRA.aire + 2);
  return { nombres, ancho, place: linearScale(valueRange(grafica), nombres, hasta) };
}

function nameBeside(texto: string, { nombres, ancho }: Columnas, centro: number): Trazo {
  const x = nombres - (BARRA.aire / ancho) * 100;
  return { tipo: 'texto', texto, x, y: centro + LETRA.cuerpo / 3 - 1, ancla: 'end' };
}

function drawGroup({ series }: GraficaDeSeries, grupo: number, columnas: Columnas, arriba: number): Trazo[] {
  const cero = columnas.place(0);
  const abajo = arriba + series.length * BARRA.paso;
  const barras = series.flatMap(({ clase, valores }, serie): Trazo[] => {
    const y = arriba + serie * BARRA.paso + (BARRA.paso - BARRA.alto) / 2;
    const valor = valores[grupo] ?? null;
    if (valor === null) return drawMissing(columnas, y);
    const [desde, hasta] = [Math.min(cero, columnas.place(valor)), Math.max(cero, columnas.place(valor))];
    const cifra: Trazo = { tipo: 'texto', texto: formatNumber(valor), x: hasta, dx: BARRA.aire, y: y + 14 };
    if (valor === 0) return [cifra];
    return [{ tipo: 'caja', clase, x: desde, y, ancho: hasta - desde, alto: BARRA.alto }, cifra];
  });
  return [...barras, { tipo: 'linea', clase: 'eje', x: cero, y: arriba - 2, x2: cero, y2: abajo + 2 }];
}

/** A box in dashes around the words, where the bar would begin. */
function drawMissing(columnas: Columnas, y: number): Trazo[] {
  const ancho = ((textWidth(SIN_DATO) + 2 * BARRA.aire) / columnas.ancho) * 100;
  // Beside negative values zero may lie so far to the right that the words would leave the drawing.
  const x = Math.min(columnas.place(0), 100 - ancho);
  return [
    { tipo: 'caja', clase: 'sin-dato', x, y, ancho, alto: BARRA.alto },
    { tipo: 'texto', texto: SIN_DATO, x, dx: BARRA.aire, y: y + 14 },
  ];
}
