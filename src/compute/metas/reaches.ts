import Fraction from 'fraction.js';
import type { Asked, Comparador } from '../../model/tables/metas.ts';
import { toFraction } from '../figures/fraction.ts';

const COMPARISONS: Record<Exclude<Comparador, 'entre'>, (order: number) => boolean> = {
  'al-menos': (order) => order >= 0,
  'mas-de': (order) => order > 0,
  igual: (order) => order === 0,
  'a-lo-mas': (order) => order <= 0,
};

/** Whether a value is what a goal of a number asks for; a range holds both of its ends. */
export function reaches(value: Fraction, { comparador, valor, valor_hasta, tolerancia }: Asked): boolean {
  if (typeof valor !== 'number') return false;
  const difference = value.sub(toFraction(valor));
  if (comparador === 'entre')
    return difference.compare(0) >= 0 && (valor_hasta === undefined || value.compare(toFraction(valor_hasta)) <= 0);
  if (comparador === 'igual' && tolerancia !== undefined) return difference.abs().compare(toFraction(tolerancia)) <= 0;
  return COMPARISONS[comparador](difference.compare(0));
}

/** The end of a goal that a value has before it: of a range, the one that it is short of or beyond. */
export function nearEnd(
  value: Fraction,
  { comparador, valor, valor_hasta }: Asked & { valor: number },
): { comparador: Comparador; goal: Fraction } {
  if (comparador !== 'entre') return { comparador, goal: toFraction(valor) };
  const isBeyond = valor_hasta !== undefined && value.compare(toFraction(valor_hasta)) > 0;
  return isBeyond
    ? { comparador: 'a-lo-mas', goal: toFraction(valor_hasta) }
    : { comparador: 'al-menos', goal: toFraction(valor) };
}
