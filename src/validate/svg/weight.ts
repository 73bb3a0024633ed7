import { outlineOf } from './outline.ts';
import { pointsWithin } from './addresses.ts';
import { type Medida, NADA } from './drawn.ts';
import type { Rasgos } from './traits.ts';
import type { ElementoXml } from './read-xml.ts';

/** What weighs like so many shapes: a filter goes over all points, a path draws each of its pieces. */
const PIECES_OF_FILTER = 50;
const PIECES_OF_MASK = 50;
const LETTERS_OF_SHAPE = 1000;
const LETTERS_OF_CORNER = 4;
const POINTS_OF_SHAPE = 10_000;

/**
 * How many pieces one after another weigh like so many shapes, their number squared: a browser looks in each row of points at
 * all pieces of an outline that pass there. Measured with pieces across the whole drawing; a line that is drawn has two sides.
 */
const FILLED = { curvas: 200, rectas: 300 };
const DRAWN = { curvas: 40, rectas: 110 };
/** Points of outline in a letter of which the height is one. */
const OUTLINE_OF_LETTER = 20;

/** What an element weighs by itself, and at how many corners a marker stands on it. */
export interface Peso extends Medida {
  corners: number;
}

export const SIN_PESO: Peso = { ...NADA, count: 1, corners: 0 };

/** `letter` is the largest height of letters in the drawing. */
export function weightOf(element: ElementoXml, traits: Rasgos, letter: number): Peso {
  const { local, attributes, text } = element;
  const letters = attributes.find(({ name }) => name === 'd' || name === 'points')?.value.length ?? 0;
  const href = local === 'image' ? attributes.find((one) => one.local === 'href')?.value : undefined;
  const points = href === undefined ? 0 : (pointsWithin(href) ?? 0);
  const base = local.startsWith('fe') ? PIECES_OF_FILTER : local === 'mask' ? PIECES_OF_MASK : 1;
  const contorno = outlineOf(element, traits);
  const weigh = (by: typeof FILLED) => (contorno.curvas / by.curvas + contorno.rectas / by.rectas) ** 2;
  const written = DE_LETRAS.has(local) ? text.trim().length * OUTLINE_OF_LETTER * letter : 0;
  const pieces = weigh(FILLED);
  return {
    count: base + letters / LETTERS_OF_SHAPE + points / POINTS_OF_SHAPE + pieces,
    by: { ...NADA.by, pieces },
    drawn: weigh(DRAWN),
    outline: contorno.largo + written,
    layers: 0,
    corners: letters / LETTERS_OF_CORNER,
  };
}

const DE_LETRAS = new Set(['text', 'tspan', 'textPath', 'a']);
