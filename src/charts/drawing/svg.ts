import { STATE_SHAPES, markOf, type ShapePart } from './marks.ts';
import type { TextStroke, Stroke } from '../grafica.ts';
import { type XmlElement, node } from './xml-element.ts';
import { type Color, colorOf, COLORS, type PaintKind, PAINTS } from '../paint.ts';

/** How a drawing measures and colours: in shares of its place in a page, or in the pixels of a file. */
interface Medium {
  /** Of percentages of the width. */
  x: (percentage: number) => string | number;
  /** Of pixels of the usual letter size. */
  y: (pixels: number) => string | number;
  color: (color: Color) => string;
  /** Whether texts that lead somewhere are links. */
  hasLinks: boolean;
}

/** In a page: as wide as there is room, with the page's letter size and colours. */
export const IN_PAGE: Medium = {
  x: (percentage) => `${round(percentage)}%`,
  y: (pixels) => `${round(pixels / 16)}rem`,
  color: (color) => `var(--${color})`,
  hasLinks: true,
};

/** In a file of its own, so many pixels wide. */
export const inFile = (width: number): Medium => ({
  x: (percentage) => round((percentage / 100) * width),
  y: round,
  color: (color) => COLORS[color],
  hasLinks: false,
});

const round = (number: number): number => Math.round(number * 100) / 100;

/** A stroke of a drawing as an element. */
export function toSvg(stroke: Stroke, medium: Medium): XmlElement {
  const { x, y } = medium;
  switch (stroke.shape) {
    case 'box': {
      const box = { x: x(stroke.x), y: y(stroke.y), width: x(stroke.width), height: y(stroke.height) };
      return node('rect', { ...box, ...paint(stroke.kind, medium) });
    }
    case 'line': {
      const line = { x1: x(stroke.x), y1: y(stroke.y), x2: x(stroke.x2), y2: y(stroke.y2) };
      return node('line', { ...line, ...paint(stroke.kind, medium), fill: undefined });
    }
    case 'point':
      return place(stroke, medium, node('path', { d: markOf(stroke.kind), ...paint(stroke.kind, medium) }));
    case 'state': {
      const { estado, side, dx } = stroke;
      const parts = STATE_SHAPES[estado].map((part) => drawShapePart(part, colorOf(estado), medium));
      return place(stroke, medium, node('svg', { x: dx, width: side, height: side, viewBox: '0 0 20 20' }, ...parts));
    }
    case 'text':
      return writeText(stroke, medium);
  }
}

/** Moves something drawn around its own origin to a place in the drawing. */
function place(stroke: { x: number; y: number }, { x, y }: Medium, child: XmlElement): XmlElement {
  return node('svg', { x: x(stroke.x), y: y(stroke.y), overflow: 'visible' }, child);
}

function paint(kind: PaintKind, { color }: Medium): XmlElement['attributes'] {
  const { fill, stroke, strokeWidth, dashes } = PAINTS[kind];
  return {
    fill: fill ? color(fill) : 'none',
    stroke: stroke && color(stroke),
    'stroke-width': strokeWidth,
    'stroke-dasharray': dashes,
  };
}

export function drawShapePart(
  { d, strokeWidth, dashes, ...part }: ShapePart,
  estado: Color,
  medium: Medium,
): XmlElement {
  const color = medium.color(part.color ?? estado);
  if (strokeWidth === undefined) return node('path', { d, fill: color });
  const line = { stroke: color, 'stroke-width': strokeWidth, 'stroke-dasharray': dashes, 'stroke-linecap': 'round' };
  return node('path', { d, fill: 'none', ...line, ...(dashes && { 'stroke-linecap': undefined }) });
}

function writeText({ text, kind = 'text', x, dx, y, anchor, href }: TextStroke, medium: Medium): XmlElement {
  const position = { x: medium.x(x), y: medium.y(y), dx, 'text-anchor': anchor };
  const order = PAINTS[kind].stroke && { 'paint-order': 'stroke' };
  const element = node('text', { ...position, ...paint(kind, medium), ...order }, text);
  return href !== undefined && medium.hasLinks ? node('a', { href }, element) : element;
}
