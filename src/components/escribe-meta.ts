import { formatMeasure } from '../formato.ts';
import type { Indicador } from '../model/indicador.ts';
import type { MetaPlan } from '../model/meta-plan.ts';
import { COMPARADOR, T } from '../textos.ts';

/** What a goal asks for: «al menos 3 intervenciones», «que se cumpla». */
export function writeExpected({ comparador, valor }: MetaPlan, { unidad }: Indicador): string {
  if (typeof valor === 'number') return `${COMPARADOR[comparador]} ${formatMeasure(valor, unidad)}`;
  return valor === 'si' ? T.queSeCumpla : T.queNoSeCumpla;
}
