import Fraction from 'fraction.js';
import { toFraction } from '../../compute/figures/fraction.ts';
import { formatMeasure, formatNumber, isPercentage } from '../../format/numbers.ts';
import { formatWithArticle } from '../../format/periods.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { GRAFICA } from '../../textos/graficas.ts';

/** What was programmed for a period and what was done in it. */
export interface Comparado {
  periodo: Periodo;
  programado: number | null;
  realizado: number | null;
  alcanzada: boolean | undefined;
}

/**
 * What the numbers of programmed and done say, as the title of their chart. Where periods add up (`suman`), their totals
 * are compared; where they don't, the periods in which the goal was reached are counted. Only periods with both numbers count,
 * and those without are named.
 */
export function findingOfGoals(periodos: Comparado[], unidad: string, suman: boolean): string | undefined {
  const isWhole = ({ programado, realizado }: Comparado) => programado !== null && realizado !== null;
  const conDato = periodos.filter(isWhole);
  const faltan = periodos.filter((uno) => !isWhole(uno)).map(({ periodo }) => periodo);
  const nombres = conDato.map(({ periodo }) => periodo);
  if (conDato.length === 0) return undefined;
  const comparable = conDato.length === 1 || suman;
  const alcanzadas = conDato.filter(({ alcanzada }) => alcanzada).length;
  const cuando = faltan.length > 0 && conDato.length > 1 ? GRAFICA.conDato(conDato.length) : describeSpan(nombres);
  const dicho = comparable ? compareTotals(conDato, cuando, unidad) : GRAFICA.alcanzada(alcanzadas, conDato.length);
  return dicho + describeMissing(faltan);
}

function compareTotals(periodos: Comparado[], cuando: string, unidad: string): string {
  const programado = sum(periodos.map((uno) => uno.programado ?? 0));
  const realizado = sum(periodos.map((uno) => uno.realizado ?? 0));
  const hecho = withUnit(realizado, unidad);
  if (realizado.equals(programado)) return GRAFICA.igual(cuando, hecho);
  const escribe = realizado.compare(programado) > 0 ? GRAFICA.mas : GRAFICA.menos;
  return escribe(cuando, hecho, isPercentage(unidad) ? withUnit(programado, unidad) : formatNumber(programado));
}

/** What a series of values says: from which to which it went. */
export function findingOfSeries(periodos: Periodo[], valores: (number | null)[], unidad: string): string | undefined {
  const conDato = valores.flatMap((valor, i) => (valor === null ? [] : [{ valor, periodo: periodos[i] ?? '' }]));
  const [primero, ultimo] = [conDato[0], conDato.at(-1)];
  if (!primero || !ultimo || primero === ultimo) return undefined;
  const faltan = periodos.filter((_, i) => valores[i] === null);
  const [antes, despues] = [withUnit(primero.valor, unidad), formatShort(ultimo.valor, unidad)];
  const [desde, hasta] = [formatWithArticle(primero.periodo), formatWithArticle(ultimo.periodo)];
  const cambio =
    primero.valor === ultimo.valor
      ? GRAFICA.sinCambio(antes, desde, hasta)
      : GRAFICA.cambio(antes, desde, despues, hasta);
  return cambio + describeMissing(faltan);
}

const formatShort = (valor: number, unidad: string) =>
  isPercentage(unidad) ? withUnit(valor, unidad) : formatNumber(valor);

/** With one of something the unit, a plural, would be wrong; it stands below the title. */
function withUnit(valor: number | Fraction, unidad: string): string {
  return valor.valueOf() === 1 && !isPercentage(unidad) ? formatNumber(valor) : formatMeasure(valor, unidad);
}

/** «En 2023», «En julio de 2024», «De julio a agosto de 2024», «Del primer bimestre al tercer bimestre de 2023». */
function describeSpan(periodos: Periodo[]): string {
  const [primero = '', ultimo = ''] = [periodos[0], periodos.at(-1)];
  const anio = primero.slice(0, 4);
  const completo = periodoDivisions(anio).some((partes) => partes.join() === periodos.join());
  if (completo) return GRAFICA.en(anio);
  if (periodos.length === 1) return GRAFICA.en(formatWithArticle(primero));
  const desde = formatWithArticle(primero);
  const delAnio = GRAFICA.deEseAnio(anio);
  return GRAFICA.deA(ultimo.startsWith(anio) ? desde.replace(delAnio, '') : desde, formatWithArticle(ultimo));
}

function describeMissing(periodos: Periodo[]): string {
  if (periodos.length === 0) return '';
  return periodos.length <= 3
    ? GRAFICA.sinDatoDe(GRAFICA.enumera(periodos.map(formatWithArticle)))
    : GRAFICA.sinDatoDeVarios(periodos.length);
}

/** Exact: binary addition leaves a tail, or loses the last digits of long figures. */
const sum = (valores: number[]): Fraction =>
  valores.reduce((suma, valor) => suma.add(toFraction(valor)), new Fraction(0));
