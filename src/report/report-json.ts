import { writeJson } from '../base/write-json.ts';
import type { Problem } from '../model/problems/problem.ts';
import { showJson } from '../base/characters.ts';

/** What stands around a list of problems that is not empty. */
const BEFORE = '{\n  "problems": [';
const AFTER = '\n  ]\n}';

/** All problems for other programs: `{ "problems": [...] }`, in pieces, for a string has a largest length. */
export function* reportAsJson(problems: readonly Problem[]): Generator<string> {
  yield BEFORE;
  let between = '';
  for (const { code, severity, file, line, column, field, value, message, hint } of problems) {
    const told = { code, severity, file, line, column, field, value, message, hint };
    yield between + showJson(writeJson({ problems: [told] }, 2).slice(BEFORE.length, -AFTER.length));
    between = ',';
  }
  yield problems.length > 0 ? `${AFTER}\n` : ']\n}\n';
}
