import { fillFilters, goalRecords, type SearchRecord } from '../search/records.ts';
import type { Indexer } from '../search/index-records.ts';
import type { SitioCalculado } from '../sitio.ts';
import type { TakePage } from './astro/render-pages.ts';
import type { FileThread } from './files/file-thread.ts';
import type { Written } from './files/messages.ts';
import type { Places } from './output/workplace.ts';
import { takeAssets } from './stages.ts';

/** What the pages of a site are made with. */
interface Making {
  sitio: SitioCalculado;
  places: Places;
  thread: FileThread;
  indexer: Indexer;
  /** Renders them; the files that they load go into the folder of the pages. */
  render: (take: TakePage) => Promise<void>;
  onDone: (done: number, of: number) => void;
}

/** The page that knows what all others offer the search. */
const SEARCH_PAGE = 'buscar.html';

/** How many pages wait to be finished. */
const WAITING = 64;

/** The pages, written; returns how many records the search has of them and of the goals. */
export async function makePages({ sitio, places, thread, indexer, render, onDone }: Making): Promise<number> {
  const { pages, draft } = places;
  const records: SearchRecord[] = [];
  const offer = (record: SearchRecord) => {
    records.push(record);
    indexer.add(record);
  };
  for (const record of goalRecords(sitio)) offer(record);
  let searchPage: string | undefined;
  const queue = inOrder(({ record }: Written) => record && offer(record));
  let done = 0;
  const take: TakePage = async (page, html, of) => {
    onDone(++done, of);
    if (page === SEARCH_PAGE) searchPage = html;
    else await queue.add(thread.makePage(page, html));
  };
  await render(take).catch((error: NodeJS.ErrnoException) => {
    // A disk that is full doesn't say where it had no room.
    throw Object.assign(error, { path: error.path ?? pages });
  });
  await queue.finish();
  takeAssets(pages, draft);
  await thread.makePage(SEARCH_PAGE, fillFilters(searchPage ?? '', records));
  return records.length;
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
