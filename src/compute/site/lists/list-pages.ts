import { listPageHref } from '../../../model/addresses/pages.ts';
import { divideSections, fits, type Room, type Section } from '../divide.ts';

/** How many of a long list its own page shows before it leads to all of them. */
export const FIRST_OF_LIST = 5;

/** What a reader looks for in a list: a year, a plan, a letter. It has pages of its own where the list is long. */
export interface Part<S, T, P extends string = string> {
  id: P;
  sections: readonly Section<S, T>[];
}

/** A page of a long list, beside the list's own. */
export interface ListPage<S, T, P extends string = string> {
  part: P;
  /** Which page of the part it is, of how many; both from 1. */
  page: number;
  pages: number;
  href: string;
  sections: readonly Section<S, T>[];
}

/** How a list is divided. */
interface ListShape<T> {
  /** Its own page, without ending: `glosario`. */
  list: string;
  /** Characters of an item's line. */
  lengthOf: (item: T) => number;
  /** What a page of it holds, where its lines are longer than others. */
  room?: Room;
}

/** The pages of the parts of a list, in their order. */
export function listPages<S, T, P extends string>(
  { list, lengthOf, room }: ListShape<T>,
  parts: readonly Part<S, T, P>[],
): ListPage<S, T, P>[] {
  return parts.flatMap(({ id: part, sections }) =>
    divideSections(sections, lengthOf, room).map((own, i, { length: pages }) => {
      const page = i + 1;
      return { part, page, pages, href: listPageHref(list, part, page), sections: own };
    }),
  );
}

/** The same where the page of the list itself has no room for all; else there is none beside it. */
export function pagesBeside<S, T, P extends string>(
  shape: ListShape<T>,
  whole: Room,
  parts: readonly Part<S, T, P>[],
): ListPage<S, T, P>[] {
  const sections = parts.flatMap((part) => part.sections);
  // A heading takes a line.
  const lengths = sections.flatMap(({ items }) => [0, ...items.map(shape.lengthOf)]);
  return fits(lengths, (length) => length, whole) ? [] : listPages(shape, parts);
}

/** A part without headings. */
export const plainPart = <T, P extends string>(id: P, items: readonly T[]): Part<undefined, T, P> => ({
  id,
  sections: [{ of: undefined, items }],
});

/** What stands in a page, whatever its headings. */
export const itemsOf = <T>({ sections }: { sections: readonly Section<unknown, T>[] }): T[] =>
  sections.flatMap(({ items }) => [...items]);

/** The parts of a long list, each with the address of its first page and how much it has. */
export function partsOf<S, T, P extends string>(pages: readonly ListPage<S, T, P>[]) {
  return [...Map.groupBy(pages, ({ part }) => part)].map(([part, own]) => ({
    part,
    href: own[0]?.href ?? '',
    count: own.reduce((sum, one) => sum + itemsOf(one).length, 0),
  }));
}
