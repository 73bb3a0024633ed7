import { type Contorno, outlineOfPath } from './path-data.ts';
import type { ElementoXml } from './read-xml.ts';

interface Medidas {
  width: number;
  height: number;
  radius: number;
}

/** The outline of a shape, of which `measures` are the largest that its attributes and styles say. */
export function outlineOf({ local, attributes }: ElementoXml, measures: Medidas): Contorno {
  const written = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
  const plain = (largo: number): Contorno => ({ largo, curvas: 0, rectas: 0 });
  switch (local) {
    case 'path':
      return outlineOfPath(written('d'));
    case 'polyline':
    case 'polygon':
      return outlineOfPath(`M${written('points')}z`);
    case 'line':
      return plain(ENDS.reduce((sum, name) => sum + Math.abs(readLength(written(name))), 0));
    case 'rect':
      return plain(2 * (measures.width + measures.height));
    case 'circle':
    case 'ellipse':
      return plain(2 * Math.PI * measures.radius);
    default:
      return plain(0);
  }
}

const ENDS = ['x1', 'y1', 'x2', 'y2'];

/** Pixels of the units of CSS (Values and Units §6), none rounded up. */
const UNIDADES: Record<string, number> = { '': 1, px: 1, pt: 1.33, pc: 16, q: 0.94, mm: 3.77, cm: 37.7, in: 96 };
/** Percents and letters depend on what is around: they are taken for more than any drawing makes of them. */
const OTRA = 1000;

/** A length in pixels; 0 where it is none. `other` is what a unit counts for that depends on what is around. */
export function readLength(text: string, other = OTRA): number {
  const [, number = '', unit = ''] = /^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)([a-z%]*)/i.exec(text) ?? [];
  return Number.parseFloat(number) * (UNIDADES[unit.toLowerCase()] ?? other) || 0;
}

/** How many dashes a unit of an outline is parted into, by one `stroke-dasharray`; undefined where it says nothing of its own. */
export function dashesPerUnit(text: string): number | undefined {
  if (/^\s*(?:none|initial)\s*$/i.test(text)) return 0;
  const lengths = text.split(/[\s,]+/).filter(Boolean);
  if (lengths.length === 0 || /^\s*(?:inherit|unset|revert(?:-layer)?)\s*$/i.test(text)) return undefined;
  // What a function computes isn't known here.
  if (text.includes('(')) return Infinity;
  const sum = lengths.reduce((total, one) => total + Math.abs(readLength(one, 1 / OTRA)), 0);
  // Nothing but zeros is a whole line (SVG 2 §13.5.6).
  return sum === 0 ? 0 : lengths.length / sum;
}
