import type { SearchFile } from '../disk-twin.ts';
import { nameOf, packTexts, readPackedJson } from './packed.ts';

/** What is shown of a record, as Pagefind keeps it. */
export interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
}

/** The texts of all records, by Pagefind's names; it puts one in a file, or several. */
export function readFragments(files: readonly SearchFile[]): Map<string, Fragment> {
  const found = new Map<string, Fragment>();
  for (const { path, content } of files) {
    const [, name = ''] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (name === '') continue;
    const read = readPackedJson(content) as Fragment | Record<string, Fragment>;
    if (typeof read.url === 'string') found.set(name, read as Fragment);
    else for (const [id, fragment] of Object.entries(read as Record<string, Fragment>)) found.set(id, fragment);
  }
  return found;
}

/**
 * How many letters a file with texts holds. In a small site each record, mostly a long page, has a file of its own: a result
 * would load its neighbours. One of thousands has mostly goals, a few words each, and would have thousands of files.
 */
const TOGETHER = { from: 1000, letters: 32 * 1024 } as const;

/** How many files are packed at once: each takes a quarter of a megabyte meanwhile. */
const AT_ONCE = 8;

/** The texts of records in files, in their order; how many are in each. */
export async function packFragments(
  fragments: readonly Fragment[],
): Promise<{ files: SearchFile[]; table: [string, number][] }> {
  const room = fragments.length < TOGETHER.from ? 0 : TOGETHER.letters;
  const groups: string[][] = [];
  let size = Infinity;
  for (const fragment of fragments) {
    const text = JSON.stringify(fragment);
    if (size + text.length > room) {
      groups.push([]);
      size = 0;
    }
    size += text.length;
    groups.at(-1)?.push(text);
  }
  const packed: Uint8Array[] = [];
  for (let i = 0; i < groups.length; i += AT_ONCE) {
    const some = groups.slice(i, i + AT_ONCE).map((group) => packTexts(`[${group.join(',')}]`));
    packed.push(...(await Promise.all(some)));
  }
  const named = packed.map((content, i) => ({ name: nameOf(content), content, many: groups[i]?.length ?? 0 }));
  return {
    files: named.map(({ name, content }) => ({ path: `fragment/${name}.pf_fragment`, content })),
    table: named.map(({ name, many }) => [name, many]),
  };
}
