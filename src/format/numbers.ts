import Fraction from 'fraction.js';
import { isPercentage } from '../model/unit.ts';
import { perLocale } from '../model/speech/locale.ts';

/** Digits after the point: of most figures, of one that is worked out, and as many as a published one may have. */
const DECIMALS = { pocos: 2, calculados: 9, todos: 17 } as const;
/** What rounds to zero has no sign: no figure is «-0». */
const numberFormat = (maximumFractionDigits: number) =>
  perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits, signDisplay: 'negative' }));
const number = numberFormat(DECIMALS.pocos);
const exact = numberFormat(DECIMALS.todos);
const ungrouped = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      maximumFractionDigits: DECIMALS.todos,
      useGrouping: false,
      signDisplay: 'negative',
    }),
);
const cents = perLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: DECIMALS.todos }),
);
const tenth = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

export function formatNumber(valor: number | Fraction): string {
  return number().format(valor instanceof Fraction ? writeDecimals(valor, DECIMALS.pocos) : valor);
}

/** A number with all its decimals: of two that differ, rounding must not hide it. */
export function formatExact(valor: number | Fraction): string {
  return exact().format(valor instanceof Fraction ? writeDecimals(valor, DECIMALS.calculados) : valor);
}

/** A number with all its decimals and nothing between its thousands. */
export const formatUngrouped = (valor: number): string => ungrouped().format(valor);

/** An amount of money with its currency: with two decimals, or none where it has none. */
export function formatMoney(monto: number, moneda: string): string {
  return `${(Number.isInteger(monto) ? exact() : cents()).format(monto)} ${moneda}`;
}

/** A fraction to so many decimals, digit by digit: a double would lose those of a sum of many long figures. */
function writeDecimals(valor: Fraction, decimals: number): `${number}` {
  const { s, n, d } = valor.round(decimals);
  const written = ((n * 10n ** BigInt(decimals)) / d).toString().padStart(decimals + 1, '0');
  return `${s < 0n ? '-' : ''}${written.slice(0, -decimals)}.${written.slice(-decimals)}` as `${number}`;
}

/** A difference with its sign, so that a surplus and a shortfall differ. */
export function formatDifference(valor: Fraction): string {
  return valor.compare(0) > 0 ? `+${formatNumber(valor)}` : formatNumber(valor);
}

/** A value with its unit: percentages with their sign, the rest with the unit's name. */
export function formatMeasure(valor: number | Fraction, unit: string): string {
  if (isPercentage(unit)) return `${formatNumber(valor)} %`;
  // A document may call «Cualitativo» what it measures with a number: the number stays, and the unit is given as the document's own.
  return /^cualitativ/i.test(unit)
    ? `${formatNumber(valor)} (unidad publicada: ${unit})`
    : `${formatNumber(valor)} ${unit}`;
}

/** A figure as a document prints it, with its unit where it isn't printed in it: «40+ personas», «86.9%». */
export function formatPrinted(printed: string, unit: string): string {
  if (isPercentage(unit)) return printed.includes('%') ? printed : `${printed} %`;
  return printed.toLowerCase().includes(unit.toLowerCase()) ? printed : `${printed} ${unit}`;
}

/** «1.8 MB», in thousands of bytes, as disks are sold. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [division, unit] = bytes < 1e6 ? [1e3, 'KB'] : [1e6, 'MB'];
  return `${tenth().format(bytes / division)} ${unit}`;
}
