import { foldPath } from '../base/fold-path.ts';
import { type Fault, makeFault } from './fault.ts';

/** A name of eight letters and three, as Windows gives one to each longer name besides its own (MS-FSCC §2.1.5.2.1). */
const SHORT = /^([^.~]{1,6})~\d{1,6}(?:\.([^.]{0,3}))?$/;
/** From the fifth name on: two letters and four digits of a hash that only Windows knows. */
const WITH_SUM = /^(.{0,2})[\da-f]{4}$/;
const LONGEST_START = 6;

/** Names that Windows may also have given to a longer one beside them: writing to one would overwrite the other. */
export function shortNameCollisions(paths: readonly string[]): Fault[] {
  const folders = new Map<string, Map<string, string>>();
  for (const path of paths.some(holdsShort) ? paths : []) addNames(folders, path);
  return [...folders.values()].flatMap((names) => {
    const byShort = new Map(
      [...names].flatMap(([name, path]) => startsOf(name).map((start) => [start, path] as const)),
    );
    return [...names].flatMap(([name, path]) => {
      const [, start, end = ''] = SHORT.exec(name) ?? [];
      const letters = start === undefined ? undefined : WITH_SUM.exec(start)?.[1];
      const long = byShort.get(keyOf(start, end)) ?? byShort.get(keyOf(letters, end));
      const message = `Windows puede tomarlo por el nombre corto de «${long}».`;
      return start === undefined || long === undefined ? [] : [makeFault('case-collision', path, message)];
    });
  });
}

function holdsShort(path: string): boolean {
  return (
    /~\d/.test(path) &&
    path
      .toLowerCase()
      .split('/')
      .some((name) => SHORT.test(name))
  );
}

/** Adds what a path shows to lie in each folder, by its name as Windows compares it. */
function addNames(folders: Map<string, Map<string, string>>, path: string): void {
  const parts = path.split('/').filter(Boolean);
  for (const [i, part] of parts.entries()) {
    const folder = foldPath(parts.slice(0, i).join('/'));
    const names = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, names);
    names.set(foldPath(part), names.get(foldPath(part)) ?? parts.slice(0, i + 1).join('/'));
  }
}

const keyOf = (start: string | undefined, end: string) => `${start} ${end}`;

/** How the short name of a long one may begin and end: it has as many letters as its number leaves room for. */
function startsOf(name: string): string[] {
  if (SHORT.test(name)) return [];
  const dot = name.lastIndexOf('.');
  const [base, end] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
  const letters = plain(base);
  if (base.length <= 8 && end.length <= 3 && letters === base) return [];
  const lengths = Array.from({ length: Math.min(LONGEST_START, letters.length) }, (_, i) => i + 1);
  return lengths.map((length) => keyOf(letters.slice(0, length), plain(end).slice(0, 3)));
}

/** Without what short names drop, and with `_` for what they can't hold. */
const plain = (name: string) => name.replace(/[ .]/g, '').replace(/[+,;=[\]]/g, '_');
