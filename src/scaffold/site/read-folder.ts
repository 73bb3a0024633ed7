import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../../base/compare-text.ts';

/** The files of a folder by their path in it, with `/`, in order; hidden ones too. */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = paths.map(
    async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
  );
  return new Map((await Promise.all(read)).sort(([a], [b]) => compareText(a, b)));
}
