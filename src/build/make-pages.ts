import { countFilters, goalRecords, type SearchRecord, unitRecords } from '../search/records.ts';
import type { Indexer } from '../search/index-records.ts';
import type { SitioCalculado } from '../sitio.ts';
import type { FindKnown, TakePage } from './astro/render-pages.ts';
import type { FileThread } from './files/file-thread.ts';
import type { Written } from './files/messages.ts';
import type { Keeper } from './kept/keeper.ts';
import { type KeyOfPage, pageKeys } from './kept/page-keys.ts';
import type { Places } from './output/workplace.ts';
import { takeAssets } from './stages.ts';

/** What the pages of a site are made with. */
interface Making {
  sitio: SitioCalculado;
  places: Places;
  thread: FileThread;
  indexer: Indexer;
  keeper: Keeper;
  /** The keys of plans. */
  plans: ReadonlyMap<string, string>;
  /** Renders those that are not known; the files that they load go into the folder of the pages. */
  render: (take: TakePage, findKnown: FindKnown) => Promise<void>;
  onDone: (done: number, of: number) => void;
}

/** The page that knows what all others offer the search. */
const SEARCH_PAGE = 'buscar.html';

/** How many pages wait to be finished. */
const WAITING = 64;

/** The pages, written; returns how many records the search has of them and of the goals. */
export async function makePages(making: Making): Promise<number> {
  const { sitio, places, thread, indexer, render } = making;
  const { pages, draft } = places;
  const filters = countFilters();
  let many = 0;
  const offer = (record: SearchRecord) => {
    many++;
    filters.add(record);
    indexer.add(record);
  };
  for (const record of [...unitRecords(sitio), ...goalRecords(sitio)]) offer(record);
  let searchPage: string | undefined;
  const { findKnown, make, finish } = pagesInOrder(making, ({ record }) => record && offer(record));
  const take: TakePage = async (page, html, of) => {
    if (page === SEARCH_PAGE) searchPage = html;
    else await make(page, html, of);
  };
  await render(take, findKnown).catch((error: NodeJS.ErrnoException) => {
    // A disk that is full doesn't say where it had no room.
    throw Object.assign(error, { path: error.path ?? pages });
  });
  await finish();
  takeAssets(pages, draft);
  await thread.makePage(SEARCH_PAGE, filters.fill(searchPage ?? ''));
  return many;
}

/** Pages of the last site, and those that are made; `tell` is called with each in the order of all. */
function pagesInOrder({ sitio, thread, keeper, plans, onDone }: Making, tell: (written: Written) => void) {
  let keyOf: KeyOfPage = () => undefined;
  let order: readonly string[] = [];
  let next = 0;
  let done = 0;
  const known = new Map<string, Written>();
  const queue = inOrder(tell);
  /** Those of the last site that come before a page, or all that are left. */
  const passKnown = async (page?: string) => {
    for (; next < order.length && order[next] !== page; next++) {
      const written = known.get(order[next] ?? '');
      if (written) await queue.add(Promise.resolve(written));
    }
  };
  const findKnown: FindKnown = async (pages, look) => {
    order = pages;
    keyOf = pageKeys(sitio, plans, look);
    await Promise.all(
      pages.map(async (page) => {
        const written = await keeper.reuse(page, keyOf(page));
        if (written) known.set(page, written);
      }),
    );
    done = known.size;
    return new Set(known.keys());
  };
  // As in the thread: what waits holds no page.
  const makeAndNote = (page: string, html: string) =>
    thread.makePage(page, html).then((written) => {
      keeper.note(page, keyOf(page), written);
      return written;
    });
  const make = async (page: string, html: string, of: number) => {
    onDone(++done, of);
    await passKnown(page);
    await queue.add(makeAndNote(page, html));
  };
  const finish = async () => {
    await passKnown();
    await queue.finish();
  };
  return { findKnown, make, finish };
}

/** Does something with what is being made, one after the other in the order in which it was begun. */
function inOrder<T>(take: (made: T) => void) {
  const waiting: Promise<T>[] = [];
  const takeFirst = async () => {
    const [first] = waiting;
    if (first) take(await first);
    void waiting.shift();
  };
  return {
    /** Where many wait already, until the first of them is taken. */
    add: async (making: Promise<T>) => {
      making.catch(() => undefined);
      waiting.push(making);
      if (waiting.length > WAITING) await takeFirst();
    },
    finish: async () => {
      while (waiting.length > 0) await takeFirst();
    },
  };
}
