import { capitalize } from '../base/capitalize.ts';
import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import { formatNumber } from '../format/numbers.ts';
import { isPercentage } from '../model/unit.ts';
import { formatUpTo } from '../format/periods.ts';
import { COMPARADOR } from './calculo.ts';
import { saying } from '../model/speech/speech.ts';

type Running = Pick<MetaCalculada, 'soFar' | 'metaPlan' | 'indicador'>;

/** «al T3: 40 de 60»: what is published so far, of what is asked; empty where that is all or nothing. `sayUpTo` names how far. */
export function tellSoFar({ soFar, metaPlan, indicador }: Running, sayUpTo = formatUpTo): string {
  if (!soFar) return '';
  const { comparador, valor, valor_hasta, periodo } = metaPlan;
  const sign = isPercentage(indicador.unidad) ? ' %' : '';
  const write = (number: Parameters<typeof formatNumber>[0]) => `${formatNumber(number)}${sign}`;
  const done = `${sayUpTo(soFar.hasta, periodo)}: ${write(soFar.valor)}`;
  if (typeof valor !== 'number') return done;
  if (valor_hasta !== undefined)
    return saying`${done}, con [meta] ${COMPARADOR.entre} ${formatNumber(valor)} y ${write(valor_hasta)}`;
  const asked = comparador === 'al-menos' || comparador === 'igual' ? '' : `${COMPARADOR[comparador]} `;
  return `${done} de ${asked}${write(valor)}`;
}

/** The same as a sentence. */
export const soFarSentence = (goal: Running): string => (goal.soFar ? `${capitalize(tellSoFar(goal))}.` : '');
