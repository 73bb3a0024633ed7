import { type Outline, outlineOfPath } from './path-data.ts';
import type { XmlElement } from './read-xml.ts';

interface Measures {
  width: number;
  height: number;
  radius: number;
}

/** The outline of a shape; `measures` are the largest in its attributes and styles. */
export function outlineOf({ local, attributes }: XmlElement, measures: Measures): Outline {
  const written = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
  const plain = (length: number): Outline => ({ length, curves: 0, lines: 0 });
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
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 1.33, pc: 16, q: 0.94, mm: 3.77, cm: 37.7, in: 96 };
/** Percents and font units depend on the surroundings: they count as more than any drawing makes of them. */
const RELATIVE_UNIT = 1000;

/** A length in pixels; 0 if it is none. `other` stands for units that depend on the surroundings. */
export function readLength(text: string, other = RELATIVE_UNIT): number {
  const [, number = '', unit = ''] = /^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)([a-z%]*)/i.exec(text) ?? [];
  return Number.parseFloat(number) * (UNITS[unit.toLowerCase()] ?? other) || 0;
}

/** How many dashes a `stroke-dasharray` makes of each unit of outline; undefined if it is inherited. */
export function dashesPerUnit(text: string): number | undefined {
  if (/^\s*(?:none|initial)\s*$/i.test(text)) return 0;
  const lengths = text.split(/[\s,]+/).filter(Boolean);
  if (lengths.length === 0 || /^\s*(?:inherit|unset|revert(?:-layer)?)\s*$/i.test(text)) return undefined;
  // What a function computes isn't known here.
  if (text.includes('(')) return Infinity;
  const sum = lengths.reduce((total, one) => total + Math.abs(readLength(one, 1 / RELATIVE_UNIT)), 0);
  // Nothing but zeros is a whole line (SVG 2 §13.5.6).
  return sum === 0 ? 0 : lengths.length / sum;
}
