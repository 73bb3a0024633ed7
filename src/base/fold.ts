import { withoutInvisible } from './invisible.ts';

/** No name is longer: a cell of megabytes is not read through for one. */
const MAX_LENGTH = 200;

/** A name without what keyboards and programs vary in it: capitals, accents, spaces or hyphens for `_`. */
export function fold(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  return withoutInvisible(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
