import { type Palabra, PALABRAS_DE_NOMBRE, readContenido } from './words.ts';
import type { Examinado } from './regla.ts';

/** The units that a text names: for each name, those that are written so; and what names none of them. */
interface UnidadesNombradas {
  unidades: ReadonlySet<string>[];
  desconocido: string[];
}

/** Every way in which a unit is written, by its words. */
export interface Formas {
  ids: Map<string, Set<string>>;
  /** Words of the longest. */
  largo: number;
}

/** Words that join the names of several units. */
const ENLACES = new Set(['y', 'e', 'o', 'u', 'con', 'a', 'en', 'al', 'través', 'coordinación', 'conjunto', 'apoyo']);

const key = (palabras: readonly Palabra[]) => palabras.map(({ clave }) => clave).join(' ');

export function formsOf({ dependencias, nombres, indices }: Examinado): Formas {
  const formas: Formas = { ids: new Map(), largo: 0 };
  const add = (id: string, escrito: string | undefined) => {
    const palabras = readContenido(escrito ?? '');
    if (palabras.length === 0) return;
    formas.ids.set(key(palabras), (formas.ids.get(key(palabras)) ?? new Set()).add(id));
    formas.largo = Math.min(Math.max(formas.largo, palabras.length), PALABRAS_DE_NOMBRE);
  };
  for (const { id, nombre, siglas } of dependencias) [nombre, siglas].forEach((escrito) => add(id, escrito));
  for (const { id, escrito } of nombres) if (indices.dependencias.has(id)) add(id, escrito);
  return formas;
}

/** Reads names from left to right, each time the longest that is known: a name may hold «y». */
export function readUnidades(texto: string, formas: Formas): UnidadesNombradas {
  const palabras = readContenido(texto);
  const unidades: ReadonlySet<string>[] = [];
  const sueltas: Palabra[][] = [[]];
  for (let i = 0; i < palabras.length;) {
    const nombre = longestName(palabras.slice(i, i + formas.largo), formas);
    if (nombre) {
      unidades.push(nombre.ids);
      sueltas.push([]);
    } else {
      sueltas.at(-1)?.push(...palabras.slice(i, i + 1));
    }
    i += nombre?.palabras ?? 1;
  }
  return { unidades, desconocido: sueltas.flatMap((grupo) => textOf(texto, grupo)) };
}

function longestName(palabras: readonly Palabra[], { ids }: Formas) {
  let escritas = '';
  let encontrado: { ids: ReadonlySet<string>; palabras: number } | undefined;
  for (const [i, { clave }] of palabras.entries()) {
    escritas += i > 0 ? ` ${clave}` : clave;
    const suyas = ids.get(escritas);
    if (suyas) encontrado = { ids: suyas, palabras: i + 1 };
  }
  return encontrado;
}

/** What the words say where they stand, without those that only join. */
function textOf(texto: string, palabras: readonly Palabra[]): string[] {
  const dicen = palabras.filter(({ clave }) => !ENLACES.has(clave));
  const [primera, ultima] = [dicen[0], dicen.at(-1)];
  return primera && ultima ? [texto.slice(primera.desde, ultima.hasta)] : [];
}
