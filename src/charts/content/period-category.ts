import { formatPeriodoShort, splitPeriodo } from '../../format/periods.ts';
import type { Periodo } from '../../model/periodo.ts';
import type { Category } from '../grafica.ts';

/** A period as a category: in words, and with its year apart where it is a part of one. */
export function categoryOfPeriod(periodo: Periodo): Category {
  const { part, year } = splitPeriodo(periodo);
  return { name: formatPeriodoShort(periodo), isPeriod: true, ...(year === undefined ? {} : { inYear: { part, year } }) };
}
