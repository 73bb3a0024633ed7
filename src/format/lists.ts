import { LOCALE } from './locale.ts';

const LISTA = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const ALTERNATIVAS = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** «julio, agosto y septiembre». */
export function formatList(texts: readonly string[]): string {
  return LISTA.format(texts);
}

/** «planes u órganos». */
export function formatAlternatives(texts: readonly string[]): string {
  return ALTERNATIVAS.format(texts);
}
