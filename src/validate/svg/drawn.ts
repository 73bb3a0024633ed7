import type { Rasgos } from './traits.ts';

/** What it costs to draw something, in shapes, and what in it costs more by what is said around it. */
export interface Medida {
  count: number;
  /** How much of that is by layers, by dashes and by lines of many pieces. */
  by: Causas;
  /** What its lines weigh, if they are drawn. */
  drawn: number;
  /** The length of its outlines, if they are parted into dashes. */
  outline: number;
  /** How many layers lie one within another. */
  layers: number;
}

interface Causas {
  layers: number;
  dashes: number;
  pieces: number;
}

export const NADA: Medida = { count: 0, by: { layers: 0, dashes: 0, pieces: 0 }, drawn: 0, outline: 0, layers: 0 };

/** What a layer weighs, and what a clip does: times the square of the layers that it holds, as browsers take for them. */
const SHAPES_OF_LAYER = 10;
const SHAPES_OF_CLIP = 2;
const SHAPES_OF_DASH = 0.5;

/** Several things drawn one after the other. */
export function addUp(medidas: readonly Medida[]): Medida {
  const total = { ...NADA, by: { ...NADA.by } };
  for (const { count, by, drawn, outline, layers } of medidas) {
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

/** The same thing drawn so many times; its lines belong to it. */
export function repeat({ count, by, layers }: Medida, times: number): Medida {
  const all = { layers: by.layers * times, dashes: by.dashes * times, pieces: by.pieces * times };
  return { ...NADA, count: count * times, by: all, layers };
}

/** The lines of what is within are drawn, and parted into dashes, as the nearest element around says that says anything. */
export function applyLines(within: Medida, { stroked, dashes }: Rasgos): Medida {
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

export function applyLayer(within: Medida, { layer, clipped }: Rasgos): Medida {
  if (!layer && !clipped) return within;
  const layers = within.layers + 1;
  const shapes = (layer ? SHAPES_OF_LAYER : SHAPES_OF_CLIP) * layers ** 2;
  return { ...within, layers, count: within.count + shapes, by: { ...within.by, layers: within.by.layers + shapes } };
}

const DICHO: Readonly<Record<keyof Causas, string>> = {
  layers: ', casi todas por sus transparencias, mezclas y recortes',
  dashes: ', casi todas por los guiones de sus líneas',
  pieces: ', casi todas por los puntos de sus trazos',
};

/** Why it is so much, where there is one cause. */
export function describeCause({ count, by }: Medida): string {
  const causes = Object.keys(DICHO) as (keyof Causas)[];
  const main = causes.find((cause) => by[cause] > count / 2 || by[cause] === Infinity);
  return main === undefined ? '' : DICHO[main];
}
