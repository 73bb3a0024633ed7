import { type Entry, readTreesOf } from './objects.ts';

/** Of each of some trees, the files in a folder of it that a pattern wants: path from that folder → sum. */
export async function filesInEach(
  top: string,
  trees: readonly string[],
  folder: readonly string[],
  levels: readonly RegExp[],
): Promise<Map<string, string>[]> {
  let roots: (string | undefined)[] = [...trees];
  for (const name of folder) {
    const read = await readEach(top, roots);
    roots = roots.map((id) => folderOf(read.get(id ?? '')?.get(name)));
  }
  const found = roots.map((id): [path: string, id: string][] => (id === undefined ? [] : [['', id]]));
  return descendEach(top, found, levels);
}

const folderOf = (entry: Entry | undefined) => (entry?.kind === 'folder' ? entry.id : undefined);

async function descendEach(
  top: string,
  each: readonly [path: string, id: string][][],
  [names, ...deeper]: readonly RegExp[],
): Promise<Map<string, string>[]> {
  if (!names) return each.map((own) => new Map(own));
  const read = await readEach(
    top,
    each.flat().map(([, id]) => id),
  );
  const kind = deeper.length === 0 ? 'file' : 'folder';
  const next = each.map((own) =>
    own.flatMap(([path, id]) =>
      [...(read.get(id) ?? [])]
        .filter(([name, entry]) => entry.kind === kind && names.test(name))
        .map(([name, entry]): [string, string] => [path === '' ? name : `${path}/${name}`, entry.id]),
    ),
  );
  return descendEach(top, next, deeper);
}

/** Trees by their sum, each read once: most commits leave most folders as they were. */
async function readEach(top: string, ids: readonly (string | undefined)[]): Promise<Map<string, Map<string, Entry>>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  const trees = await readTreesOf(top, wanted);
  return new Map(wanted.map((id, i) => [id, trees[i] ?? new Map<string, Entry>()]));
}
