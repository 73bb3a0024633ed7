import type Fraction from 'fraction.js';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { variacionesOf } from '../../figures/variaciones.ts';
import type { Cifra } from '../../figures/standing.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { hasValor } from '../../../model/result.ts';
import { formatPrinted, isPrintedAs } from './printed-figures.ts';
import type { Side } from './regla.ts';

/** A printed variance beside what was done less what was programmed. */
export interface ComparedVariacion {
  metaCalculada: MetaCalculada;
  printed: Cifra;
  programado: Fraction;
  realizado: Fraction;
  difference: Fraction;
  /** `nula`: there is none, and the document says so; such a cell shows no sign. */
  sign: 'nula' | 'igual' | 'de-otro-signo' | 'distinta';
}

/** Every printed variance of a plan of which it is certain to what it belongs. */
export function compareVariaciones(plan: PlanCalculado): ComparedVariacion[] {
  const units = new Map(plan.variables.map(({ id, unidad }) => [id, unidad]));
  const variacionOf = variacionesOf(plan);
  const all = plan.metasCalculadas.flatMap((metaCalculada) => {
    const { printed, difference } = variacionOf(metaCalculada);
    const { result } = metaCalculada.calculo;
    if (!printed || !difference || !hasValor(result)) return [];
    if (units.get(printed.variable) !== metaCalculada.indicador.unidad) return [];
    const realizado = result.valor;
    const programado = realizado.sub(difference);
    return [{ metaCalculada, printed, programado, realizado, difference, sign: compare(printed.valor, difference) }];
  });
  const byPrinted = Map.groupBy(all, ({ printed }) => printed);
  return all.filter(({ printed }) => byPrinted.get(printed)?.length === 1);
}

function compare(value: number, difference: Fraction): ComparedVariacion['sign'] {
  if (isPrintedAs(difference, value)) return value === 0 ? 'nula' : 'igual';
  return isPrintedAs(difference.neg(), value) ? 'de-otro-signo' : 'distinta';
}

/** What the documents give of the period. */
export function sideOfVariacion({ printed, programado, realizado }: ComparedVariacion): Side {
  return {
    says: `${formatPeriodo(printed.periodo)}: programado ${formatExact(programado)}, realizado ${formatExact(realizado)}, variación ${formatPrinted(printed)}`,
    fuente: printed.fuente,
  };
}
