import { type HtmlReader, readHtml } from '../../base/read-html.ts';
import { pageReader, type SearchRecord } from '../../search/records.ts';
import { addPolicy } from '../../server/security-policy.ts';
import { makeEdits } from './edits.ts';
import { sectionReader } from './page-sections.ts';
import { addressReader, rootOf } from './relative-addresses.ts';

/** A page as it is published, and what the search offers of it. */
interface FinishedPage {
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
  const search = pageReader(page);
  return { html: asPublished(page, html, rootOf(page, url), hosts, [search]), record: search.record() };
}

/**
 * Makes the addresses of a page begin with `root`, gives it an index of its sections where it is long, and writes its policy into
 * it; `others` read it meanwhile, as it was rendered.
 */
export function asPublished(
  page: string,
  html: string,
  root: string,
  hosts: readonly string[],
  others: readonly HtmlReader[] = [],
): string {
  const editors = [addressReader(html, root), sectionReader()];
  readHtml(html, [...editors, ...others]);
  const edits = editors.flatMap((one) => one.edits());
  return addPolicy(makeEdits(html, edits), page, hosts);
}
