import type { RawRecord } from '../../load/raw.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import { problemAt } from './record.ts';

/** A problem for each row whose key columns repeat those of an earlier one; it gives both lines. */
export function* duplicateProblems(
  records: readonly RawRecord[],
  label: readonly string[],
  hint = 'Cambie una de las dos, o borre la fila repetida.',
): Generator<Problem> {
  const first = new Map<string, RawRecord>();
  for (const record of records) {
    const plain = record.plain as Record<string, string>;
    const values = label.map((key) => (plain[key] ?? '').trim());
    const key = values.length === 1 ? (values[0] ?? '') : values.join('\u0000');
    const earlier = first.get(key);
    if (!earlier) first.set(key, record);
    else if (values.some((value) => value !== '')) yield duplicate(record, earlier, label, { values, hint });
  }
}

function duplicate(
  record: RawRecord,
  earlier: RawRecord,
  key: readonly string[],
  { values, hint }: { values: string[]; hint: string },
): Problem {
  const path = key.slice(0, 1);
  return problemAt(record, path, {
    code: 'primary-key',
    message: `«${excerpt(values.filter(Boolean).join(', '))}» ya está en la línea ${earlier.locate(path).line} de este archivo.`,
    hint,
  });
}
