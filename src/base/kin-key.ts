import { distance } from 'fastest-levenshtein';
import { nearest } from './nearest.ts';

const NUMBERS = /\d+/g;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The id that was probably meant. Ids of other numbers are of other things, however near: the report of another quarter, the
 * minutes of another session. Only a slip in the figures of a year is one.
 */
export function nearestKey(written: string, known: Iterable<string>): string | undefined {
  return nearest(written, known, (name, far) => far <= slipsIn(written) && isOfSameNumbers(written, name));
}

/** «¿Quiso escribir …?», or another piece of advice where none was probably meant; `known` is read twice. */
export function suggestKey(written: string, known: Iterable<string>, otherwise: string): string {
  const near = nearestKey(written, known);
  if (near !== undefined) return `¿Quiso escribir «${near}»?`;
  const sibling = siblingKey(written, known);
  return `${sibling === undefined ? '' : `Hay «${sibling}», que es de otro número o periodo. `}${otherwise}`;
}

/** The nearest id that has the same letters and other numbers. */
export function siblingKey(written: string, known: Iterable<string>): string | undefined {
  const letters = (text: string) => text.toLowerCase().replace(/[\d._-]+/g, '');
  const own = letters(written);
  return nearest(written, known, (name) => letters(name) === own && !isOfSameNumbers(written, name));
}

/** One letter in four; in a short id, two. */
const slipsIn = (written: string) => Math.max(2, Math.floor(written.length / 4));

function isOfSameNumbers(written: string, name: string): boolean {
  // Of an id without letters, as those of the 2030 Agenda, the number is all that may be mistaken.
  if (!/[a-z]/i.test(written)) return true;
  const [own, others] = [written.match(NUMBERS) ?? [], name.match(NUMBERS) ?? []];
  // «talleres-12025» lacks a sign, and no figure.
  if (own.join('') === others.join('')) return true;
  return own.length === others.length && own.every((one, i) => isSlipOf(one, others[i] ?? ''));
}

const isSlipOf = (one: string, other: string) =>
  one === other || (YEAR.test(other) && !YEAR.test(one) && distance(one, other) <= 2);
