import type { HtmlReader } from '../../base/read-html.ts';
import { isReservedAddress } from '../../model/addresses/safe-address.ts';
import type { Edit } from './edits.ts';

/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'poster']);

/**
 * What the addresses of a page begin with: the way up to the root. The page of a wrong address is served in the place
 * of any other, at any depth, so it begins with the root's own path; as long as nobody knows it, it stays relative.
 */
export function rootOf(page: string, sitio: string): string {
  if (page === '404.html' && !isReservedAddress(sitio))
    return new URL(sitio).pathname.replace(/\/?$/, '/').replace(/^\/+/, '/');
  return '../'.repeat(page.split('/').length - 1) || './';
}

/**
 * Makes the root-absolute addresses of a page begin with `root`: relative, it works under any prefix and from disk.
 * Only what changes of them is touched: their first `/`.
 */
export function addressReader(html: string, root: string): HtmlReader & { edits: () => Edit[] } {
  const edits: Edit[] = [];
  return {
    attribute: (name, value, at) => {
      if (!ADDRESSES.has(name) || value[0] !== '/' || value[1] === '/') return;
      const start = html.indexOf('/', at + name.length);
      // An address may also begin with a reference to its `/`, which nobody writes.
      if (/^\s*=\s*["']?$/.test(html.slice(at + name.length, start))) edits.push({ start, end: start + 1, text: root });
    },
    edits: () => edits,
  };
}
