import { Parser } from 'htmlparser2';
import { fold } from '../../base/fold.ts';

/** A section of a page: the place of its heading, and what that says. */
export interface PageSection {
  id: string;
  texto: string;
}

/** The most stops of the keyboard within a page's content to a section. With those to the content and its crumbs they are 40. */
const MOST_STOPS = 35;
/** What it may stop at. A text of the page has no `<` of its own. */
const STOP = /<(?:a [^>]*href=|button|input|select|textarea|summary)| tabindex="0"/g;
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

/**
 * The sections of a page's content, if one is a long way off for the keyboard and nothing in the page leads to them all
 * yet; and the content, whose headings then have a place each.
 */
export function sectionsOfPage(html: string): { html: string; sections: PageSection[] } {
  // Most pages are short, and are not read for it.
  if ([...html.matchAll(STOP)].length <= MOST_STOPS) return { html, sections: [] };
  const { headings, led } = readHeadings(html);
  if ((headings.at(-1)?.stops ?? 0) <= MOST_STOPS || headings.every(({ id }) => led.has(id)))
    return { html, sections: [] };
  return {
    html: headings.filter(({ isNew }) => isNew).reduceRight(giveId, html),
    sections: headings.map(({ id, texto }) => ({ id, texto })),
  };
}

const giveId = (html: string, { start, id }: Heading) =>
  `${html.slice(0, start)}<h2 id="${id}"${html.slice(start + 3)}`;

/** The headings of sections, and the places within the page that its links lead to. */
function readHeadings(html: string) {
  const headings: Heading[] = [];
  const led = new Set<string>();
  let section: string | undefined;
  let open: Heading | undefined;
  let stops = 0;
  /** Depth within what is closed: only its summary is a stop. */
  let closed = 0;
  /** Depth within what only a script may show: no way leads there. */
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, { id, href, tabindex, open: isOpen, hidden: isHidden }) => {
      if (hidden > 0 || isHidden !== undefined) hidden += 1;
      if (hidden > 0) return;
      if (name === 'details' && (closed > 0 || isOpen === undefined)) closed += 1;
      const isStop = STOPS.has(name) || href !== undefined || tabindex === '0';
      if (isStop && (closed === 0 || (closed === 1 && name === 'summary'))) stops += 1;
      if (href?.startsWith('#')) led.add(href.slice(1));
      const own = id ?? section;
      if (name === 'h2') open = { id: own ?? '', texto: '', start: parser.startIndex, isNew: own === undefined, stops };
      // A section that begins with its heading is the heading's place.
      section = name === 'section' ? id : undefined;
    },
    ontext: (text) => {
      if (open) open.texto += text;
    },
    onclosetag: (name) => {
      if (hidden > 0) {
        hidden -= 1;
        return;
      }
      if (name === 'details' && closed > 0) closed -= 1;
      if (name !== 'h2' || !open) return;
      const texto = open.texto.replace(/\s+/g, ' ').trim();
      headings.push({ ...open, texto, id: open.id || placeOf(texto, headings) });
      open = undefined;
    },
  });
  parser.end(html);
  return { headings, led };
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
