import type { Repository } from './find-repository.ts';
import { descend, type Entry, readCommit, readTrees } from './objects.ts';
import { oddLayout } from './unconfirmed.ts';

/** How many files and folders, and how many folders one in another, a commit may have at the paths that are asked for. */
const MOST = 200_000;
const DEEPEST = 64;

/** What a commit has in some folders of a repository's folder: each file by its path, and what is neither file nor folder. */
export async function listFilesAt(
  { top, prefix }: Repository,
  commit: string,
  folders: readonly string[],
): Promise<Map<string, Entry>> {
  const tree = (await descend(top, await readCommit(top, commit), prefix)) ?? new Map<string, Entry>();
  const files = new Map<string, Entry>();
  let level = [...tree].filter(([name]) => folders.includes(name));
  for (let depth = 0; level.length > 0; depth += 1) {
    for (const [path, entry] of level) if (entry.kind !== 'folder') files.set(path, entry);
    const inside = level.filter(([, { kind }]) => kind === 'folder');
    if (depth > DEEPEST || files.size + inside.length > MOST) throw oddLayout('su commit tiene demasiadas carpetas');
    const trees =
      inside.length > 0
        ? await readTrees(
            top,
            inside.map(([, { id }]) => id),
          )
        : [];
    level = trees.flatMap((one, i) =>
      [...one].map(([name, entry]): [string, Entry] => [`${inside[i]?.[0] ?? ''}/${name}`, entry]),
    );
  }
  return files;
}
