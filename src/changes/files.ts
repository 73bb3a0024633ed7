import { compareText } from '../base/compare-text.ts';
import { READ_FOLDERS } from '../base/source-folders.ts';
import { formatBytes } from '../format/numbers.ts';
import { startOf } from '../model/problems/problem.ts';
import type { Change } from './change.ts';
import type { Side } from './side.ts';
import { tell } from './tell-change.ts';

/** How the files of two versions stand to each other, by their path. */
export interface FilePairs {
  added: string[];
  removed: string[];
  /** In both, with other bytes. */
  changed: string[];
  /** The same bytes at another path. */
  moved: [from: string, to: string][];
}

export function pairFiles(before: Side, after: Side): FilePairs {
  const [old, now] = [sumsOf(before), sumsOf(after)];
  const removed = [...old.keys()].filter((file) => !now.has(file)).sort(compareText);
  const added = [...now.keys()].filter((file) => !old.has(file)).sort(compareText);
  const bySum = Map.groupBy(removed, (file) => old.get(file) ?? '');
  const moved = added.flatMap((to): [string, string][] => {
    const sum = now.get(to) ?? '';
    const from = sum === '' ? undefined : bySum.get(sum)?.shift();
    return from === undefined ? [] : [[from, to]];
  });
  const isMoved = new Set(moved.flat());
  return {
    added: added.filter((file) => !isMoved.has(file)),
    removed: removed.filter((file) => !isMoved.has(file)),
    changed: [...now.keys()].filter((file) => old.has(file) && old.get(file) !== now.get(file)).sort(compareText),
    moved,
  };
}

/** Of files of no kind that is read, nothing but their path is known. */
function sumsOf({ sources: { sums, others } }: Side): Map<string, string> {
  const apart = new Set(others);
  return new Map([...[...sums].filter(([file]) => !apart.has(file)), ...others.map((file) => [file, ''] as const)]);
}

/** What is told of files as a whole. */
export function tellFiles({ added, removed, moved }: FilePairs, before: Side, after: Side): Change[] {
  return [
    ...added.map((file) =>
      tell('file-added', 'after', startOf(file), `Archivo nuevo: ${file}${describe(file, after)}.`),
    ),
    ...removed.map((file) =>
      tell('file-removed', 'before', startOf(file), `Se quita el archivo ${file}${describe(file, before)}.`),
    ),
    ...moved.map(([from, to]) =>
      tell('file-moved', 'after', startOf(to), `${from} ahora es ${to}, con los mismos bytes.`),
    ),
  ];
}

/** A file of which only the bytes are known, or that one of the versions can't read. */
export function tellChangedFile(file: string, before: Side, after: Side): Change {
  if (READ_FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
    return tell('file-changed', 'after', startOf(file), 'Cambia, y en una de las dos versiones no se puede leer.');
  const [was, is] = [before, after].map((side) => describe(file, side));
  return tell('file-changed', 'after', startOf(file), `Cambia el archivo: antes${was}; ahora${is}.`);
}

function describe(file: string, { sources }: Side): string {
  const rows = sources.csv.get(file)?.rows.length;
  if (rows !== undefined) return `, ${rows === 1 ? '1 renglón' : `${rows} renglones`}`;
  const bytes = sources.publicFiles.get(file.replace(/^public\//, ''))?.bytes;
  return bytes === undefined ? '' : `, ${formatBytes(bytes)}`;
}
