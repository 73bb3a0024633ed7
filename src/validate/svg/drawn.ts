import type { Traits } from './traits.ts';

/** The cost of drawing something, in shapes, and what in it costs more depending on its surroundings. */
export interface Cost {
  count: number;
  /** How much of that is due to layers, dashes and lines of many pieces. */
  by: Causes;
  /** The cost of its lines, if they are drawn. */
  drawn: number;
  /** The length of its outlines, if they are dashed. */
  outline: number;
  /** How many layers lie one within another. */
  layers: number;
}

interface Causes {
  layers: number;
  dashes: number;
  pieces: number;
}

export const NOTHING: Cost = { count: 0, by: { layers: 0, dashes: 0, pieces: 0 }, drawn: 0, outline: 0, layers: 0 };

/** The cost of a layer and of a clip, times the square of the layers inside: so grows the time that browsers take. */
const SHAPES_OF_LAYER = 10;
const SHAPES_OF_CLIP = 2;
const SHAPES_OF_DASH = 0.5;

/** Several things drawn one after the other. */
export function addUp(costs: readonly Cost[]): Cost {
  const total = { ...NOTHING, by: { ...NOTHING.by } };
  for (const { count, by, drawn, outline, layers } of costs) {
    total.count += count;
    total.by.layers += by.layers;
    total.by.dashes += by.dashes;
    total.by.pieces += by.pieces;
    total.drawn += drawn;
    total.outline += outline;
    total.layers = Math.max(total.layers, layers);
  }
  return total;
}

/** The same thing drawn several times, lines included. */
export function repeat({ count, by, layers }: Cost, times: number): Cost {
  const all = { layers: by.layers * times, dashes: by.dashes * times, pieces: by.pieces * times };
  return { ...NOTHING, count: count * times, by: all, layers };
}

/** Lines inside are drawn and dashed as the nearest surrounding element with such a style says. */
export function applyLines(within: Cost, { stroked, dashes }: Traits): Cost {
  const { drawn, outline } = within;
  const pieces = stroked ? drawn : 0;
  const parts = dashes === undefined || outline === 0 ? 0 : dashes * outline * SHAPES_OF_DASH;
  return {
    ...within,
    count: within.count + pieces + parts,
    by: { ...within.by, dashes: within.by.dashes + parts, pieces: within.by.pieces + pieces },
    drawn: drawn - pieces,
    outline: dashes === undefined ? outline : 0,
  };
}

export function applyLayer(within: Cost, { layer, clipped }: Traits): Cost {
  if (!layer && !clipped) return within;
  const layers = within.layers + 1;
  const shapes = (layer ? SHAPES_OF_LAYER : SHAPES_OF_CLIP) * layers ** 2;
  return { ...within, layers, count: within.count + shapes, by: { ...within.by, layers: within.by.layers + shapes } };
}

const CAUSE_WORDS: Readonly<Record<keyof Causes, string>> = {
  layers: ', casi todas por sus transparencias, mezclas y recortes',
  dashes: ', casi todas por los guiones de sus líneas',
  pieces: ', casi todas por los puntos de sus trazos',
};

/** The main cause of the cost, if there is one. */
export function describeCause({ count, by }: Cost): string {
  const causes = Object.keys(CAUSE_WORDS) as (keyof Causes)[];
  const main = causes.find((cause) => by[cause] > count / 2 || by[cause] === Infinity);
  return main === undefined ? '' : CAUSE_WORDS[main];
}
