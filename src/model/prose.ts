import type { AttributesOf, ElementName } from './elements/index.ts';

/** The text of an editor, judged: what it is compiled from, and what others ask of it. */
export interface Prose {
  /** From the site's folder. */
  file: string;
  /** MDX without its frontmatter; lines end in LF. */
  source: string;
  /** The places of its headings, by where each begins in `source`: «line:column», both from 1. */
  headings: ReadonlyMap<string, string>;
  /** Its elements, by where each begins. */
  elements: ReadonlyMap<string, ElementUse>;
  /** Pixels of its images, by their address, where their files tell them. */
  imageSizes: ReadonlyMap<string, { width: number; height: number }>;
  /** The places that a link can lead to. */
  anchors: readonly string[];
}

/** An element as a text has it, its attributes as their schema reads them. */
export type ElementUse = { [N in ElementName]: UseOf<N> }[ElementName];

export interface UseOf<N extends ElementName> {
  name: N;
  attributes: AttributesOf<N>;
  /** The plan that its ids are of, if they are of one. */
  plan: string | undefined;
  /** The file of its text. */
  file: string;
}

/** The text of a file that has none. */
export const noProse = (file: string): Prose => ({
  ...{ file, source: '', headings: new Map(), elements: new Map(), imageSizes: new Map(), anchors: [] },
});

export const isEmptyProse = ({ source }: Prose): boolean => source.trim() === '';

/** The place of the title of the footnotes, which the compiler gives. */
export const FOOTNOTES_ID = 'footnote-label';

/** What the places of footnotes begin with. */
export const FOOTNOTE_PREFIX = 'nota-';

/** The places that the compiler gives footnotes, by the names of those that are referred to, in order. */
export function footnoteAnchors(cited: readonly string[]): string[] {
  if (cited.length === 0) return [];
  const times = new Map<string, number>();
  const references = cited.map((name) => {
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return `${FOOTNOTE_PREFIX}fnref-${name}${nth === 1 ? '' : `-${nth}`}`;
  });
  return [FOOTNOTES_ID, ...references, ...[...times.keys()].map((name) => `${FOOTNOTE_PREFIX}fn-${name}`)];
}
