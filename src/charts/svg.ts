import { FORMAS, markOf, type Pieza } from './formas.ts';
import type { Texto, Trazo } from './grafica.ts';
import { type Clase, COLORES, type Color, PINTURAS } from './pintura.ts';

/** An element of SVG, for a page or for a file. */
export interface NodoSvg {
  nombre: string;
  atributos: Record<string, string | number | undefined>;
  hijos: (NodoSvg | string)[];
}

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

export function node(nombre: string, atributos: NodoSvg['atributos'], ...hijos: NodoSvg['hijos']): NodoSvg {
  return { nombre, atributos, hijos };
}

/** A stroke of a drawing as an element. */
export function toSvg(trazo: Trazo, medida: Medida): NodoSvg {
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
function place(trazo: { x: number; y: number }, { x, y }: Medida, hijo: NodoSvg): NodoSvg {
  return node('svg', { x: x(trazo.x), y: y(trazo.y), overflow: 'visible' }, hijo);
}

function paint(clase: Clase, { color }: Medida): NodoSvg['atributos'] {
  const { relleno, trazo, grueso, guiones } = PINTURAS[clase];
  return {
    fill: relleno ? color(relleno) : 'none',
    stroke: trazo && color(trazo),
    'stroke-width': grueso,
    'stroke-dasharray': guiones,
  };
}

function drawPiece({ d, grueso, guiones, ...pieza }: Pieza, estado: Color, medida: Medida): NodoSvg {
  const color = medida.color(pieza.color ?? estado);
  if (grueso === undefined) return node('path', { d, fill: color });
  const linea = { stroke: color, 'stroke-width': grueso, 'stroke-dasharray': guiones, 'stroke-linecap': 'round' };
  return node('path', { d, fill: 'none', ...linea, ...(guiones && { 'stroke-linecap': undefined }) });
}

function writeText({ texto, clase = 'texto', x, dx, y, ancla, href }: Texto, medida: Medida): NodoSvg {
  const sitio = { x: medida.x(x), y: medida.y(y), dx, 'text-anchor': ancla };
  const orden = PINTURAS[clase].trazo && { 'paint-order': 'stroke' };
  const elemento = node('text', { ...sitio, ...paint(clase, medida), ...orden }, texto);
  return href !== undefined && medida.enlaza ? node('a', { href }, elemento) : elemento;
}

/** Writes elements as the text of a file. */
export function writeSvg({ nombre, atributos, hijos }: NodoSvg): string {
  const escritos = Object.entries(atributos)
    .filter(([, valor]) => valor !== undefined)
    .map(([clave, valor]) => ` ${clave}='${escapeXml(String(valor))}'`)
    .join('');
  const dentro = hijos.map((hijo) => (typeof hijo === 'string' ? escapeXml(hijo) : writeSvg(hijo))).join('');
  return dentro === '' ? `<${nombre}${escritos}/>` : `<${nombre}${escritos}>${dentro}</${nombre}>`;
}

/** Characters that XML 1.0 (§2.2) has no way to write. */
const IMPOSIBLES =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeXml = (texto: string): string =>
  texto.replace(IMPOSIBLES, '').replace(/[&<>'"]/g, (signo) => `&#${signo.charCodeAt(0)};`);
