import { LIMITES } from '../model/limites.ts';

/** A limit that a text passes, and the offset at which it does. */
export interface PassedAt {
  passed: 'signosDeTexto' | 'nivelesDeTexto';
  offset: number;
}

/**
 * What can be seen of a text before it is parsed: thousands of the signs for each of which the parser looks through
 * the rest of the text, and marks of quotes and lists one after the other at the start of a line.
 */
export function passedBeforeParsing(text: string): PassedAt | undefined {
  const nested = text.search(NESTED);
  if (nested >= 0) return { passed: 'nivelesDeTexto', offset: nested };
  const sign = nthSign(text, LIMITES.signosDeTexto.valor + 1);
  return sign === undefined ? undefined : { passed: 'signosDeTexto', offset: sign };
}

const MARK = String.raw`[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])`;
const NESTED = new RegExp(`^(?:${MARK}){${LIMITES.nivelesDeTexto.valor + 1}}`, 'm');

function nthSign(text: string, nth: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(/[{<&]/g)) {
    count += 1;
    if (count === nth) return index;
  }
  return undefined;
}
