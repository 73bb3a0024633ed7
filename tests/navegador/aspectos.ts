import type { JSHandle, Page } from 'playwright-core';

/** Texts of a page, and how each looks: two that look alike have one number. */
interface Unseen {
  elements: JSHandle<Element[]>;
  looks: number[];
}

/** In a page as it now is, one text of each look that is not among `judged`. */
export async function findUnseen(page: Page, judged: ReadonlySet<number>): Promise<Unseen> {
  const found = await page.evaluateHandle(findInPage, [...judged].join(' '));
  const elements = await found.evaluateHandle((unseen) => [...unseen.values()]);
  return { elements, looks: await found.evaluate((unseen) => [...unseen.keys()]) };
}

/**
 * In the page. A look is all that a contrast follows from, of the element and of each that it lies in: what it is, its
 * colours, and whether it is there to be seen. Numbers come as one text, which is brought sooner than many values.
 */
function findInPage(judged: string): Map<number, Element> {
  const known = new Set(judged.split(' ').filter(Boolean).map(Number));
  const unseen = new Map<number, Element>();
  const properties =
    'color background-color background-image opacity filter mix-blend-mode text-shadow font-size font-weight position visibility'.split(
      ' ',
    );
  // cyrb53, of 53 bits.
  const number = (text: string, seed: number) => {
    let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ (seed / 2 ** 21)];
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return 4294967296 * (2097151 & b) + (a >>> 0);
  };
  const textOf = (element: Element) =>
    [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join('');
  const walk = (element: Element, within: number) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const hidden = width <= 1 || height <= 1 || right <= 0 || bottom + scrollY <= 0;
    // A sign alone is not judged.
    const length = Math.min(textOf(element).trim().length, 2);
    const what = [element.localName, element.getAttribute('class'), element.getAttributeNames(), hidden, length];
    const look = number([...what, ...properties.map((name) => style.getPropertyValue(name))].join('|'), within);
    const written = length > 0 || element.matches('input, select, textarea');
    if (written && !known.has(look) && !unseen.has(look)) unseen.set(look, element);
    for (const child of element.children) walk(child, look);
  };
  walk(document.documentElement, 0);
  return unseen;
}
