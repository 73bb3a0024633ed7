import { showJson, showText } from '../base/characters.ts';
import { sha256Of } from '../base/hash.ts';
import type { Severity } from '../model/problems/kind.ts';
import type { Problem } from '../model/problems/problem.ts';
import { groupBySeverity } from './gravest.ts';

const SEVERITIES: Record<Severity, string> = { error: 'blocker', warning: 'minor', observation: 'info' };

/**
 * Problems as GitLab reads them beside a merge request (Code Quality report), the gravest first. `prefix` is the way from
 * the root of the repository.
 */
export function* reportAsGitlab(problems: readonly Problem[], prefix = ''): Generator<string> {
  const seen = new Map<string, number>();
  let before = '[\n';
  for (const problem of groupBySeverity(problems).flatMap(([, own]) => own)) {
    yield `${before}${showJson(JSON.stringify(describe(problem, prefix, seen)))}`;
    before = ',\n';
  }
  yield problems.length > 0 ? '\n]\n' : '[]\n';
}

function describe(problem: Problem, prefix: string, seen: Map<string, number>) {
  const { code, severity, file, line, message, hint } = problem;
  return {
    description: showText(`${message} ${hint}`),
    check_name: code,
    fingerprint: fingerprintOf(problem, seen),
    severity: SEVERITIES[severity],
    location: { path: `${prefix}${file}`, lines: { begin: line } },
  };
}

/** Says the same of a problem whose line moved; of those alike in a file, which one it is, for GitLab takes equal ones as one. */
function fingerprintOf({ code, file, field, value, message }: Problem, seen: Map<string, number>): string {
  const own = JSON.stringify([code, file, field, value, message]);
  const turn = seen.get(own) ?? 0;
  seen.set(own, turn + 1);
  return sha256Of(JSON.stringify([own, turn]));
}
