import { oncePer } from '../../../base/once-per.ts';
import { type Word, LONGEST_NAME, readTellingWords } from './words.ts';
import type { Examined } from './regla.ts';

/** The units that a text names: for each name, those that are written so; and what names none of them. */
interface NamedUnits {
  units: ReadonlySet<string>[];
  unknown: string[];
}

/** Every way in which a unit is written, by its words. */
interface Forms {
  ids: Map<string, Set<string>>;
  /** Words of the longest. */
  largo: number;
}

/** Words that join the names of several units. */
const CONNECTORS = new Set(['y', 'e', 'o', 'u', 'con', 'a', 'en', 'al', 'través', 'coordinación', 'conjunto', 'apoyo']);

const key = (words: readonly Word[]) => words.map(({ key }) => key).join(' ');

const formsOf = oncePer(({ dependencias, nombres, indexes }: Examined): Forms => {
  const forms: Forms = { ids: new Map(), largo: 0 };
  const add = (id: string, written: string | undefined) => {
    const words = readTellingWords(written ?? '');
    if (words.length === 0) return;
    forms.ids.set(key(words), (forms.ids.get(key(words)) ?? new Set()).add(id));
    forms.largo = Math.min(Math.max(forms.largo, words.length), LONGEST_NAME);
  };
  for (const { id, nombre, siglas } of dependencias) [nombre, siglas].forEach((written) => add(id, written));
  for (const { id, escrito } of nombres) if (indexes.dependencias.has(id)) add(id, escrito);
  return forms;
});

/** Reads names from left to right, each time the longest that is known: a name may hold «y». */
export function readUnits(text: string, sitio: Examined): NamedUnits {
  const forms = formsOf(sitio);
  const words = readTellingWords(text);
  const units: ReadonlySet<string>[] = [];
  const loose: Word[][] = [[]];
  for (let i = 0; i < words.length;) {
    const nombre = longestName(words.slice(i, i + forms.largo), forms);
    if (nombre) {
      units.push(nombre.ids);
      loose.push([]);
    } else {
      loose.at(-1)?.push(...words.slice(i, i + 1));
    }
    i += nombre?.words ?? 1;
  }
  return { units, unknown: loose.flatMap((group) => textOf(text, group)) };
}

function longestName(words: readonly Word[], { ids }: Forms) {
  let written = '';
  let found: { ids: ReadonlySet<string>; words: number } | undefined;
  for (const [i, { key }] of words.entries()) {
    written += i > 0 ? ` ${key}` : key;
    const own = ids.get(written);
    if (own) found = { ids: own, words: i + 1 };
  }
  return found;
}

/** What the words say where they stand, without those that only join. */
function textOf(text: string, words: readonly Word[]): string[] {
  const wording = words.filter(({ key }) => !CONNECTORS.has(key));
  const [first, last] = [wording[0], wording.at(-1)];
  return first && last ? [text.slice(first.from, last.to)] : [];
}
