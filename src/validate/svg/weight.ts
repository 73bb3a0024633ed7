import { outlineOf } from './outline.ts';
import { pixelsWithin } from './asked-files.ts';
import { type Cost, NOTHING } from './drawn.ts';
import type { Traits } from './traits.ts';
import type { XmlElement } from './read-xml.ts';

/** Costs in shapes: a filter goes over every pixel, a path draws each of its pieces. */
const PIECES_OF_FILTER = 50;
const PIECES_OF_MASK = 50;
const LETTERS_OF_SHAPE = 1000;
const LETTERS_OF_CORNER = 4;
const PIXELS_OF_SHAPE = 10_000;

/**
 * How many pieces in a row cost one shape, squared: in each row of pixels a browser looks at every piece of an outline that
 * passes there. Measured with pieces across the whole drawing; a drawn line has two sides.
 */
const FILLED = { curves: 200, lines: 300 };
const DRAWN = { curves: 40, lines: 110 };
/** Length of the outline of a letter whose height is one. */
const OUTLINE_OF_LETTER = 20;

/** What an element costs by itself, and how many corners it has for markers. */
export interface Weight extends Cost {
  corners: number;
}

export const LEAST_WEIGHT: Weight = { ...NOTHING, count: 1, corners: 0 };

/** `letter` is the largest text height in the drawing. */
export function weightOf(element: XmlElement, traits: Traits, letter: number): Weight {
  const { local, attributes, text } = element;
  const letters = attributes.find(({ name }) => name === 'd' || name === 'points')?.value.length ?? 0;
  const href = local === 'image' ? attributes.find((one) => one.local === 'href')?.value : undefined;
  const points = href === undefined ? 0 : (pixelsWithin(href) ?? 0);
  const base = local.startsWith('fe') ? PIECES_OF_FILTER : local === 'mask' ? PIECES_OF_MASK : 1;
  const outline = outlineOf(element, traits);
  const weigh = (by: typeof FILLED) => (outline.curves / by.curves + outline.lines / by.lines) ** 2;
  const written = LETTERED.has(local) ? text.trim().length * OUTLINE_OF_LETTER * letter : 0;
  const pieces = weigh(FILLED);
  return {
    count: base + letters / LETTERS_OF_SHAPE + points / PIXELS_OF_SHAPE + pieces,
    by: { ...NOTHING.by, pieces },
    drawn: weigh(DRAWN),
    outline: outline.length + written,
    layers: 0,
    corners: letters / LETTERS_OF_CORNER,
  };
}

const LETTERED = new Set(['text', 'tspan', 'textPath', 'a']);
