import { BadFile, root } from '../load-script.ts';
import { type Piece, takeExcerpt } from './excerpt.ts';
import { fill, messages, status } from './search-messages.ts';
import type { Found, Result } from './search-index.ts';
import { showInSteps } from './show-in-steps.ts';

const AT_ONCE = 8;

/** Shows results one by one, the best first, some at a time. */
export function showResults(list: HTMLElement, results: readonly Result[], isWanted: () => boolean): Promise<void> {
  const drawEach = drawerByName();
  const draw = async (some: readonly Result[]) => {
    const loaded = await Promise.allSettled(some.map((result) => result.data()));
    if (isWanted())
      tellHidden(loaded.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown));
    return drawEach(loaded.filter((one) => one.status === 'fulfilled').map(({ value }) => value));
  };
  return showInSteps({ list, all: results, size: AT_ONCE, more: messages.mas, draw, isWanted });
}

/** Those whose text is missing are not passed over in silence. */
function tellHidden(reasons: readonly unknown[]): void {
  if (reasons.length === 0) return;
  const archivo = reasons[0] instanceof BadFile ? reasons[0].file : 'pagefind/';
  status.textContent = `${status.textContent.replace(/\.$/, '')}. ${fill(messages.ocultos, { n: reasons.length, archivo })}`;
}

/** Draws results, of which one that bears the name of an earlier one stands as a link below it. */
function drawerByName(): (some: readonly Found[]) => HTMLElement[] {
  const byName = new Map<string, { first: Found; item: HTMLElement }>();
  return (some) =>
    some.flatMap((found) => {
      const { name } = namesOf(found);
      const known = byName.get(name);
      if (known) {
        addAlike(known.item, known.first, found);
        return [];
      }
      const item = describe(found);
      byName.set(name, { first: found, item });
      return [item];
    });
}

/** Goals of one indicator are told apart by their period, which stands at the end of their title. */
function namesOf({ meta: { title }, filters }: Found): { name: string; period?: string | undefined } {
  const [, name = title, period] = (filters['estado'] ? /^(.*) \(([^()]+)\)$/s.exec(title) : null) ?? [];
  return { name, period };
}

function addAlike(item: HTMLElement, first: Found, found: Found): void {
  const others = item.querySelector('.tambien') ?? document.createElement('p');
  others.append(others.className ? ' · ' : `${messages.tambien}: `, linkTo(found, nameBeside(first, found)));
  others.className = 'tambien';
  item.append(others);
}

/** In what a result differs from another of its name. */
function nameBeside(first: Found, { meta, filters, ...found }: Found): string {
  const { period } = namesOf({ meta, filters, ...found });
  const differs = (filter: string) => filters[filter]?.[0] !== first.filters[filter]?.[0] && filters[filter]?.[0];
  const parts = [period, meta.tipo !== first.meta.tipo && meta.tipo, differs('plan'), differs('compromiso')];
  return [...parts, filters['estado']?.[0]].filter(Boolean).join(', ') || (meta.tipo ?? meta.title);
}

/** Texts of the content only ever become text, never markup. */
function describe({ content, weighted_locations, ...found }: Found): HTMLElement {
  const item = document.createElement('li');
  const text = document.createElement('p');
  const places = weighted_locations.map(({ location: at, balanced_score: score }) => ({ at, score }));
  for (const piece of takeExcerpt({ content, title: found.meta.title, places })) text.append(mark(piece), ' ');
  item.append(linkTo(found, found.meta.title), noteOf(found), text);
  return item;
}

function linkTo({ url }: Pick<Found, 'url'>, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = new URL(url.replace(/^\//, ''), root).href;
  link.textContent = text;
  return link;
}

/** What it is; of a goal, also how it stands. */
function noteOf({ meta, filters }: Pick<Found, 'meta' | 'filters'>): HTMLElement {
  const note = document.createElement('span');
  note.className = 'suave';
  note.textContent = ` ${[meta.tipo, filters['estado']?.[0]].filter(Boolean).join(' · ')}`;
  return note;
}

function mark({ text, isFound }: Piece): Node {
  if (!isFound) return document.createTextNode(text);
  const marked = document.createElement('mark');
  marked.textContent = text;
  return marked;
}
