import type { GraficaDeSeries } from '../grafica.ts';
import { textWidth } from './text-width.ts';

/** Least and greatest value of a chart, with zero between them or at an end. */
export function valueRange({ series }: GraficaDeSeries): [min: number, max: number] {
  let [min, max] = [0, 0];
  for (const { values } of series) {
    for (const value of values) [min, max] = [Math.min(min, value ?? 0), Math.max(max, value ?? 0)];
  }
  return [min, max];
}

/** Pixels of the widest of some texts, however many; 0 where there are none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}

/** Takes `min` to `from`, `max` to `to`, and what is between them in proportion. */
export function linearScale([min, max]: [number, number], from: number, to: number) {
  return (value: number): number => from + ((value - min) / (max - min || 1)) * (to - from);
}

/** Round values from `min` or less to `max` or more, in some three steps of 1, 2 or 5 by a power of ten. */
export function roundMarks([min, max]: [number, number]): number[] {
  const step = roundStep((max - min || 1) / 3);
  const from = Math.floor(min / step);
  const to = Math.max(from + 1, Math.ceil(max / step));
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
}

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((times) => times * power >= step * 0.999) ?? 10) * power;
}
