import { formatMeasure } from '../../format/numbers.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import { COMPARADOR } from '../../textos/calculo.ts';
import { META_PLAN } from '../../textos/metas.ts';

/** What a goal asks for: «al menos 3 intervenciones», «que se cumpla»; without the comparison where the site makes it. */
export function writeExpected({ comparador, comparador_segun, valor }: MetaPlan, { unidad }: Indicador): string {
  if (typeof valor === 'number' && comparador_segun) return formatMeasure(valor, unidad);
  if (typeof valor === 'number') return `${COMPARADOR[comparador]} ${formatMeasure(valor, unidad)}`;
  return valor === 'si' ? META_PLAN.queSeCumpla : META_PLAN.queNoSeCumpla;
}
