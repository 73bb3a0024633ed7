import { fieldRegistry } from '../../model/fields/fields.ts';
import { isKey } from '../../model/fields/readings.ts';
import { isReferable } from '../../model/tables/index.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Batch, Run } from '../run.ts';
import { referringFields, tellNamed } from './references.ts';

/**
 * Where a record is cited by its name, which is no key: its key, in the place of the one that the name would make. Only when
 * all tables are read is it known.
 */
export function tellNamedReferences({ index, origins, problems }: Run, { plan, schema, values }: Batch): void {
  const fields = referringFields(schema);
  for (const value of values) {
    const raw = origins.get(value);
    const plain = (raw?.plain ?? {}) as Record<string, unknown>;
    for (const [key, field] of fields) {
      const written = plain[key];
      if (key in value && (value as Record<string, unknown>)[key] !== undefined) continue;
      if (!raw || typeof written !== 'string' || written.trim() === '') continue;
      const tables = fieldRegistry.get(field)?.refersTo?.filter(isReferable) ?? [];
      const right = rewrite(written, (name) => index.idNamed(tables, plan, name));
      if (right !== undefined && right !== written.trim()) mend(problems, raw.locate([key]), right);
    }
  }
}

/** The same with ids for names, and with the place that follows a document; undefined where a name is nobody's. */
function rewrite(written: string, idOf: (name: string) => string | undefined): string | undefined {
  const parts = written.split('|').map((part) => {
    const [name = '', ...place] = part.split('#');
    const id = idOf(name) ?? (isKey(name.trim()) ? name.trim() : undefined);
    return id === undefined ? undefined : [id, ...place].join('#');
  });
  return parts.includes(undefined) ? undefined : parts.join('|');
}

function mend(
  problems: Problem[],
  { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>,
  right: string,
): void {
  const isThere = (one: Problem) => one.file === file && one.line === line && one.column === column;
  const at = problems.findIndex((one) => one.code === 'type-error' && isThere(one));
  const found = problems[at];
  if (found) problems[at] = { ...found, hint: tellNamed(right) };
}
