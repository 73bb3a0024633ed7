import { BadFile, root } from '../load-script.ts';
import { fill, messages, status } from './messages.ts';
import type { Found, Result } from './search-index.ts';
import { showInSteps } from './show-in-steps.ts';

const AT_ONCE = 8;

/** Shows results one by one, the best first, some at a time. */
export function showResults(list: HTMLElement, results: readonly Result[], isWanted: () => boolean): Promise<void> {
  const draw = async (some: readonly Result[]) => {
    const loaded = await Promise.allSettled(some.map((result) => result.data()));
    if (isWanted())
      tellHidden(loaded.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown));
    return loaded.filter((one) => one.status === 'fulfilled').map(({ value }) => describe(value));
  };
  return showInSteps({ list, all: results, size: AT_ONCE, more: messages.mas, draw, isWanted });
}

/** Those whose text is missing are not passed over in silence. */
function tellHidden(reasons: readonly unknown[]): void {
  if (reasons.length === 0) return;
  const archivo = reasons[0] instanceof BadFile ? reasons[0].file : 'pagefind/';
  status.textContent = `${status.textContent.replace(/\.$/, '')}. ${fill(messages.ocultos, { n: reasons.length, archivo })}`;
}

/** Texts of the content only ever become text, never markup. */
function describe({ url, excerpt, meta }: Found): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(url.replace(/^\//, ''), root).href;
  link.textContent = meta.title;
  const kind = document.createElement('span');
  kind.className = 'suave';
  kind.textContent = ` ${meta.tipo ?? ''}`;
  const text = document.createElement('p');
  text.append(...marked(excerpt));
  item.append(link, kind, text);
  return item;
}

/** Pagefind's excerpt: escaped text with `<mark>` around what was found. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
