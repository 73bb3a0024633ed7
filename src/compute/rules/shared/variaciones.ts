import type Fraction from 'fraction.js';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { variacionesOf } from '../../figures/variaciones.ts';
import type { Medicion } from '../../../model/tables/mediciones.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { hasValor } from '../../../model/result.ts';
import { formatPrinted, isPrintedAs } from './printed-figures.ts';
import type { Side } from './regla.ts';

/** A printed variance beside what was done less what was programmed. */
export interface Comparada {
  metaCalculada: MetaCalculada;
  impresa: Medicion;
  programado: Fraction;
  realizado: Fraction;
  diferencia: Fraction;
  /** `nula`: there is none, and the document says so; such a cell shows no sign. */
  sign: 'nula' | 'igual' | 'de-otro-signo' | 'distinta';
}

/** Every printed variance of a plan of which it is certain to what it belongs. */
export function compareVariaciones(plan: PlanCalculado): Comparada[] {
  const units = new Map(plan.variables.map(({ id, unidad }) => [id, unidad]));
  const variacionOf = variacionesOf(plan);
  const all = plan.metasCalculadas.flatMap((metaCalculada) => {
    const { impresa, diferencia } = variacionOf(metaCalculada);
    const { resultado } = metaCalculada.calculo;
    if (!impresa || !diferencia || !hasValor(resultado)) return [];
    if (units.get(impresa.variable) !== metaCalculada.indicador.unidad) return [];
    const realizado = resultado.valor;
    const programado = realizado.sub(diferencia);
    return [{ metaCalculada, impresa, programado, realizado, diferencia, sign: compare(impresa.valor, diferencia) }];
  });
  const byPrinted = Map.groupBy(all, ({ impresa }) => impresa);
  return all.filter(({ impresa }) => byPrinted.get(impresa)?.length === 1);
}

function compare(printed: number, diferencia: Fraction): Comparada['sign'] {
  if (isPrintedAs(diferencia, printed)) return printed === 0 ? 'nula' : 'igual';
  return isPrintedAs(diferencia.neg(), printed) ? 'de-otro-signo' : 'distinta';
}

/** What the documents give of the period. */
export function ladoOfVariacion({ impresa, programado, realizado }: Comparada): Side {
  return {
    says: `${formatPeriodo(impresa.periodo)}: programado ${formatExact(programado)}, realizado ${formatExact(realizado)}, variación ${formatPrinted(impresa)}`,
    fuente: impresa.fuente,
  };
}
