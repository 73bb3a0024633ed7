import { formOf } from '../../model/fields/form-of.ts';
import type { RegisteredField } from '../../model/fields/fields.ts';
import { PATTERNS } from '../../model/fields/patterns.ts';
import { isReferable } from '../../model/tables/index.ts';
import type { ColumnView } from './engine-messages.ts';
import { referenceKey } from './list-references.ts';

/** What a column, key or attribute is, for whoever fills it in. `plan`: whose keys it may be. */
export function describeField(field: RegisteredField | undefined, plan: string | undefined): Omit<ColumnView, 'label'> {
  if (!field) return { description: '', isRequired: false, refersTo: [], isSource: false };
  const tables = (field.refersTo ?? []).filter(isReferable);
  return {
    description: field.description,
    form: formOf(field),
    isRequired: field.required,
    options: field.isList ? undefined : (field.options ?? (field.kind === 'booleano' ? ['si', 'no'] : undefined)),
    refersTo: tables.map((one) => referenceKey(one, plan)),
    isSource: field.pattern === PATTERNS.fuente,
  };
}
