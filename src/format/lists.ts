import { LOCALE } from './locale.ts';

const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const ALTERNATIVES = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** «julio, agosto y septiembre». */
export function formatList(texts: readonly string[]): string {
  return LIST.format(texts);
}

/** «planes u órganos». */
export function formatAlternatives(texts: readonly string[]): string {
  return ALTERNATIVES.format(texts);
}
