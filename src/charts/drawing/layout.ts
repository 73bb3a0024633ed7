import { layoutBars } from './bars.ts';
import { drawCalendar } from './calendar.ts';
import { drawSegment, layoutStates } from './states.ts';
import { type Dibujo, type Grafica, hasGaps, type Trazo } from '../grafica.ts';
import { layoutLines } from './lines.ts';
import { type Clase, lineOf } from '../paint.ts';
import { ESTADOS } from '../../compute/metas/meta-calculada.ts';
import { formatDate } from '../../format/dates.ts';
import { COMUN, SIN_DATO } from '../../textos/comunes.ts';
import { ESTADO } from '../../textos/estados.ts';

/** Lays out a chart for drawings of `ancho` pixels or more. */
export function layoutChart(grafica: Grafica, ancho: number): Dibujo {
  switch (grafica.tipo) {
    case 'barras':
      return layoutBars(grafica, ancho);
    case 'lineas':
      return layoutLines(grafica, ancho);
    case 'estados':
      return layoutStates(grafica, ancho);
    case 'calendario':
      return drawCalendar(grafica, ancho);
  }
}

/** An entry of the legend: what it stands for, and a small drawing of it. */
export interface Entrada {
  nombre: string;
  trazos: Trazo[];
}

/** Pixels of the small drawings of a legend. */
export const MUESTRA = { ancho: 28, alto: 18 } as const;

/** With more points than these on a line, the words of a missing value may have no room beside it. */
const CON_PALABRAS = 4;

/** What tells the parts of a chart apart, and the sign of a missing value where the drawing can't say it in words. */
export function legendOf(grafica: Grafica): Entrada[] {
  if (grafica.tipo === 'calendario') {
    const presentes = new Set(grafica.filas.flatMap(({ marcas }) => marcas.map(({ estado }) => estado)));
    const formas = ESTADOS.filter((estado) => presentes.has(estado)).map((estado): Entrada => ({
      nombre: ESTADO[estado].nombre,
      trazos: [{ tipo: 'forma', estado, x: 20, y: 1, lado: 16 }],
    }));
    const raya: Trazo = { tipo: 'linea', clase: 'corte', x: 50, y: 0, x2: 50, y2: MUESTRA.alto };
    return [...formas, { nombre: `${COMUN.corte}: ${formatDate(grafica.corte)}`, trazos: [raya] }];
  }
  const series = grafica.series.length > 1 || grafica.tipo === 'estados' ? grafica.series : [];
  const entradas = series.map(({ nombre, clase }) => ({ nombre, trazos: drawSample(grafica.tipo, clase) }));
  const sinPalabras = grafica.tipo === 'lineas' && grafica.categorias.length > CON_PALABRAS && hasGaps(grafica);
  return sinPalabras ? [...entradas, { nombre: SIN_DATO, trazos: drawSample(grafica.tipo, 'sin-dato') }] : entradas;
}

function drawSample(tipo: Grafica['tipo'], clase: Clase): Trazo[] {
  const medio = MUESTRA.alto / 2;
  if (tipo !== 'lineas') return drawSegment(clase, { x: 8, y: 2, ancho: 84, alto: MUESTRA.alto - 4 });
  if (clase === 'sin-dato') return [{ tipo: 'linea', clase, x: 50, y: 0, x2: 50, y2: MUESTRA.alto }];
  const linea = lineOf(clase);
  return [
    { tipo: 'linea', clase: linea, x: 0, y: medio, x2: 100, y2: medio },
    { tipo: 'punto', clase, x: 50, y: medio },
  ];
}
