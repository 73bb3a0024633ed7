import { formatMeasure } from '../../format/format.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import { COMPARADOR, T } from '../../textos/textos.ts';

/** What a goal asks for: «al menos 3 intervenciones», «que se cumpla»; without the comparison where the site makes it. */
export function writeExpected({ comparador, comparador_segun, valor }: MetaPlan, { unidad }: Indicador): string {
  if (typeof valor === 'number' && comparador_segun) return formatMeasure(valor, unidad);
  if (typeof valor === 'number') return `${COMPARADOR[comparador]} ${formatMeasure(valor, unidad)}`;
  return valor === 'si' ? T.queSeCumpla : T.queNoSeCumpla;
}
