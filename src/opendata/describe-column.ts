import type { Campo, CampoRegistrado } from '../model/fields/fields.ts';
import { isReferible } from '../model/tables/index.ts';
import { formatAlternatives } from '../format/lists.ts';
import { COMUN } from '../textos/comunes.ts';
import { DICCIONARIO, NOMBRE_DE_TABLA, TIPO_DE_DATO } from '../textos/diccionario.ts';
import { explainOptions } from './explain-options.ts';
import type { Column } from './open-table.ts';

/** A column as the dictionary tells it. */
export function columnInWords({ name, title, description, field }: Column) {
  const { requerido, opciones = [] } = field;
  const notes = [...(description === undefined ? [] : [endSentence(description)]), ...notesOf(field)];
  return { name, title, kind: kindOf(field), isRequired: requerido, options: explainOptions(opciones), notes };
}

/** Types that a program knows by their names, or that say nothing more than what the column is. */
const SELF_EXPLAINED: readonly Campo['tipo'][] = ['texto', 'clave', 'entero', 'numero', 'opcion', 'hora'];

/** What a column is, for descriptors that have one text for it. */
export function describeColumn({ title, description, field }: Column): string {
  const kind = SELF_EXPLAINED.includes(field.tipo) ? undefined : kindOf(field);
  const told = [title, description, kind].filter((one) => one !== undefined).map(endSentence);
  return [...told, ...notesOf(field), ...optionsInWords(field)].join(' ');
}

/** Its type, or what it refers to. */
function kindOf({ tipo, referencia = [] }: CampoRegistrado): string {
  if (tipo !== 'referencia') return TIPO_DE_DATO[tipo];
  return `${referencia.includes('documentos') ? DICCIONARIO.refiereADocumento : DICCIONARIO.refiereA} ${namesOf(referencia)}`;
}

/** What its type doesn't tell: how many values it has, their bounds and their unit. */
function notesOf({ lista, largo, minimo, maximo, unidad }: CampoRegistrado): string[] {
  return [
    lista ? DICCIONARIO.enLista : '',
    largo === undefined ? '' : DICCIONARIO.largo(largo),
    maximo === undefined ? '' : DICCIONARIO.entre(minimo, maximo),
    unidad ? `${COMUN.unidad}: ${unidad}.` : '',
  ].filter(Boolean);
}

function optionsInWords({ opciones = [] }: CampoRegistrado): string[] {
  return explainOptions(opciones).flatMap(({ value, meaning }) =>
    meaning === undefined ? [] : [`«${value}»: ${endSentence(meaning)}`],
  );
}

const namesOf = (tables: readonly string[]) =>
  formatAlternatives(tables.filter(isReferible).map((table) => `«${NOMBRE_DE_TABLA[table]}»`));
const endSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
