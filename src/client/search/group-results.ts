import { type Group, groupOf } from './expand-part.ts';
import type { Result } from './search-index.ts';

export interface GroupOfResults extends Group {
  results: Result[];
}

/** Results by plan and commitment; groups, and the results of each, with the best first. No file is read for it. */
export function groupResults(results: readonly Result[]): GroupOfResults[] {
  const groups = new Map<string, GroupOfResults>();
  for (const result of results) {
    const { plan, compromiso } = groupOf(result.id);
    const key = JSON.stringify([plan, compromiso]);
    const group = groups.get(key) ?? { plan, compromiso, results: [] };
    groups.set(key, group);
    group.results.push(result);
  }
  return [...groups.values()];
}
