import { perLocale } from '../model/speech/locale.ts';

const list = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const alternatives = perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** «julio, agosto y septiembre». */
export function formatList(texts: readonly string[]): string {
  return list().format(texts);
}

/** «planes u órganos». */
export function formatAlternatives(texts: readonly string[]): string {
  return alternatives().format(texts);
}
