import { formatNumber } from '../../format/numbers.ts';
import type { Dibujo, GraficaDeSeries, Trazo } from '../grafica.ts';
import { LETRA, textWidth, wrapText } from './text-width.ts';
import type { Clase } from '../paint.ts';

/** Pixels of a bar, from one to what follows, and from a bar to its total. */
const BARRA = { alto: 26, separacion: 14, aire: 8 } as const;
/** Percentage of the width between the pieces of a bar. */
const HUECO = 0.8;
/** Of the height of a piece, the foot of one that was done in part. */
const PARTE = 0.22;

/** Lays out rows of stacked counts, all at one scale: a name, and below it the counts of each state, with their sum at the end. */
export function layoutStates(grafica: GraficaDeSeries, ancho: number): Dibujo {
  const totales = grafica.categorias.map((_, fila) =>
    grafica.series.reduce((suma, { valores }) => suma + (valores[fila] ?? 0), 0),
  );
  const mayor = Math.max(1, ...totales);
  const hasta = 100 - ((textWidth(formatNumber(mayor)) + BARRA.aire) / ancho) * 100;
  const trazos: Trazo[] = [];
  let y = 0;
  grafica.categorias.forEach(({ nombre, href }, fila) => {
    const renglones = wrapText(nombre, ancho);
    renglones.forEach((texto, i) =>
      trazos.push({ tipo: 'texto', texto, x: 0, y: y + LETRA.cuerpo + i * LETRA.renglon, href }),
    );
    y += renglones.length * LETRA.renglon + 4;
    trazos.push(...drawRow(grafica, fila, { y, unidad: hasta / mayor, ancho }));
    const final = ((totales[fila] ?? 0) * hasta) / mayor;
    trazos.push({ tipo: 'texto', texto: formatNumber(totales[fila] ?? 0), x: final, dx: BARRA.aire, y: y + 18 });
    y += BARRA.alto + BARRA.separacion;
  });
  return { alto: y, trazos };
}

interface Renglon {
  y: number;
  /** Percentage of the width that a goal takes. */
  unidad: number;
  ancho: number;
}

function drawRow({ series }: GraficaDeSeries, fila: number, { y, unidad, ancho }: Renglon): Trazo[] {
  let x = 0;
  return series.flatMap(({ clase, valores }) => {
    const cuantas = valores[fila] ?? 0;
    if (cuantas === 0) return [];
    const largo = cuantas * unidad;
    // Among many goals, one alone would be narrower than the space beside it.
    const visible = Math.max(largo - HUECO, largo / 2);
    const pieza = drawSegment(clase, { x, y, ancho: visible, alto: BARRA.alto });
    const cabe = textWidth(formatNumber(cuantas)) < (visible / 100) * ancho;
    const cifra: Trazo = {
      tipo: 'texto',
      clase: clase === 'comprobada' ? 'cifra-clara' : 'cifra',
      texto: formatNumber(cuantas),
      x: x + visible / 2,
      y: y + 17,
      ancla: 'middle',
    };
    x += largo;
    return cabe ? [...pieza, cifra] : pieza;
  });
}

/** A piece of a bar, told from the others by its fill and its outline. */
export function drawSegment(
  clase: Clase,
  { x, y, ancho, alto }: { x: number; y: number; ancho: number; alto: number },
): Trazo[] {
  const caja: Trazo = { tipo: 'caja', clase, x, y, ancho, alto };
  const linea = (y1: number, y2: number): Trazo => ({ tipo: 'linea', clase, x, y: y1, x2: x + ancho, y2 });
  switch (clase) {
    case 'parcial':
      return [caja, { tipo: 'caja', clase: 'parte', x, y: y + alto * (1 - PARTE), ancho, alto: alto * PARTE }];
    case 'incumplida':
      return [caja, linea(y, y + alto), linea(y + alto, y)];
    default:
      return [caja];
  }
}
