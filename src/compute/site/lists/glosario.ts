import { fold } from '../../../base/fold.ts';
import { oncePer } from '../../../base/once-per.ts';
import type { ContentWithoutNotes } from '../../../model/tables/index.ts';
import { pagesBeside, plainPart } from './list-pages.ts';

/** What the page of the glossary holds itself. */
const WHOLE = { lines: 200, characters: 60_000 };
/** The part of terms that begin with no letter. */
export const WITHOUT_LETTER = 'otros';

const letterOf = (termino: string) => /[a-z]/.exec(fold(termino).slice(0, 1))?.[0] ?? WITHOUT_LETTER;

/** The pages of the glossary beside its own, by first letter. */
export const glosarioPages = oncePer(({ glosario }: Pick<ContentWithoutNotes, 'glosario'>) => {
  const letters = Map.groupBy(glosario, ({ termino }) => letterOf(termino));
  const parts = [...letters].sort(([a], [b]) => order(a) - order(b)).map(([letter, own]) => plainPart(letter, own));
  return pagesBeside(
    { list: 'glosario', lengthOf: ({ termino, definicion }) => termino.length + definicion.length },
    WHOLE,
    parts,
  );
});

const order = (letter: string) => (letter === WITHOUT_LETTER ? Infinity : letter.charCodeAt(0));
