/** A page of a list that has several; pages are counted from 1. */
export interface Page<T> {
  number: number;
  pages: number;
  items: readonly T[];
}

/** A list in pages of so many items each; of an empty list there is none. */
export function pagesOf<T>(items: readonly T[], most: number): Page<T>[] {
  const pages = Math.ceil(items.length / most);
  return Array.from({ length: pages }, (_, i) => ({
    number: i + 1,
    pages,
    items: items.slice(i * most, (i + 1) * most),
  }));
}
