import { Tokenizer } from 'htmlparser2';
import { isReservedAddress } from '../model/addresses/safe-address.ts';

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
 * Only the values that change are touched.
 */
export function relativizeHtml(html: string, root: string): string {
  const cuts: { start: number; end: number }[] = [];
  let attribute = '';
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onattribname: (start, end) => (attribute = html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => {
        if (ADDRESSES.has(attribute) && html[start] === '/' && html[start + 1] !== '/') cuts.push({ start, end });
        // What follows an entity is not where the address begins.
        attribute = '';
      },
      onattribend: () => (attribute = ''),
      onattribentity: () => (attribute = ''),
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return splice(html, cuts, (address) => root + address.slice(1));
}

function splice(text: string, cuts: { start: number; end: number }[], write: (old: string) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of cuts) {
    result += text.slice(from, start) + write(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}
