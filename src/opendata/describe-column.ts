import type { Campo, CampoRegistrado } from '../model/fields/fields.ts';
import { isReferible } from '../model/tables/index.ts';
import { formatAlternatives } from '../format/lists.ts';
import { COMUN } from '../textos/comunes.ts';
import { DICCIONARIO, NOMBRE_DE_TABLA, TIPO_DE_DATO } from '../textos/diccionario.ts';
import { explainOptions } from './explain-options.ts';
import type { Columna } from './open-table.ts';

/** A column as the dictionary tells it. */
export function columnInWords({ nombre, titulo, descripcion, campo }: Columna) {
  const { requerido, opciones = [] } = campo;
  const notas = [...(descripcion === undefined ? [] : [endSentence(descripcion)]), ...notesOf(campo)];
  return { nombre, titulo, tipo: kindOf(campo), requerido, opciones: explainOptions(opciones), notas };
}

/** Types that a program knows by their names, or that say nothing more than what the column is. */
const SIN_EXPLICAR: readonly Campo['tipo'][] = ['texto', 'clave', 'entero', 'numero', 'opcion', 'hora'];

/** What a column is, for descriptors that have one text for it. */
export function describeColumn({ titulo, descripcion, campo }: Columna): string {
  const kind = SIN_EXPLICAR.includes(campo.tipo) ? undefined : kindOf(campo);
  const told = [titulo, descripcion, kind].filter((one) => one !== undefined).map(endSentence);
  return [...told, ...notesOf(campo), ...optionsInWords(campo)].join(' ');
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
  return explainOptions(opciones).flatMap(({ valor, significa }) =>
    significa === undefined ? [] : [`«${valor}»: ${endSentence(significa)}`],
  );
}

const namesOf = (tablas: readonly string[]) =>
  formatAlternatives(tablas.filter(isReferible).map((una) => `«${NOMBRE_DE_TABLA[una]}»`));
const endSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
