import { formatMeasure, formatNumber } from '../format/numbers.ts';
import type { Indicador } from '../model/tables/indicadores.ts';
import type { MetaPlan } from '../model/tables/metas.ts';
import { COMPARADOR } from './calculo.ts';
import { META_PLAN } from './metas.ts';

/** What a goal asks for: «al menos 3 intervenciones», «que se cumpla»; without the comparison where the site makes it. */
export function writeExpected(metaPlan: MetaPlan, { unidad }: Indicador): string {
  const { comparador, comparador_segun, valor, valor_hasta, tolerancia } = metaPlan;
  if (valor === undefined) return META_PLAN.porDefinir;
  if (typeof valor === 'number' && valor_hasta !== undefined)
    return META_PLAN.entre(formatNumber(valor), formatMeasure(valor_hasta, unidad));
  if (typeof valor === 'number' && tolerancia !== undefined)
    return META_PLAN.conTolerancia(formatMeasure(valor, unidad), formatMeasure(tolerancia, unidad));
  if (typeof valor === 'number' && comparador_segun) return formatMeasure(valor, unidad);
  if (typeof valor === 'number') return `${COMPARADOR[comparador]} ${formatMeasure(valor, unidad)}`;
  return valor === 'si' ? META_PLAN.queSeCumpla : META_PLAN.queNoSeCumpla;
}
