import { CR, LF, SPACE, TAB } from './code-units.ts';

/** Zero-width characters: soft hyphen, zero-width spaces and joiners, direction marks, byte order mark. */
const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** A text without its zero-width characters and the spaces around it. */
export function withoutInvisible(text: string): string {
  return text.replace(ZERO_WIDTH, '').trim();
}

/** Whether a text holds what can't be seen and no keyboard writes: a space before or after it is ordinary. */
export function hasInvisible(text: string): boolean {
  return withoutInvisible(text) !== trimOrdinary(text);
}

const isOrdinary = (unit: number) => unit === SPACE || unit === TAB || unit === CR || unit === LF;

/** A text without the spaces that keyboards write around it. */
export function trimOrdinary(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isOrdinary(text.charCodeAt(start))) start += 1;
  while (end > start && isOrdinary(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
