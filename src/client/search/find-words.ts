import { form } from './search-messages.ts';
import { isPhrase, type Result, search } from './search-index.ts';
import { isKnown } from './stems.ts';
import { withoutLetters, wordsOf } from './search-words.ts';

/** What was found, and the words of the search that no record has, or perhaps none, folded. */
export interface Answer {
  results: Result[];
  missing: string[];
  doubtful: string[];
}

type Filters = Readonly<Record<string, string>>;

/**
 * Finds what has the words. Pagefind puts a shorter word in the place of one that it doesn't have, «b» for «bacheo»: such a word is left out
 * here, and told.
 */
export async function findWords(text: string, filters: Filters): Promise<Answer> {
  const words = wordsOf(text);
  const whole = isPhrase(text);
  const found = await searchForReaders(whole ? text : withoutLetters(text), filters);
  const known = Map.groupBy(words, isKnown);
  const missing = known.get('no') ?? [];
  const doubtful = known.get('perhaps') ?? [];
  if (missing.length === 0 || whole) return { results: found, missing, doubtful };
  const rest = words.filter((word) => !missing.includes(word));
  return { results: rest.length > 0 ? await searchForReaders(rest.join(' '), filters) : [], missing, doubtful };
}

/** Kinds of pages for who edits the site or reads its data by program, which a citizen finds where nothing else is. */
const FOR_EDITORS = JSON.parse(form.dataset['edicion'] ?? '[]') as string[];

async function searchForReaders(text: string, filters: Filters): Promise<Result[]> {
  const words = text === '' ? null : text;
  if (filters['tipo'] !== undefined) return search(words, filters);
  const found = await search(words, { ...filters, not: { any: FOR_EDITORS.map((tipo) => ({ tipo })) } });
  return found.length > 0 ? found : search(words, filters);
}
