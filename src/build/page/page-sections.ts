import { fold } from '../../base/fold.ts';
import { INDEX_PLACE } from '../../base/index-place.ts';
import type { HtmlReader } from '../../base/read-html.ts';
import { escapeXml } from '../../base/xml.ts';
import { PAGINAS_DE_LISTA } from '../../textos/comunes.ts';
import type { Edit } from './edits.ts';

/** A section of a page: the place of its heading, and what that says. */
interface PageSection {
  id: string;
  texto: string;
}

/** The most stops of the keyboard within a page's content to a section. With those to the content and its crumbs they are 40. */
const MOST_STOPS = 35;
/** What is a stop without an address or a `tabindex`. */
const STOPS = new Set(['button', 'input', 'select', 'textarea', 'summary']);

/** What no place begins with that validation knows. */
const BEGINNING = 'en_';

/** Whether a place is one to which only the index of its page leads: texts of a site may not, for a page need not stay long. */
export const isOfIndex = (id: string): boolean => id.startsWith(BEGINNING);

interface Heading extends PageSection {
  /** Where its tag begins. */
  start: number;
  isNew: boolean;
  /** How far it is: the stops before it. */
  stops: number;
}

/** Where the index goes. */
type Place = Pick<Edit, 'start' | 'end'>;

/**
 * Gives a page an index of the sections of its content, if one is a long way off for the keyboard and nothing in the page leads to
 * them all yet, and gives their headings a place each.
 */
export function sectionReader(): HtmlReader & { edits: () => Edit[] } {
  let place: Place | undefined;
  /** Whether what is read is of the content. */
  let within = false;
  const headings: Heading[] = [];
  /** The places within the page that its links lead to. */
  const led = new Set<string>();
  let section: string | undefined;
  let open: Heading | undefined;
  let stops = 0;
  /** Depth within what is closed: only its summary is a stop. */
  let closed = 0;
  /** Depth within what only a script may show: no way leads there. */
  let hidden = 0;
  const readOpen = (name: string, attributes: Readonly<Record<string, string>>, start: number) => {
    const { id, href, tabindex, open: isOpen, hidden: isHidden } = attributes;
    if (hidden > 0 || isHidden !== undefined) hidden += 1;
    if (hidden > 0) return;
    if (name === 'details' && (closed > 0 || isOpen === undefined)) closed += 1;
    const isStop = STOPS.has(name) || href !== undefined || tabindex === '0';
    if (isStop && (closed === 0 || (closed === 1 && name === 'summary'))) stops += 1;
    if (href?.startsWith('#')) led.add(href.slice(1));
    const own = id ?? section;
    if (name === 'h2') open = { id: own ?? '', texto: '', start, isNew: own === undefined, stops };
    // A section that begins with its heading is the heading's place.
    section = name === 'section' ? id : undefined;
  };
  const readClose = (name: string) => {
    if (hidden > 0) {
      hidden -= 1;
      return;
    }
    if (name === 'details' && closed > 0) closed -= 1;
    if (name !== 'h2' || !open) return;
    const texto = open.texto.replace(/\s+/g, ' ').trim();
    headings.push({ ...open, texto, id: open.id || placeOf(texto, headings) });
    open = undefined;
  };
  return {
    comment: (text, start) => {
      if (text !== INDEX_PLACE || place) return;
      place = { start, end: start + `<!--${text}-->`.length };
      within = true;
    },
    open: (name, attributes, at) => {
      if (within) readOpen(name, attributes, at);
    },
    text: (text) => {
      if (open) open.texto += text;
    },
    close: (name) => {
      if (name === 'main') within = false;
      if (within) readClose(name);
    },
    edits: () => {
      if (!place) return [];
      const isNear = (headings.at(-1)?.stops ?? 0) <= MOST_STOPS;
      if (isNear || headings.every(({ id }) => led.has(id))) return [{ ...place, text: '' }];
      return [{ ...place, text: writeIndex(headings) }, ...headings.filter(({ isNew }) => isNew).map(giveId)];
    },
  };
}

/** The place goes right after the name of the tag, before any attribute. */
function giveId({ start, id }: Heading): Edit {
  const end = start + '<h2'.length;
  return { start: end, end, text: ` id="${id}"` };
}

/** One stop for who reads the page through, and the way to any of its sections. */
function writeIndex(sections: readonly PageSection[]): string {
  const title = escapeXml(PAGINAS_DE_LISTA.enEsta);
  const links = sections.map(({ id, texto }) => `<li><a href="#${escapeXml(id)}">${escapeXml(texto)}</a></li>`);
  return `<nav class="en-pagina" aria-label="${title}"><details><summary>${title}</summary><ul>${links.join('')}</ul></details></nav>`;
}

/**
 * The place of a heading without one: its words without the count after them, told apart from the others'. `_` is in no
 * key, so no place of a record can be one of these.
 */
function placeOf(texto: string, others: readonly PageSection[]): string {
  const words = fold(texto.replace(/ \([^()]*\)$/, '')).replace(/[^a-z0-9]+/g, '-');
  const id = `${BEGINNING}${words.replace(/^-|-$/g, '')}`;
  const same = others.filter((one) => one.id === id || one.id.startsWith(`${id}_`)).length;
  return same > 0 ? `${id}_${same + 1}` : id;
}
