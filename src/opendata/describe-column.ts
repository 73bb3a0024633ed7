import type { Field } from '../model/fields/field.ts';
import type { RegisteredField } from '../model/fields/fields.ts';
import { isReferable } from '../model/tables/index.ts';
import { formatAlternatives } from '../format/lists.ts';
import { COMUN } from '../textos/comunes.ts';
import { DICCIONARIO, nameOfTable, TIPO_DE_DATO } from '../textos/diccionario.ts';
import { explainOptions } from './explain-options.ts';
import type { Column } from './open-table.ts';

/** A column as the dictionary describes it. */
export function columnInWords({ name, title, description, field }: Column) {
  const { required, options = [] } = field;
  const notes = [...(description === undefined ? [] : [endSentence(description)]), ...notesOf(field)];
  return { name, title, kind: kindOf(field), isRequired: required, options: explainOptions(options), notes };
}

/** Types that a program knows by their names, or that say nothing more than what the column is. */
const SELF_EXPLAINED: readonly Field['kind'][] = ['texto', 'clave', 'entero', 'anio', 'numero', 'opcion', 'hora'];

/** What a column is, for descriptors that have one text for it. */
export function describeColumn({ title, description, field }: Column): string {
  const kind = SELF_EXPLAINED.includes(field.kind) ? undefined : kindOf(field);
  const told = [title, description, kind].filter((one) => one !== undefined).map(endSentence);
  return [...told, ...notesOf(field), ...optionsInWords(field)].join(' ');
}

/** Its type, or what it refers to. */
function kindOf({ kind, refersTo = [] }: RegisteredField): string {
  if (kind !== 'referencia') return TIPO_DE_DATO[kind];
  return `${refersTo.includes('documentos') ? DICCIONARIO.refiereADocumento : DICCIONARIO.refiereA} ${namesOf(refersTo)}`;
}

/** What its type doesn't tell: how many values it has, their bounds and their unit. */
function notesOf({ isList, longest, minimum, maximum, unit }: RegisteredField): string[] {
  return [
    isList ? DICCIONARIO.enLista : '',
    longest === undefined ? '' : DICCIONARIO.largo(longest),
    maximum === undefined ? '' : DICCIONARIO.entre(minimum, maximum),
    unit ? `${COMUN.unidad}: ${unit}.` : '',
  ].filter(Boolean);
}

function optionsInWords({ options = [] }: RegisteredField): string[] {
  return explainOptions(options).flatMap(({ value, meaning }) =>
    meaning === undefined ? [] : [`«${value}»: ${endSentence(meaning)}`],
  );
}

const namesOf = (tables: readonly string[]) =>
  formatAlternatives(tables.filter(isReferable).map((table) => `«${nameOfTable(table)}»`));
const endSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
