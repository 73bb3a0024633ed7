import type { Field } from './field.ts';
import { formOf } from './form-of.ts';
import { type Refusal, refuse } from './reading.ts';

export const MISSING = 'Falta el valor: este dato no puede quedar en blanco.';

/** What goes in a place that is blank and can't be; there need be no document that gives it. */
export const refuseBlank = (field: Field): { refusal: Refusal } =>
  refuse('constraint-error', MISSING, `Escriba el dato que va aquí: ${describeMissing(field)}.`);

/** What a value is and how it is written, in the middle of a sentence. */
export function describeMissing(field: Field): string {
  const how = formOf(field);
  const what = /^.\p{Lu}/u.test(field.description)
    ? field.description
    : field.description.charAt(0).toLowerCase() + field.description.slice(1);
  return how === undefined ? what : `${what} (${field.options ? 'una de estas: ' : ''}${how})`;
}
