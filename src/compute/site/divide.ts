/** How many lines of goals a page holds at most: each is a dozen elements and some 600 bytes of HTML. */
export const LINES = 100;
/** How many characters of their texts: a body may say its goals at length. */
const CHARACTERS = 40_000;

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

/** What a list says under one heading. */
export interface Section<S, T> {
  of: S;
  items: readonly T[];
}

/**
 * Sections in pages, in their order. One that has room in a page is not cut; a longer one begins a page and goes on in the
 * next. Its heading takes a line.
 */
export function divideSections<S, T>(
  sections: readonly Section<S, T>[],
  lengthOf: (item: T) => number,
  room: Room = { lines: LINES, characters: CHARACTERS },
): Section<S, T>[][] {
  const parts = sections.flatMap(({ of, items }) => divide(items, lengthOf, room).map((own) => ({ of, items: own })));
  const size = ({ items }: Section<S, T>) => ({
    lines: items.length + 1,
    characters: items.reduce((sum, item) => sum + lengthOf(item), 0),
  });
  const pages: Section<S, T>[][] = [];
  let taken = { lines: Infinity, characters: Infinity };
  for (const part of parts) {
    const own = size(part);
    const sum = { lines: taken.lines + own.lines, characters: taken.characters + own.characters };
    const hasRoom = sum.lines <= room.lines && sum.characters <= room.characters;
    if (hasRoom) pages.at(-1)?.push(part);
    else pages.push([part]);
    taken = hasRoom ? sum : own;
  }
  return pages;
}
