import type { z } from 'zod';
import { cellReading } from '../../model/fields/fields.ts';
import type { Target } from './intake-targets.ts';

/** Whether two texts say the same in a column: `12.50` and `12.5` are one number. */
export function isSameValue({ table }: Target, column: string, one: string, other: string): boolean {
  if (one === other) return true;
  const read = cellReading(table.schema.shape[column] as z.ZodType);
  const [a, b] = [read?.(one), read?.(other)];
  if (!a || !b || !('value' in a) || !('value' in b)) return false;
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}
