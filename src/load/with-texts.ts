import type { ParseText } from './mdx/node.ts';
import { readSource } from './source.ts';
import type { Sources } from './sources.ts';

/** The sources of a site with some of its texts in another form. Their sums stay those of what was read before. */
export async function withTexts(
  sources: Sources,
  texts: readonly { file: string; bytes: Uint8Array }[],
  parse: ParseText,
): Promise<Sources> {
  const files = new Set(texts.map(({ file }) => file));
  const mdx = new Map(sources.mdx);
  const problems = sources.problems.filter(({ file }) => !files.has(file));
  for (const { file, bytes } of texts) {
    const read = await readSource(file, bytes, parse);
    if (read.mdx) mdx.set(file, read.mdx);
    problems.push(...read.problems);
  }
  return { ...sources, mdx, problems };
}
