import { fold } from '../../base/fold.ts';

/** A column that a header may name. */
interface Named {
  key: string;
  description: string;
}

/** What a column may be called: its name, which counts double, or its description, whole or up to its first stop. */
export function columnNames(columns: readonly Named[]): Map<string, { key: string; weight: number }> {
  const names = new Map<string, { key: string; weight: number }>();
  const taken = new Map<string, number>();
  const add = (text: string, key: string, weight: number) => {
    const name = plainLabel(text);
    if (name === '' || names.get(name)?.weight === 2) return;
    taken.set(name, (taken.get(name) ?? 0) + 1);
    names.set(name, { key, weight });
  };
  for (const { key } of columns) add(key, key, 2);
  for (const { key, description } of columns)
    for (const text of new Set([description, description.split(/[:;,.(]/)[0] ?? ''])) add(text, key, 1);
  // What two columns would be called is neither.
  for (const [name, count] of taken) if (count > 1) names.delete(name);
  return names;
}

/** A header without capitals, accents, spaces and signs: «Fecha de corte (*)» is `fecha_de_corte`. */
export const plainLabel = (text: string) =>
  fold(
    text
      .replace(/\([^()]*\)\s*$/, '')
      .replace(/[^\p{L}\p{N}\s_-]/gu, ' ')
      .trim(),
  ).replace(/^_+|_+$/g, '');

/** Those of a form that are only to be read. */
export const isForReading = (text: string) => /^\s*\(.*\)\s*$/.test(text);
