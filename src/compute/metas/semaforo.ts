import Fraction from 'fraction.js';
import { COLORES, type Color, type Indicador } from '../../model/tables/indicadores.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import { parseRango, type Rango } from '../../model/ranges.ts';
import { hasValor } from '../../model/result.ts';
import type { Calculo } from '../figures/calculo.ts';
import { toFraction } from '../figures/fraction.ts';

/** The ranges of an indicator, as its document prints them, by colour. */
export function rangosOf(indicador: Indicador): { color: Color; rangos: string[] }[] {
  return COLORES.flatMap((color) => {
    const rangos = indicador[`semaforo_${color}`];
    return rangos ? [{ color, rangos }] : [];
  });
}

/** What the body's own ranges say of a goal: the number that they are read with, and every colour that holds it. */
export interface Lectura {
  numero: Fraction;
  colores: Color[];
}

/**
 * Undefined without ranges or value, or where they are of the share met and that can't be told: of a goal of 0, of a
 * range, and of what must come down, for which each body has a share of its own.
 */
export function readSemaforo(indicador: Indicador, metaPlan: MetaPlan, { result }: Calculo): Lectura | undefined {
  const own = rangosOf(indicador);
  if (own.length === 0 || !hasValor(result)) return undefined;
  const numero = indicador.semaforo_de === 'valor' ? result.valor : shareMet(result.valor, metaPlan, indicador);
  if (!numero) return undefined;
  const isWithin = (text: string) => holds(parseRango(text) ?? {}, numero);
  return { numero, colores: own.filter(({ rangos }) => rangos.some(isWithin)).map(({ color }) => color) };
}

const PER_CENT = 100;

function shareMet(value: Fraction, { comparador, valor }: MetaPlan, { sentido }: Indicador): Fraction | undefined {
  const comesDown = sentido === 'descendente' || comparador === 'a-lo-mas';
  if (typeof valor !== 'number' || valor === 0 || comparador === 'entre' || comesDown) return undefined;
  return value.div(toFraction(valor)).mul(PER_CENT);
}

function holds({ desde, hasta }: Rango, numero: Fraction): boolean {
  const [fromStart, toEnd] = [desde, hasta].map((end) => end && numero.compare(toFraction(end.numero)));
  const isAfter = fromStart === undefined || fromStart > 0 || (fromStart === 0 && desde?.isIncluded === true);
  return isAfter && (toEnd === undefined || toEnd < 0 || (toEnd === 0 && hasta?.isIncluded === true));
}
