import { compareText } from '../../../base/compare-text.ts';

/** How a word in capitals is written by the texts of a site, or by any; undefined where that isn't known. */
export type KnownWords = (word: string) => string | undefined;

/** The words of some texts. */
export interface Vocabulary {
  /** How often each is written how, by its letters in capitals without accents. */
  forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  kin: ReadonlySet<string>;
}

const WORD = /\p{L}+/gu;
/** «Ñ» is a letter of its own. */
const withoutAccents = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0304-\u036f]/g, '')
    .normalize('NFC');
/** «Necesarios», «necesaria» and «necesario» are of one kin. */
const kinOf = (word: string) =>
  withoutAccents(word)
    .toLowerCase()
    .replace(/(?:[oa]s?|es?|s)$/, '');
const isLower = (form: string) => form === form.toLowerCase();
const isCapitalized = (form: string) => !isLower(form) && isLower(form.slice(1));
/** What begins a sentence is written with a capital whatever it is. */
const beginsSentence = (text: string, at: number) =>
  /(?:^|[.:;?!¿¡«“"(\n])\s*$/.test(text.slice(Math.max(0, at - 3), at));

export function learnWords(texts: Iterable<string>): Vocabulary {
  const forms = new Map<string, Map<string, number>>();
  const kin = new Set<string>();
  for (const text of texts) {
    for (const { 0: form, index } of text.matchAll(WORD)) {
      if (isCapitalized(form) && beginsSentence(text, index)) continue;
      const key = withoutAccents(form).toUpperCase();
      const own = forms.get(key) ?? new Map<string, number>();
      forms.set(key, own.set(form, (own.get(form) ?? 0) + 1));
      if (isLower(form)) kin.add(kinOf(form));
    }
  }
  return { forms, kin };
}

/** Endings of nouns of action, adverbs, participles and verbs, which no acronym has; some of those nouns are names too. */
const ORDINARY = /.{3}(?:CI[OÓ]N|CIONES|MIENTOS?|MENTE|[AI]D[OA]S)$|.{6}[AEI]R$/;
const ALSO_NAMES = /^(?:CONCEP|ASUN|ENCARNA|ANUNCIA|VISITA|PURIFICA|CONSOLA|RESURREC|REDEN)CI[OÓ]N$/;

/** In lower case, if any of the texts has it so; else as they mostly have it; else so if it is no acronym and no name. */
export const knownIn =
  (vocabularies: readonly Vocabulary[]): KnownWords =>
  (word) => {
    const key = withoutAccents(word).toUpperCase();
    const all = vocabularies.flatMap(({ forms }) => [...(forms.get(key) ?? [])]);
    const exact = all.filter(([form]) => form.toUpperCase() === word);
    // An accent that the title leaves out is written as the texts have it; one that it has is kept.
    const some = exact.length > 0 || withoutAccents(word) !== word ? exact : all;
    const known = mostUsed(some.filter(([form]) => isLower(form))) ?? mostUsed(some);
    if (known !== undefined) return known;
    const isOrdinary = vocabularies.some(({ kin }) => kin.has(kinOf(word)));
    return isOrdinary || (ORDINARY.test(word) && !ALSO_NAMES.test(word)) ? word.toLowerCase() : undefined;
  };

function mostUsed(forms: readonly (readonly [string, number])[]): string | undefined {
  const total = (form: string) => forms.reduce((sum, [other, times]) => sum + (other === form ? times : 0), 0);
  return forms.map(([form]) => form).sort((a, b) => total(b) - total(a) || compareText(a, b))[0];
}
