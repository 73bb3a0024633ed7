import { pageRecord, type SearchRecord } from '../../search/records.ts';
import { addPolicy } from '../../server/security-policy.ts';
import { relativizeHtml, rootOf } from '../relative-addresses.ts';

/** A page as it is published, and what the search offers of it. */
export interface FinishedPage {
  html: string;
  record: SearchRecord | undefined;
}

/** Makes the addresses of a page relative and writes its policy into it. `page` is its path; `site`, the address of the site. */
export function finishPage(page: string, html: string, site: string): FinishedPage {
  return { html: addPolicy(relativizeHtml(html, rootOf(page, site)), page), record: pageRecord(html, page) };
}
