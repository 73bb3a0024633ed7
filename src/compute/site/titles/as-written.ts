/**
 * Under which a record keeps its titles as they were written, by their columns, where they are shown otherwise. Known to
 * the whole process: pages have modules of their own.
 */
const WRITTEN = Symbol.for('titulos-escritos');

/** A record with other titles than those written. */
export function retitled<T extends object>(record: T, titles: Partial<T>): T {
  const columns = Object.keys(titles);
  const written = Object.fromEntries(Object.entries(record).filter(([column]) => columns.includes(column)));
  return { ...record, ...titles, [WRITTEN]: written };
}

/** A record as it was written, for what is published as data. */
export const asWritten = <T extends object>(record: T): T =>
  WRITTEN in record ? { ...record, ...writtenIn(record) } : record;

/** What a record is called, as it was written. */
export const writtenName = <T extends { nombre: string }>(record: T | undefined): string | undefined =>
  record && asWritten(record).nombre;

/** The titles of a record as they were written, of those that are shown otherwise. */
export const writtenTitles = (record: object): string[] => Object.values(writtenIn(record)).map(String);

function writtenIn(record: object): object {
  const written = WRITTEN in record ? record[WRITTEN] : undefined;
  return typeof written === 'object' && written !== null ? written : {};
}
