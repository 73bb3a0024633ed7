import { Parser } from 'htmlparser2';

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
