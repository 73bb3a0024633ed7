import type { Severity } from '../model/problems/kind.ts';
import type { Problem } from '../model/problems/problem.ts';

/** The gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'observation'];

/** Problems by severity, the gravest first; those that there are none of have no entry. */
export function groupBySeverity(problems: readonly Problem[]): [Severity, Problem[]][] {
  const groups = Map.groupBy(problems, ({ severity }) => severity);
  return SEVERITIES.flatMap((severity) => {
    const own = groups.get(severity);
    return own ? [[severity, own]] : [];
  });
}

/** At most so many problems of one severity: the first of each kind before a second one of any. */
export function chooseFirst(problems: readonly Problem[], most: number): Problem[] {
  const told = new Set<string>();
  const [first, repeated]: [Problem[], Problem[]] = [[], []];
  for (const problem of problems) (told.has(problem.code) ? repeated : (told.add(problem.code), first)).push(problem);
  return [...first, ...repeated].slice(0, most);
}
