import { firstDay } from '../../model/date.ts';
import type { Conjunto } from '../../model/tables/conjuntos.ts';

type Tipo = Conjunto['schema']['fields'][number]['type'];

/**
 * Where each of a column's values stands on an axis: years by their number, dates by their day. Undefined where a place
 * each is right: the values are names, don't grow, or are all as far from one another.
 */
export function axisPlaces(type: Tipo | undefined, cells: readonly string[]): number[] | undefined {
  const places = cells.map((cell) => placeOf(type, cell.trim()));
  const steps = places.slice(1).map((place, i) => place - (places[i] ?? NaN));
  if (!steps.every((step) => step > 0)) return undefined;
  return steps.some((step) => step !== steps[0]) ? places : undefined;
}

function placeOf(type: Tipo | undefined, cell: string): number {
  if (cell === '') return NaN;
  if (type === 'integer' || type === 'year') return Number(cell);
  return type === 'date' ? Temporal.PlainDate.from('1970-01-01').until(firstDay(cell)).days : NaN;
}
