import { capitalize } from '../../base/capitalize.ts';
import { startsWithStressedA } from './stress.ts';
import { FORMS, type Noun, type Nouns, type Term, TERMS } from './terms.ts';

type Genero = Noun['genero'];

/** Words that agree otherwise than by «-o» and «-a»: masculine before a noun, feminine, masculine that stands alone. */
const IRREGULAR = [
  ['el', 'la', 'el'],
  ['los', 'las', 'los'],
  ['un', 'una', 'uno'],
  ['algún', 'alguna', 'alguno'],
  ['ningún', 'ninguna', 'ninguno'],
  ['primer', 'primera', 'primero'],
  ['tercer', 'tercera', 'tercero'],
  ['este', 'esta', 'este'],
  ['ese', 'esa', 'ese'],
  ['aquel', 'aquella', 'aquel'],
  ['él', 'ella', 'él'],
  ['ellos', 'ellas', 'ellos'],
] as const;
/** Before a feminine noun that begins with a stressed «a» they are masculine: «el acta», «un acta». */
const ARTICLES: ReadonlySet<string> = new Set(['el', 'un']);
/** Words with an ending of those that agree, which agree with nothing. */
const INVARIABLE = new Set(['cada', 'para', 'hasta', 'contra', 'como', 'cuando', 'no', 'lo', 'ya', 'solo', 'según']);
const CONJUNCTIONS: Readonly<Record<string, 'y' | 'o'>> = { y: 'y', e: 'y', o: 'o', u: 'o' };

/**
 * A phrase written about a term in its usual words, in those of a site: «el acta publicada» → «la minuta publicada». What
 * agrees with a term that stands elsewhere names it: «cumplidas@meta»; a pronoun gives both of its forms: «lo/la@meta».
 * Undefined for what is of no term.
 */
export function inflect(phrase: string, nouns: Nouns): string | undefined {
  const [text = '', named] = phrase.split('@');
  const tokens = text.split(' ').flatMap(expand);
  const term = (named as Term | undefined) ?? tokens.map((token) => FORMS.get(token.toLowerCase())?.term).find(Boolean);
  if (term === undefined || !Object.hasOwn(TERMS, term)) return undefined;
  const noun = nouns[term];
  const own = tokens.map((token) => formOf(token, term, noun));
  const written = tokens.map((token, i) => own[i] ?? agree(token.toLowerCase(), noun.genero, own.slice(i + 1)));
  const joined = joinWords(written);
  return /^\p{Lu}/u.test(text) ? capitalize(joined) : joined;
}

const CONTRACTIONS: Readonly<Record<string, string[]>> = { del: ['de', 'el'], al: ['a', 'el'] };
const expand = (token: string): string[] => {
  const parts = CONTRACTIONS[token.toLowerCase()];
  if (!parts) return [token];
  return /^\p{Lu}/u.test(token) ? [capitalize(parts[0] ?? ''), ...parts.slice(1)] : parts;
};

function formOf(token: string, term: Term, noun: Noun): string | undefined {
  const form = FORMS.get(token.toLowerCase());
  return form?.term === term ? noun[form.number] : undefined;
}

/** A word in the gender of its noun; `after` are the words that follow, those that are the noun among them. */
function agree(token: string, genero: Genero, after: readonly (string | undefined)[]): string {
  const [masculineWord, feminineWord] = token.split('/');
  if (feminineWord !== undefined) return (genero === 'm' ? masculineWord : feminineWord) ?? '';
  const irregular = IRREGULAR.find((forms) => forms.some((form) => form === token));
  if (irregular) {
    const [masculine, feminine, alone] = irregular;
    if (genero === 'm') return after.some((word) => word !== undefined) ? masculine : alone;
    const [next] = after;
    return next !== undefined && ARTICLES.has(masculine) && startsWithStressedA(next) ? masculine : feminine;
  }
  if (INVARIABLE.has(token)) return token;
  return token.replace(/(?<=\p{L}{2})[oa](s?)$/u, (_, plural: string) => `${genero === 'm' ? 'o' : 'a'}${plural}`);
}

/** «de el» is «del»; «y» before an «i», «e»; «o» before an «o», «u». */
function joinWords(words: readonly string[]): string {
  const chosen = words.map((word, i) => {
    const conjunction = CONJUNCTIONS[word];
    const next = words[i + 1] ?? '';
    if (conjunction === undefined || next === '') return word;
    if (conjunction === 'y') return /^h?[ií](?!e|a)/i.test(next) ? 'e' : 'y';
    return /^h?[oó]/i.test(next) ? 'u' : 'o';
  });
  return chosen.join(' ').replace(/(?<=^|\s)(de|a) el(?= |$)/gi, '$1l');
}
