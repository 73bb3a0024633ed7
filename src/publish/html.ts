import { Parser, Tokenizer } from 'htmlparser2';
import { isReservedAddress } from '../model/direcciones.ts';

/** Attributes that hold an address. */
const DIRECCIONES = new Set(['href', 'src', 'action', 'poster']);

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
        if (DIRECCIONES.has(attribute) && html[start] === '/' && html[start + 1] !== '/') cuts.push({ start, end });
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

/** What a page offers the search. */
export interface PageText {
  titulo: string;
  filtros: Record<string, string[]>;
  texto: string;
}

/** Elements within which words are joined; any other begins or ends a word. */
const EN_LINEA = new Set([
  'a',
  'em',
  'strong',
  'del',
  'span',
  'b',
  'i',
  'code',
  'sub',
  'sup',
  'time',
  'mark',
  'abbr',
  'cite',
]);
/** A formula stands in one line of text beside its drawing. */
const CALLADOS = new Set(['script', 'style', 'nav', 'template', 'noscript', 'svg', 'math']);

/** The title, the filters (`<meta name="filtro:…">`) and all the words of the `<main>` of a page. */
export function readPage(html: string): PageText {
  const page = { titulo: '', texto: '', filtros: {} as Record<string, string[]> };
  let inMain = false;
  let inTitle = false;
  let silent = 0;
  // Depth within what another page tells whole, and is found there.
  let toldElsewhere = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const filtro = name === 'meta' ? /^filtro:(.+)$/.exec(attributes['name'] ?? '')?.[1] : undefined;
      if (filtro) page.filtros[filtro] = [attributes['content'] ?? ''];
      if (name === 'main') inMain = true;
      if (name === 'h1') inTitle = true;
      if (CALLADOS.has(name)) silent += 1;
      if (toldElsewhere > 0 || 'data-sin-busqueda' in attributes) toldElsewhere += 1;
      if (!EN_LINEA.has(name)) page.texto += ' ';
    },
    ontext: (text) => {
      if (inTitle) page.titulo += text;
      if (inMain && silent === 0 && toldElsewhere === 0) page.texto += text;
    },
    onclosetag: (name) => {
      if (name === 'main') inMain = false;
      if (name === 'h1') inTitle = false;
      if (CALLADOS.has(name)) silent -= 1;
      if (toldElsewhere > 0) toldElsewhere -= 1;
      if (!EN_LINEA.has(name)) page.texto += ' ';
    },
  });
  parser.end(html);
  return { ...page, titulo: clean(page.titulo), texto: clean(page.texto) };
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
