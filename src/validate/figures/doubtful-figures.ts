import type { Problem } from '../../model/problems/problem.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { At } from '../tables/at.ts';
import { fractionalCounts } from './fractional-counts.ts';
import { partsAboveWhole } from './parts-above-whole.ts';
import { sharesForPercentages } from './shares-for-percentages.ts';
import { unlikelySizes } from './unlikely-sizes.ts';

/**
 * Figures that can be read and probably aren't what the document prints. Each is told once, by what says most of it; one
 * that is as printed is told no more when its row says so.
 */
export function doubtfulFigures(plan: PlanCompleto, at: At): Problem[] {
  const told = new Set<object>();
  return [sharesForPercentages, unlikelySizes, fractionalCounts, partsAboveWhole].flatMap((find) => {
    const found = find(plan, at).filter(({ record }) => !told.has(record));
    for (const { record } of found) told.add(record);
    return found.map(({ problem }) => problem);
  });
}
