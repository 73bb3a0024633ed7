import { SIN_DATO } from '../../textos/comunes.ts';
import type { Stroke } from '../grafica.ts';
import { textWidth } from './text-width.ts';

/** Pixels of the box, and from its side to its words. */
const BOX = { height: 18, padding: 6 } as const;

/** A box in dashes around the words, where a bar would begin at `x`, within a drawing of `width` pixels. */
export function drawMissing(x: number, y: number, width: number): Stroke[] {
  const own = ((textWidth(SIN_DATO) + 2 * BOX.padding) / width) * 100;
  const from = Math.min(x, 100 - own);
  return [
    { shape: 'box', kind: 'no-data', x: from, y, width: own, height: BOX.height },
    { shape: 'text', text: SIN_DATO, x: from, dx: BOX.padding, y: y + 14 },
  ];
}
