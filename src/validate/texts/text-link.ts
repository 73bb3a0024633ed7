import type { Place } from '../../model/problems/problem.ts';

/** An address of this site that a text leads to, to be looked for once all of them are known. */
export interface TextLink extends Place {
  url: string;
}

/** A link within the site, and the page of the text that has it. */
export interface PageLink extends TextLink {
  page: string;
}
