import type { JSHandle, Page } from 'playwright-core';

/**
 * The links of a page as it now is that nothing but their colour may tell from the text that they stand in. To find them
 * costs much less than to have axe judge all: its rule (`link-in-text-block`) lets pass what is underlined within what is
 * not, and what is a box of its own stands in no text.
 */
export const findUntold = (page: Page): Promise<JSHandle<Element[]>> => page.evaluateHandle(findInPage);

function findInPage(): Element[] {
  const lineOf = (element: Element) => getComputedStyle(element).textDecorationLine;
  const isBox = (element: Element) =>
    /^(?:(?:inline-)?(?:block|flex|grid)|list-item|table|table-.*)$/.test(getComputedStyle(element).display);
  const isTold = (link: Element) => {
    const line = lineOf(link);
    let around = link.parentElement;
    while (around && lineOf(around) !== line) around = around.parentElement;
    return around === null;
  };
  return [...document.querySelectorAll('a[href], [role=link]')].filter((link) => !isBox(link) && !isTold(link));
}
