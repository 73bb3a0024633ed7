import { pageRecord, type SearchRecord } from '../../search/records.ts';
import { addPolicy } from '../../server/security-policy.ts';
import { relativizeHtml, rootOf } from '../relative-addresses.ts';

/** A page as it is published, and what the search offers of it. */
export interface FinishedPage {
  html: string;
  record: SearchRecord | undefined;
}

/** Addresses that pages depend on: of the site, and of the hosts to which its changes are proposed. */
export interface SiteAddresses {
  url: string;
  hosts: readonly string[];
}

/** A page with its search record. `page` is its path. */
export function finishPage(page: string, html: string, { url, hosts }: SiteAddresses): FinishedPage {
  return { html: asPublished(page, html, rootOf(page, url), hosts), record: pageRecord(html, page) };
}

/** Makes the addresses of a page begin with `root` and writes its policy into it. */
export const asPublished = (page: string, html: string, root: string, hosts: readonly string[]): string =>
  addPolicy(relativizeHtml(html, root), page, hosts);
