import Fraction from 'fraction.js';
import { formatExact, formatNumber } from '../format/numbers.ts';
import { isPercentage } from '../model/unit.ts';

/** A number as tables have it; undefined of anything else. */
export function readAmount(cell: string): Fraction | undefined {
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(cell) ? new Fraction(cell) : undefined;
}

/** «5 talleres», «80 %», «sí»; what is no number stays as it was written. */
export function showAmount(cell: string, unit: string): string {
  const amount = readAmount(cell);
  if (cell === '') return 'en blanco';
  if (!amount) return `«${cell}»`;
  if (unit === '') return formatExact(amount);
  return isPercentage(unit) ? `${formatExact(amount)} %` : `${formatExact(amount)} (${unit})`;
}

/** «−20, −20 %»: by how much the second differs from the first; empty where either is no number. */
export function showDifference(before: string, after: string): string {
  const [was, is] = [readAmount(before), readAmount(after)];
  if (!was || !is) return '';
  const difference = is.sub(was);
  const absolute = withSign(difference, formatExact(difference.abs()));
  if (was.equals(0)) return absolute;
  const share = difference.div(was.abs()).mul(100);
  return `${absolute}; ${withSign(share, formatNumber(share.abs()))} %`;
}

const withSign = (amount: Fraction, written: string) => `${amount.compare(0) < 0 ? '−' : '+'}${written}`;

/** «de 5 a 7 (taller) (+2; +40 %)». */
export function showPassage(before: string, after: string, unit: string): string {
  const difference = showDifference(before, after);
  const short = unit !== '' && difference !== '' && !isPercentage(unit) ? '' : unit;
  return `de ${showAmount(before, short)} a ${showAmount(after, unit)}${difference === '' ? '' : `: ${difference}`}`;
}
