import { LOCALE } from './locale.ts';

const LISTA = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const ALTERNATIVAS = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** «julio, agosto y septiembre». */
export function formatList(textos: readonly string[]): string {
  return LISTA.format(textos);
}

/** «planes u órganos». */
export function formatAlternatives(textos: readonly string[]): string {
  return ALTERNATIVAS.format(textos);
}
