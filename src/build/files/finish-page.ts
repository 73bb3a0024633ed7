import { pageRecord, type SearchRecord } from '../../search/records.ts';
import { addPolicy } from '../../server/security-policy.ts';
import { relativizeHtml, rootOf } from '../relative-addresses.ts';

/** A page as it is published, and what the search offers of it. */
export interface FinishedPage {
  html: string;
  record: SearchRecord | undefined;
}

/** Addresses that pages depend on. */
export interface SiteAddresses {
  url: string;
  hosts: readonly string[];
}

/** Makes the addresses of a page relative and writes its policy into it. `page` is its path; `url`, the address of the site; `hosts`, where its changes are proposed. */
export function finishPage(page: string, html: string, { url, hosts }: SiteAddresses): FinishedPage {
  return { html: addPolicy(relativizeHtml(html, rootOf(page, url)), page, hosts), record: pageRecord(html, page) };
}
