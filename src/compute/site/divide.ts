/** How many lines of goals a page holds at most: each is a dozen elements and some 600 bytes of HTML. */
export const LINES = 100;
/** How many characters of their texts: a body may say its goals at length. */
export const CHARACTERS = 40_000;

/** What a list takes of a page. */
export interface Room {
  lines: number;
  characters: number;
}

/** Whether items have room together. */
export function fits<T>(items: readonly T[], lengthOf: (item: T) => number, room: Room): boolean {
  return items.length <= room.lines && items.reduce((sum, item) => sum + lengthOf(item), 0) <= room.characters;
}

/** Items in pages, in their order: each page as full as it may be, and none empty but that of an empty list. */
export function divide<T>(
  items: readonly T[],
  lengthOf: (item: T) => number,
  { lines, characters }: Room = { lines: LINES, characters: CHARACTERS },
): T[][] {
  let page: T[] = [];
  const pages = [page];
  let length = 0;
  for (const item of items) {
    const own = lengthOf(item);
    if (page.length > 0 && (page.length === lines || length + own > characters)) {
      page = [];
      pages.push(page);
      length = 0;
    }
    page.push(item);
    length += own;
  }
  return pages;
}
