import { pageRecord, type SearchRecord } from '../../search/records.ts';
import { addPolicy } from '../../server/security-policy.ts';
import { relativizeHtml, rootOf } from '../relative-addresses.ts';

/** A page as it is published, and what the search offers of it. */
export interface FinishedPage {
  html: string;
  record: SearchRecord | undefined;
}

/** A page with its search record. `page` is its path; `site`, the address of the site. */
export function finishPage(page: string, html: string, site: string): FinishedPage {
  return { html: asPublished(page, html, rootOf(page, site)), record: pageRecord(html, page) };
}

/** Makes the addresses of a page begin with `root` and writes its policy into it. */
export const asPublished = (page: string, html: string, root: string): string =>
  addPolicy(relativizeHtml(html, root), page);
