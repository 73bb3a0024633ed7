import type { Side } from '../../../changes/side.ts';
import type { RawRecord } from '../../../load/raw.ts';
import type { SitioCalculado } from '../../../judge.ts';
import { ownHost } from '../../../validate/files/host-files.ts';
import { planOfFile } from '../../../validate/texts/read-texts.ts';
import { validateProse } from '../../../validate/texts/validate-prose.ts';
import type { DataPath, SeenElement, SeenText } from './text-messages.ts';
import { seeElement } from './see-element.ts';

/**
 * A text as a site reads it. `known`: the site that what its elements give is taken from, which is an earlier one while
 * the text, or another, has errors.
 */
export function seeText(file: string, { sources }: Side, known: SitioCalculado | undefined): SeenText | undefined {
  const mdx = sources.mdx.get(file);
  if (!mdx) return undefined;
  const surroundings = { publicFiles: sources.publicFiles, own: ownHost(sources), plan: planOfFile(mdx) };
  const elements: Record<string, SeenElement> = {};
  if (known) {
    const { prose } = validateProse(mdx, surroundings);
    for (const [at, use] of prose.elements) elements[at] = seeElement(known, use);
  }
  const { frontmatter, body } = mdx;
  return { file, data: frontmatter?.plain, lines: frontmatter ? linesOf(frontmatter) : {}, body, elements };
}

/** The line of each value, by its path. */
function linesOf(record: RawRecord): Record<string, number> {
  const lines: Record<string, number> = {};
  const look = (value: unknown, path: DataPath): void => {
    if (path.length > 0) lines[path.join('.')] = record.locate(path).line;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, own] of Object.entries(value)) look(own, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(record.plain, []);
  return lines;
}
