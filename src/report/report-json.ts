import { writeJson } from '../base/write-json.ts';
import type { Problem } from '../model/problems/problem.ts';
import { showJson } from '../base/characters.ts';

/** All problems for other programs: `{ "problems": [...] }`, in pieces, for a string has a largest length. */
export function* reportAsJson(problems: readonly Problem[]): Generator<string> {
  let before = '';
  yield '{\n  "problems": [';
  for (const { code, severity, file, line, column, field, value, message, hint } of problems) {
    const told = { code, severity, file, line, column, field, value, message, hint };
    yield `${before}\n${showJson(writeJson(told, 2)).replace(/^/gm, '    ')}`;
    before = ',';
  }
  yield problems.length > 0 ? '\n  ]\n}\n' : ']\n}\n';
}
