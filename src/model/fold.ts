import { withoutInvisible } from './invisible.ts';

/** A name without what keyboards and programs vary in it: capitals, accents, spaces or hyphens for `_`. */
export function fold(text: string): string {
  return withoutInvisible(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
