import type { CampoRegistrado, NombreTabla } from '../model/campo.ts';
import { formatList } from '../formato.ts';
import { NOMBRE_DE_TABLA, T, TIPO_DE_DATO } from '../textos.ts';
import type { Columna } from './tabla-abierta.ts';

/** A column as the dictionary tells it. */
export function columnInWords({ nombre, titulo, descripcion, campo }: Columna) {
  const { requerido, opciones = [] } = campo;
  const notas = [...(descripcion === undefined ? [] : [endSentence(descripcion)]), ...notesOf(campo)];
  return { nombre, titulo, tipo: kindOf(campo), requerido, opciones, notas };
}

/** What a column is, for descriptors that have one text for it. */
export function describeColumn({ descripcion, campo }: Columna): string {
  return [descripcion && endSentence(descripcion), `${kindOf(campo)}.`, ...notesOf(campo)].filter(Boolean).join(' ');
}

/** Its type, or what it refers to. */
function kindOf({ tipo, referencia = [] }: CampoRegistrado): string {
  if (tipo !== 'referencia') return TIPO_DE_DATO[tipo];
  return `${referencia.includes('documentos') ? T.refiereADocumento : T.refiereA} ${namesOf(referencia)}`;
}

/** What its type doesn't tell: how it is written, its bounds and its unit. */
function notesOf({ lista, minimo, maximo, unidad, tipo }: CampoRegistrado): string[] {
  return [
    lista ? T.enLista : '',
    tipo === 'fecha' ? T.fechasEscritas : '',
    maximo === undefined ? '' : `De ${minimo} a ${maximo}.`,
    unidad ? `${T.unidad}: ${unidad}.` : '',
  ].filter(Boolean);
}

const namesOf = (tablas: readonly NombreTabla[]) => formatList(tablas.map((una) => `«${NOMBRE_DE_TABLA[una]}»`));
const endSentence = (text: string) => (/[.!?»]$/.test(text) ? text : `${text}.`);
