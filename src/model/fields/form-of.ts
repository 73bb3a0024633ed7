import type { Field } from './field.ts';

/** How a value is written, where its kind alone says it. */
const FORMS: Partial<Record<Field['kind'], string>> = {
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

/** How the value of a column or key is written, in a few words. */
export function formOf({ kind, options, refersTo }: Field): string | undefined {
  if (options) return options.join(', ');
  if (!refersTo) return FORMS[kind];
  if (refersTo.includes('documentos')) return '«documento#lugar»: el documento es una clave de documentos.csv';
  return `clave de ${refersTo.join(' o de ')}`;
}
