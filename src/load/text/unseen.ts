import { hiddenIn, hidesCharacters } from '../../base/hidden-characters.ts';
import { makeProblem, type Place, type Problem } from '../../model/problems/problem.ts';
import { hexOf, REORDERS } from '../../base/characters.ts';
import { tellOthers, wordAt } from './screen.ts';

/** A text, and where it stands; of one that is a whole file, where each place of it does. */
export interface Located {
  text: string;
  locate: (at: number) => Place;
}

/** The notices of invisible characters in some texts of a file: one of each kind, for all of them. */
export function unseenProblems(texts: readonly Located[]): Problem[] {
  const reordered = texts.filter(({ text }) => REORDERS.test(text));
  const hidden = texts.filter(({ text }) => hidesCharacters(text));
  return [
    ...reordered.slice(0, 1).map((one) => makeReordered(one, reordered.length - 1)),
    ...hidden.slice(0, 1).map((one) => makeHidden(one, hidden.length - 1)),
  ];
}

/** The notice of characters that make a text, or a file name, read in another order than it is written. */
function makeReordered({ text, locate }: Located, others: number): Problem {
  const at = text.search(REORDERS);
  return makeProblem('bidi-character', locate(at), {
    value: wordAt(text, at),
    message: `Aquí hay un signo que no se ve (U+${hexOf(text.slice(at))}) y cambia el orden en que se lee lo que sigue${tellOthers(others)}.`,
    hint: 'Bórrelo, o escriba el texto de nuevo sin copiarlo de otra parte.',
  });
}

/** The notice of invisible characters in a text or a file name. */
function makeHidden({ text, locate }: Located, others: number): Problem {
  const at = hiddenIn(text).next().value ?? 0;
  return makeProblem('invisible-character', locate(at), {
    value: wordAt(text, at),
    message: `Aquí hay un signo que no se ve (U+${hexOf(text.slice(at))}), y se publicaría${tellOthers(others)}.`,
    hint: 'Bórrelo, o escriba el texto de nuevo sin copiarlo de otra parte.',
  });
}
