import { capitalize } from '../../../base/capitalize.ts';
import Fraction from 'fraction.js';
import { sumOf, toFraction } from '../../figures/fraction.ts';
import type { Cifra } from '../../figures/standing.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { formatExact } from '../../../format/numbers.ts';
import { quoteWhole } from './words.ts';
import type { Hallazgo, Side } from './regla.ts';

/** The most addends that a message lists. */
const ADDENDS_SHOWN = 12;

type ConValor = Pick<Cifra, 'valor'>;

/** A variable inside a sentence: quoted where a document names it, and not where its name is the editors'. */
export function nameVariable({ nombre, fuente }: Pick<Variable, 'nombre' | 'fuente'>): string {
  return fuente === undefined ? nombre : quoteWhole(nombre);
}

/** A figure as the document prints it. */
export function formatPrinted({ valor, publicado }: Pick<Cifra, 'valor' | 'publicado'>): string {
  return publicado ?? formatExact(valor);
}

/** Of which category a figure is, after the name of its variable. */
export const ofCategoria = ({ categoria }: Pick<Cifra, 'categoria'>): string =>
  categoria === undefined ? '' : `, ${categoria}`;

/** A difference with its sign and all its decimals. */
export function formatSigned(valor: Fraction): string {
  return `${valor.compare(0) > 0 ? '+' : ''}${formatExact(valor)}`;
}

export function addUp(cifras: readonly ConValor[]): Fraction {
  return sumOf(cifras.map(({ valor }) => valor));
}

/** «13 (2 + 11)». */
export function formatSum(cifras: readonly ConValor[]): string {
  const sum = formatExact(addUp(cifras));
  if (cifras.length > ADDENDS_SHOWN) return sum;
  return `${sum} (${cifras.map(({ valor }) => formatExact(valor)).join(' + ')})`;
}

/** Whether a printed number is the exact one, as far as its decimals go. */
export function isPrintedAs(exact: Fraction, printed: number): boolean {
  return (
    exact
      .sub(toFraction(printed))
      .abs()
      .compare(halfUnit([printed])) <= 0
  );
}

/** Half of the last decimal that any of the numbers has: as much as rounding can take from each of them. */
export function halfUnit(numbers: readonly number[]): Fraction {
  const decimals = numbers.map((numero) => toFraction(numero).toString().split('.')[1]?.length ?? 0);
  return new Fraction(1, 2 * 10 ** Math.max(...decimals));
}

/** A side, and others; those of the same place are joined. */
export function toSides(first: Side, others: readonly Side[]): Hallazgo['sides'] {
  const byLugar = Map.groupBy(others, ({ fuente }) => `${fuente.documento}#${fuente.lugar}`);
  const together = [...byLugar.values()].map((own) => ({
    says: capitalize(own.map(({ says }) => says).join('; ')),
    fuente: own[0]?.fuente ?? first.fuente,
  }));
  const [segundo = first, ...rest] = together;
  return [{ ...first, says: capitalize(first.says) }, segundo, ...rest];
}
