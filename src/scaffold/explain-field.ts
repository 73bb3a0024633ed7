import type { z } from 'zod';
import { elementOf, fieldRegistry, type RegisteredField } from '../model/fields/fields.ts';

/** How a value is written, where its kind alone says it. */
const FORMS: Partial<Record<RegisteredField['kind'], string>> = {
  clave: 'en minúsculas, sin acentos ni espacios',
  entero: 'número entero',
  anio: 'año',
  numero: 'número',
  'numero-o-si': 'número, o si, o no',
  dia: 'como 2026-03-31',
  fecha: 'como 2026-03-31, o 2026-03 si solo se sabe el mes',
  'fecha-parcial': 'como 2026-03-31, 2026-03 o 2026',
  periodo: 'como 2026, 2026-T1, 2026-S1, 2026-03',
  hora: 'como 09:30, entre comillas',
};

/** What a key is and how it is written, in one line. */
export function explainField(field: RegisteredField): string {
  const how = formOf(field);
  return `${field.description}${how === undefined ? '' : ` (${how})`}`;
}

function formOf({ kind, options, refersTo }: RegisteredField): string | undefined {
  if (options) return options.join(', ');
  if (!refersTo) return FORMS[kind];
  if (refersTo.includes('documentos')) return '«documento#lugar»: el documento es una clave de documentos.csv';
  return `clave de ${refersTo.join(' o de ')}`;
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
