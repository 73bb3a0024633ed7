/** What was chosen, by filter: a goal matches if it has one value of each. */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>;
/** How many goals have each value, by filter. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The goals that match, and how many there would be with each value: those of a filter are counted among the goals that
 * match all others.
 */
export function matchAndCount<T>(
  goals: readonly T[],
  choices: Choices,
  filters: readonly string[],
  valuesOf: (goal: T, filter: string) => readonly string[],
): { matching: T[]; counts: Counts } {
  const counts = new Map(filters.map((filter) => [filter, new Map<string, number>()]));
  const matching = goals.filter((goal) => {
    const failed = [...choices].filter(([filter, values]) => !valuesOf(goal, filter).some((one) => values.has(one)));
    for (const filter of failed.length === 0 ? filters : failed.length === 1 ? [failed[0]?.[0] ?? ''] : []) {
      const own = counts.get(filter);
      for (const value of valuesOf(goal, filter)) own?.set(value, (own.get(value) ?? 0) + 1);
    }
    return failed.length === 0;
  });
  return { matching, counts };
}
