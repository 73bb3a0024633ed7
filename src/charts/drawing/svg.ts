import { FORMAS, markOf, type Pieza } from './marks.ts';
import type { Texto, Trazo } from '../grafica.ts';
import { type Elemento, node } from './xml.ts';
import { type Clase, COLORES, type Color, PINTURAS } from '../paint.ts';

/** How a drawing measures and colours: in shares of its place in a page, or in the pixels of a file. */
export interface Medida {
  /** Of percentages of the width. */
  x: (porcentaje: number) => string | number;
  /** Of pixels of the usual letter size. */
  y: (pixeles: number) => string | number;
  color: (color: Color) => string;
  /** Whether texts that lead somewhere are links. */
  enlaza: boolean;
}

/** In a page: as wide as there is room, with the page's letter size and colours. */
export const EN_PAGINA: Medida = {
  x: (porcentaje) => `${round(porcentaje)}%`,
  y: (pixeles) => `${round(pixeles / 16)}rem`,
  color: (color) => `var(--${color})`,
  enlaza: true,
};

/** In a file of its own, so many pixels wide. */
export const inFile = (ancho: number): Medida => ({
  x: (porcentaje) => round((porcentaje / 100) * ancho),
  y: round,
  color: (color) => COLORES[color],
  enlaza: false,
});

const round = (numero: number): number => Math.round(numero * 1000) / 1000;

/** A stroke of a drawing as an element. */
export function toSvg(trazo: Trazo, medida: Medida): Elemento {
  const { x, y } = medida;
  switch (trazo.tipo) {
    case 'caja': {
      const caja = { x: x(trazo.x), y: y(trazo.y), width: x(trazo.ancho), height: y(trazo.alto) };
      return node('rect', { ...caja, ...paint(trazo.clase, medida) });
    }
    case 'linea': {
      const linea = { x1: x(trazo.x), y1: y(trazo.y), x2: x(trazo.x2), y2: y(trazo.y2) };
      return node('line', { ...linea, ...paint(trazo.clase, medida), fill: undefined });
    }
    case 'punto':
      return place(trazo, medida, node('path', { d: markOf(trazo.clase), ...paint(trazo.clase, medida) }));
    case 'forma': {
      const { estado, lado, dx } = trazo;
      const piezas = FORMAS[estado].map((pieza) => drawPiece(pieza, `estado-${estado}`, medida));
      return place(trazo, medida, node('svg', { x: dx, width: lado, height: lado, viewBox: '0 0 20 20' }, ...piezas));
    }
    case 'texto':
      return writeText(trazo, medida);
  }
}

/** Moves something drawn around its own origin to a place in the drawing. */
function place(trazo: { x: number; y: number }, { x, y }: Medida, hijo: Elemento): Elemento {
  return node('svg', { x: x(trazo.x), y: y(trazo.y), overflow: 'visible' }, hijo);
}

function paint(clase: Clase, { color }: Medida): Elemento['atributos'] {
  const { relleno, trazo, grueso, guiones } = PINTURAS[clase];
  return {
    fill: relleno ? color(relleno) : 'none',
    stroke: trazo && color(trazo),
    'stroke-width': grueso,
    'stroke-dasharray': guiones,
  };
}

function drawPiece({ d, grueso, guiones, ...pieza }: Pieza, estado: Color, medida: Medida): Elemento {
  const color = medida.color(pieza.color ?? estado);
  if (grueso === undefined) return node('path', { d, fill: color });
  const linea = { stroke: color, 'stroke-width': grueso, 'stroke-dasharray': guiones, 'stroke-linecap': 'round' };
  return node('path', { d, fill: 'none', ...linea, ...(guiones && { 'stroke-linecap': undefined }) });
}

function writeText({ texto, clase = 'texto', x, dx, y, ancla, href }: Texto, medida: Medida): Elemento {
  const sitio = { x: medida.x(x), y: medida.y(y), dx, 'text-anchor': ancla };
  const orden = PINTURAS[clase].trazo && { 'paint-order': 'stroke' };
  const elemento = node('text', { ...sitio, ...paint(clase, medida), ...orden }, texto);
  return href !== undefined && medida.enlaza ? node('a', { href }, elemento) : elemento;
}
