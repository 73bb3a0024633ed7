import { type Word, LONGEST_NAME, readTellingWords } from './words.ts';
import type { Examined } from './regla.ts';

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

const key = (words: readonly Word[]) => words.map(({ key }) => key).join(' ');

export function formsOf({ dependencias, nombres, indexes }: Examined): Formas {
  const formas: Formas = { ids: new Map(), largo: 0 };
  const add = (id: string, escrito: string | undefined) => {
    const words = readTellingWords(escrito ?? '');
    if (words.length === 0) return;
    formas.ids.set(key(words), (formas.ids.get(key(words)) ?? new Set()).add(id));
    formas.largo = Math.min(Math.max(formas.largo, words.length), LONGEST_NAME);
  };
  for (const { id, nombre, siglas } of dependencias) [nombre, siglas].forEach((escrito) => add(id, escrito));
  for (const { id, escrito } of nombres) if (indexes.dependencias.has(id)) add(id, escrito);
  return formas;
}

/** Reads names from left to right, each time the longest that is known: a name may hold «y». */
export function readUnidades(text: string, formas: Formas): UnidadesNombradas {
  const words = readTellingWords(text);
  const unidades: ReadonlySet<string>[] = [];
  const sueltas: Word[][] = [[]];
  for (let i = 0; i < words.length;) {
    const nombre = longestName(words.slice(i, i + formas.largo), formas);
    if (nombre) {
      unidades.push(nombre.ids);
      sueltas.push([]);
    } else {
      sueltas.at(-1)?.push(...words.slice(i, i + 1));
    }
    i += nombre?.words ?? 1;
  }
  return { unidades, desconocido: sueltas.flatMap((grupo) => textOf(text, grupo)) };
}

function longestName(words: readonly Word[], { ids }: Formas) {
  let escritas = '';
  let encontrado: { ids: ReadonlySet<string>; words: number } | undefined;
  for (const [i, { key }] of words.entries()) {
    escritas += i > 0 ? ` ${key}` : key;
    const suyas = ids.get(escritas);
    if (suyas) encontrado = { ids: suyas, words: i + 1 };
  }
  return encontrado;
}

/** What the words say where they stand, without those that only join. */
function textOf(text: string, words: readonly Word[]): string[] {
  const dicen = words.filter(({ key }) => !ENLACES.has(key));
  const [primera, ultima] = [dicen[0], dicen.at(-1)];
  return primera && ultima ? [text.slice(primera.from, ultima.to)] : [];
}
