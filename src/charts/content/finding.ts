import Fraction from 'fraction.js';
import type { Compared } from '../../compute/figures/chart-figures.ts';
import { toFraction } from '../../compute/figures/fraction.ts';
import { formatMeasure, formatNumber } from '../../format/numbers.ts';
import { isPercentage } from '../../model/unit.ts';
import { formatOfPeriodo, formatUpToInWords, formatWithArticle } from '../../format/periods.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { GRAFICA } from '../../textos/graficas.ts';

/**
 * What the numbers of programmed and done say, as the title of their chart. Where periods add up, their `totals` are
 * compared; where they don't, only those of a `single` period, and otherwise the periods in which the goal was `reached`
 * are counted, as they are where a range was programmed. Only periods with both numbers count. Those without are named,
 * and so are those whose goal wasn't reached: a total hides them. What can't be checked is told as what `who` declares.
 */
export function findingOfGoals(periodos: Compared[], unit: string, compare: Comparison, who: string): string | undefined {
  const withData = periodos.filter(isWhole);
  const missing = periodos.filter(isMissing).map(({ periodo }) => periodo);
  const names = withData.map(({ periodo }) => periodo);
  if (withData.length === 0) return undefined;
  const unproven = withData.filter(({ isProven }) => !isProven).map(({ periodo }) => periodo);
  const isAllDeclared = unproven.length === withData.length;
  const isComparable = compare === 'totals' || (compare === 'single' && withData.length === 1);
  const span = withData.length < periodos.length && withData.length > 1 ? GRAFICA.conDato(withData.length) : describeSpan(names);
  const said = isComparable
    ? compareTotals(withData, isAllDeclared ? GRAFICA.cuandoSegun(span, who) : span, unit)
    : countReached(withData, isAllDeclared ? who : undefined);
  return [
    said,
    isComparable && withData.length > 1 ? describe(missed(withData), GRAFICA.sinAlcanzar, GRAFICA.sinAlcanzarVarias) : '',
    describe(missing, GRAFICA.sinDatoDe, GRAFICA.sinDatoDeVarios),
    ...periodos.map(describeRunning),
    isAllDeclared ? '' : describe(unproven, GRAFICA.soloSegun(who), GRAFICA.soloSegunVarios(who)),
  ].join('');
}

type Comparison = 'totals' | 'single' | 'reached';

const isWhole = ({ programado, realizado }: Compared) => programado !== null && realizado !== null;

/** Of a period of which nothing was asked, what was done is all that can be missing. */
const isMissing = ({ programado, realizado, comparador, upTo }: Compared) =>
  upTo === undefined && (realizado === null || (programado === null && comparador !== undefined));

const missed = (periodos: Compared[]) =>
  periodos.filter(({ alcanzada }) => alcanzada === false).map(({ periodo }) => periodo);

function countReached(withData: Compared[], declaredBy: string | undefined): string {
  const reached = withData.filter(({ alcanzada }) => alcanzada).length;
  const said = GRAFICA.alcanzada(reached, withData.length, declaredBy);
  return reached === 0 ? said : said + nameMissed(missed(withData));
}

/** Of many, the count has said enough. */
const nameMissed = (periodos: readonly Periodo[]) =>
  periodos.length === 0 || periodos.length > MOST_NAMED
    ? ''
    : GRAFICA.noEn(GRAFICA.enumera(periodos.map(formatWithArticle)));

const describeRunning = ({ periodo, upTo }: Compared) =>
  upTo === undefined ? '' : GRAFICA.va(formatWithArticle(periodo), formatUpToInWords(upTo, periodo));

function compareTotals(periodos: Compared[], when: string, unit: string): string {
  const programado = sum(periodos.map((one) => one.programado ?? 0));
  const realizado = sum(periodos.map((one) => one.realizado ?? 0));
  const done = withUnit(realizado, unit);
  if (realizado.equals(programado)) return GRAFICA.igual(when, done);
  const write = realizado.compare(programado) > 0 ? GRAFICA.mas : GRAFICA.menos;
  return write(when, done, isPercentage(unit) ? withUnit(programado, unit) : formatNumber(programado));
}

/** What a series of values says: from which to which it went. */
export function findingOfSeries(periodos: Periodo[], values: (number | null)[], unit: string): string | undefined {
  const withData = values.flatMap((valor, i) => (valor === null ? [] : [{ valor, periodo: periodos[i] ?? '' }]));
  const [first, last] = [withData[0], withData.at(-1)];
  if (!first || !last || first === last) return undefined;
  const missing = periodos.filter((_, i) => values[i] === null);
  const [before, after] = [withUnit(first.valor, unit), formatShort(last.valor, unit)];
  const [from, to] = [formatWithArticle(first.periodo), formatWithArticle(last.periodo)];
  const change =
    first.valor === last.valor
      ? GRAFICA.sinCambio(before, from, to)
      : GRAFICA.cambio(before, from, after, to);
  return change + describe(missing, GRAFICA.sinDatoDe, GRAFICA.sinDatoDeVarios);
}

const formatShort = (valor: number, unit: string) =>
  isPercentage(unit) ? withUnit(valor, unit) : formatNumber(valor);

/** With a figure of one, the plural unit would be wrong; it is below the title. */
function withUnit(valor: number | Fraction, unit: string): string {
  return valor.valueOf() === 1 && !isPercentage(unit) ? formatNumber(valor) : formatMeasure(valor, unit);
}

/** «En 2023», «En julio de 2024», «De julio a agosto de 2024», «Del primer bimestre al tercer bimestre de 2023». */
function describeSpan(periodos: Periodo[]): string {
  const [first = '', last = ''] = [periodos[0], periodos.at(-1)];
  const year = first.slice(0, 4);
  const isWhole = periodoDivisions(year).some((parts) => parts.join() === periodos.join());
  if (isWhole) return GRAFICA.en(year);
  if (periodos.length === 1) return GRAFICA.en(formatWithArticle(first));
  const from = formatWithArticle(first);
  const ofYear = GRAFICA.deEseAnio(year);
  return GRAFICA.deA(last.startsWith(year) ? from.replace(ofYear, '') : from, formatWithArticle(last));
}

/** Periods by their names, or counted where they are many; empty where there are none. */
function describe(
  periodos: readonly Periodo[],
  name: (names: string) => string,
  tally: (count: number) => string,
): string {
  if (periodos.length === 0) return '';
  return periodos.length <= MOST_NAMED
    ? name(GRAFICA.enumera(periodos.map(formatOfPeriodo)))
    : tally(periodos.length);
}

const MOST_NAMED = 3;

/** Exact: binary addition leaves a tail, or loses the last digits of long figures. */
const sum = (values: number[]): Fraction =>
  values.reduce((total, valor) => total.add(toFraction(valor)), new Fraction(0));
