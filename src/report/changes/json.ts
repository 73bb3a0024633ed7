import { showJson } from '../../base/characters.ts';
import { writeJson } from '../../base/write-json.ts';
import { weightOf } from '../../changes/change.ts';
import type { ToldChanges } from './group-changes.ts';

/** All changes for other programs: `{ "base", "notes", "changes": [...] }`, in pieces, for a string has a largest length. */
export function* reportChangesAsJson({ base, notes, changes }: ToldChanges): Generator<string> {
  const head = showJson(writeJson({ base, notes }, 2)).replace(/\n\}\n?$/, '');
  yield `${head},\n  "changes": [`;
  let between = '';
  for (const change of changes) {
    const { code, side, file, line, column, text: message, hint, before, after } = change;
    const told = { code, weight: weightOf(change), side, file, line, column, message, hint, before, after };
    yield `${between}\n${showJson(writeJson(told, 2)).replace(/^/gm, '    ')}`;
    between = ',';
  }
  yield changes.length > 0 ? '\n  ]\n}\n' : ']\n}\n';
}
