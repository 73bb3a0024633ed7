import type { Termino } from '../../model/tables/glosario.ts';

/** A piece of a text: as it is, or a term of the glossary that is explained there. */
export type Piece = string | { term: Termino; written: string };

/** Looks for terms in the texts of a page, one after the other. */
interface TermFinder {
  /** Each written form in lower case, with its term. */
  forms: ReadonlyMap<string, Termino>;
  pattern: RegExp;
  /** Ids of the terms that were explained. */
  seen: Set<string>;
}

export function termFinder(terms: readonly Termino[]): TermFinder {
  return { forms: formsOf(terms), pattern: patternOf(terms), seen: new Set() };
}

/** Parts a text at the terms that were not explained before it in its page: each is explained where it first occurs. */
export function markTerms(text: string, { forms, pattern, seen }: TermFinder): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: written, index } of forms.size === 0 ? [] : text.matchAll(pattern)) {
    const term = forms.get(written.toLowerCase());
    if (!term || seen.has(term.id) || !isTerm(written, term)) continue;
    seen.add(term.id);
    if (index > from) pieces.push(text.slice(from, index));
    pieces.push({ term, written });
    from = index + written.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function formsOf(terms: readonly Termino[]): Map<string, Termino> {
  return new Map(terms.flatMap((term) => writtenForms(term).map((form) => [form.toLowerCase(), term] as const)));
}

function writtenForms({ termino, siglas }: Termino): string[] {
  return siglas === undefined ? [termino] : [termino, siglas];
}

/** Whole words; of two terms that begin alike, the longer one. */
function patternOf(terms: readonly Termino[]): RegExp {
  const forms = terms.flatMap(writtenForms).sort((a, b) => b.length - a.length);
  const written = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Initials are told by their capitals; a single word with a capital is part of a name («Municipio de León»). */
function isTerm(written: string, { termino, siglas }: Termino): boolean {
  if (written === siglas) return true;
  if (written.toLowerCase() !== termino.toLowerCase()) return false;
  return /\s/.test(termino) || written === written.toLowerCase();
}
