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

/** A file with texts of records, and of how many. */
interface NamedTexts {
  name: string;
  content: Uint8Array;
  many: number;
}

async function packTogether(texts: readonly string[]): Promise<NamedTexts> {
  const content = await packTexts(`[${texts.join(',')}]`);
  return { name: nameOf(content), content, many: texts.length };
}

/** The texts of records in files, in their order; how many are in each. */
export async function packFragments(
  fragments: readonly Uint8Array[],
): Promise<{ files: SearchFile[]; table: [string, number][] }> {
  const named: NamedTexts[] = [];
  let some: Promise<NamedTexts>[] = [];
  for (const group of groupTexts(fragments)) {
    some.push(packTogether(group));
    if (some.length < AT_ONCE) continue;
    named.push(...(await Promise.all(some)));
    some = [];
  }
  named.push(...(await Promise.all(some)));
  return {
    files: named.map(({ name, content }) => ({ path: `fragment/${name}.pf_fragment`, content })),
    table: named.map(({ name, many }) => [name, many]),
  };
}

/** The texts that stand in a file together; one that is too long stands alone. */
function* groupTexts(fragments: readonly Uint8Array[]): Generator<string[], void> {
  const room = fragments.length < TOGETHER.from ? 0 : TOGETHER.letters;
  let group: string[] = [];
  let size = 0;
  for (const fragment of fragments) {
    const text = utf8.decode(fragment);
    if (group.length > 0 && size + text.length > room) {
      yield group;
      [group, size] = [[], 0];
    }
    size += text.length;
    group.push(text);
  }
  if (group.length > 0) yield group;
}

const utf8 = new TextDecoder();
