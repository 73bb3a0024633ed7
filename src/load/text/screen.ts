import { excerpt, makeProblem, type Place, type Problem } from '../../model/problems/problem.ts';
import { secretIn } from '../../base/secret.ts';
import { hexOf, NO_TEXT } from '../../base/characters.ts';
import { placeAt } from '../raw.ts';
import { undoWindows1252 } from './windows-1252.ts';

/** Places that are counted: who mends more of them than these doesn't count them. */
const PLACES = 1000;

/** What is no text, not even Word's line break (VT); the controls of `GARBLED` are what another encoding left. */
const CONTROL = new RegExp(`(?![\\x80-\\x9F])${NO_TEXT.source}`, 'gu');
/** The same, and byte order marks, which nothing but the start of a file has. */
const NO_TEXT_AT_ALL = new RegExp(`\\uFEFF|${CONTROL.source}`, 'gu');
/** UTF-8 taken for windows-1252; characters that no encoding uses for text; and what stands for a letter already lost. */
const GARBLED = /Ã[\u0080-\u009F¡-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u0080-¿]|â€.|[\u0080-\u009F\uFFFD]/g;
const CONFLICT = /^(?:<{7}|>{7})(?: .*)?$/gm;

/** Whether a value is already reported as spoiled: what follows from that is not reported again. */
export function isSpoiled(value: string): boolean {
  return value.search(CONTROL) >= 0 || value.search(GARBLED) >= 0;
}

/**
 * What is wrong with a text before it is read as a table or as data; unreadable where two versions stand in it, or more
 * non-characters than any text has by mistake.
 */
export function screenText(file: string, text: string): { readable: boolean; problems: Problem[] } {
  const fatal = conflictProblem(file, text) ?? noTextAtAll(file, text);
  if (fatal) return { readable: false, problems: [fatal] };
  const problems = [
    secretProblem(file, text),
    controlProblem(text, (at) => placeAt(file, text, at)),
    garbledProblem(file, text),
  ];
  return { readable: true, problems: problems.filter((problem) => problem !== undefined) };
}

function conflictProblem(file: string, text: string): Problem | undefined {
  const [first] = text.matchAll(CONFLICT).take(1);
  if (!first) return undefined;
  const others = text
    .matchAll(CONFLICT)
    .filter(([mark]) => mark.startsWith('<'))
    .take(PLACES + 2)
    .reduce((count) => count + 1, -1);
  return makeProblem('conflict-mark', placeAt(file, text, first.index), {
    value: first[0],
    message: `Aquí hay dos versiones entre marcas de Git${others > 0 ? `, y en ${describePlaces(others)}` : ''}. El archivo no se leyó.`,
    hint: 'Deje la versión que vale y borre la otra con los renglones «<<<<<<<», «=======» y «>>>>>>>».',
  });
}

function noTextAtAll(file: string, text: string): Problem | undefined {
  const [first, ...others] = text.matchAll(NO_TEXT_AT_ALL).take(PLACES + 2);
  if (!first || others.length <= PLACES) return undefined;
  const place = placeAt(file, text, first.index);
  const message = `Desde aquí hay más de ${PLACES} signos que no son texto, como este (U+${hexOf(first[0])}). El archivo no se leyó.`;
  const hint = 'Vuelva a guardarlo desde su programa, o busque una versión anterior.';
  return makeProblem('control-character', place, { value: wordAt(text, first.index), message, hint });
}

/** A private key in a text, whatever it is there for. */
export function secretProblem(file: string, text: string): Problem | undefined {
  const at = secretIn(text);
  if (at < 0) return undefined;
  return makeProblem('private-key', placeAt(file, text, at), {
    message: 'Aquí hay una llave privada. Con ella cualquiera podría firmar o entrar en nombre de su dueño.',
    hint: 'Bórrela, deje de usarla y haga otra: quien pueda ver la historia de este archivo ya la tiene.',
  });
}

/** `locate` gives the place of what stands at an index of the text. */
export function controlProblem(text: string, locate: (at: number) => Place, signs = CONTROL): Problem | undefined {
  const found = findAll(text, signs);
  if (!found) return undefined;
  const hint = 'Bórrelo, o vuelva a escribir la celda. En Excel, la función LIMPIAR los quita.';
  return noTextProblem(locate(found.first), text, found, hint);
}

/** The problem of a character that is no text, where it was found. */
export function noTextProblem(place: Place, text: string, { first, others }: Found, hint: string): Problem {
  return makeProblem('control-character', place, {
    value: wordAt(text, first),
    message: `Aquí hay un signo de control (U+${hexOf(text.slice(first))}), que no es texto${others}.`,
    hint,
  });
}

function garbledProblem(file: string, text: string): Problem | undefined {
  const found = findAll(text, GARBLED);
  if (!found) return undefined;
  const word = wordAt(text, found.first);
  const meant = undoWindows1252(word);
  return makeProblem('garbled-text', placeAt(file, text, found.first), {
    value: word,
    message: `«${excerpt(word)}» tiene letras estropeadas${found.others}.`,
    hint:
      meant === undefined
        ? 'Busque lo que decía en el documento, o en una versión anterior del archivo.'
        : `Quizá decía «${excerpt(meant)}». Abra de nuevo el original como UTF-8, o corrija cada lugar.`,
  });
}

/** Where the first of some characters stands, and how many others there are, in words. */
interface Found {
  first: number;
  others: string;
}

function findAll(text: string, signs: RegExp): Found | undefined {
  const first = text.search(signs);
  if (first < 0) return undefined;
  // Counted one by one, and not all: a list of them may be longer than the text.
  const others = text
    .matchAll(signs)
    .take(PLACES + 2)
    .reduce((count) => count + 1, -1);
  return { first, others: tellOthers(others) };
}

export const tellOthers = (others: number) =>
  others > 0 ? `, y hay otros en ${describePlaces(others)} de este archivo` : '';

function describePlaces(count: number): string {
  if (count > PLACES) return `más de ${PLACES} lugares`;
  return count === 1 ? 'un lugar más' : `${count} lugares más`;
}

/** The word around a place, as far as a message quotes it. */
export function wordAt(text: string, at: number): string {
  const before = /[^\s,;"]{0,40}$/u.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const after = /^[^\s,;"]{0,40}/u.exec(text.slice(at + character.length, at + character.length + 80))?.[0] ?? '';
  return before + character + after;
}
