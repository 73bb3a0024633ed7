import { type HtmlReader, readHtml } from '../base/read-html.ts';

/** What a page offers the search. */
interface PageText {
  title: string;
  filters: Record<string, string[]>;
  text: string;
}

/** Elements within which words are joined; any other begins or ends a word. */
const INLINE = new Set([
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
const SILENT = new Set(['script', 'style', 'nav', 'template', 'noscript', 'svg', 'math']);

/** The title, the filters (`<meta name="filtro:…">`) and all the words of the `<main>` of a page, once it is read. */
export function pageTextReader(): HtmlReader & { read: () => PageText } {
  const page = { title: '', text: '', filters: {} as Record<string, string[]> };
  let inMain = false;
  let inTitle = false;
  let silent = 0;
  // Depth within what another page tells whole, and is found there.
  let toldElsewhere = 0;
  return {
    open: (name, attributes) => {
      const filter = name === 'meta' ? /^filtro:(.+)$/.exec(attributes['name'] ?? '')?.[1] : undefined;
      if (filter) page.filters[filter] = [attributes['content'] ?? ''];
      if (name === 'main') inMain = true;
      if (name === 'h1') inTitle = true;
      if (SILENT.has(name)) silent += 1;
      if (toldElsewhere > 0 || 'data-sin-busqueda' in attributes) toldElsewhere += 1;
      if (!INLINE.has(name)) page.text += END;
    },
    text: (text) => {
      if (inTitle) page.title += text;
      if (inMain && silent === 0 && toldElsewhere === 0) page.text += text;
    },
    close: (name) => {
      if (name === 'main') inMain = false;
      if (name === 'h1') inTitle = false;
      if (SILENT.has(name)) silent -= 1;
      if (toldElsewhere > 0) toldElsewhere -= 1;
      if (!INLINE.has(name)) page.text += END;
    },
    read: () => ({ ...page, title: clean(page.title), text: punctuate(page.text) }),
  };
}

/** What a page offers the search, of a page that nobody else reads. */
export function readPage(html: string): PageText {
  const reader = pageTextReader();
  readHtml(html, [reader]);
  return reader.read();
}

/** Where an element ends; no text has it. */
const END = '\u0000';

/** A line, a cell or a title ends as a sentence does, so that what is shown of a page begins where one begins. */
const punctuate = (text: string) =>
  text
    .split(END)
    .map(clean)
    .filter((part) => part !== '')
    .map((part, i, all) =>
      /[\p{L}\p{N}%»”)\]]$/u.test(part) && /^[^\p{P}\p{S}]|^[¿¡«“"([]/u.test(all[i + 1] ?? '') ? `${part}.` : part,
    )
    .join(' ');

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
