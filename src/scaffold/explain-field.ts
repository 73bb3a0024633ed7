import type { z } from 'zod';
import { elementOf, fieldRegistry, type RegisteredField } from '../model/fields/fields.ts';
import { formOf } from '../model/fields/form-of.ts';

/** What a key is and how it is written, in one line. */
export function explainField(field: RegisteredField): string {
  const how = formOf(field);
  return `${field.description}${how === undefined ? '' : ` (${how})`}`;
}

/** A key of frontmatter: a value, a list of values, or a list of records. */
export type Shape =
  | { key: string; field: RegisteredField }
  | { key: string; values: RegisteredField }
  | { key: string; records: Shape[] };

/** The keys of a schema, as their order of declaration has them. */
export function shapeOf(schema: z.ZodObject): Shape[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]): Shape[] => {
    const field = fieldRegistry.get(inner);
    if (field) return [{ key, field }];
    const element = elementOf(inner);
    if (!element) return [];
    const values = fieldRegistry.get(element);
    if (values) return [{ key, values }];
    return 'shape' in element ? [{ key, records: shapeOf(element as z.ZodObject) }] : [];
  });
}
