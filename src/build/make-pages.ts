import { collectGarbage } from '../base/collect-garbage.ts';
import { countFilters, goalRecords, type SearchRecord, unitRecords } from '../search/records.ts';
import { groupOf, type Indexer } from '../search/index-records.ts';
import type { SitioCalculado } from '../sitio.ts';
import type { ChoosePages, TakePage } from './astro/render-pages.ts';
import type { FileThread } from './files/file-thread.ts';
import type { Written } from './files/thread-messages.ts';
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
  render: (take: TakePage, choose: ChoosePages) => Promise<void>;
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
  const offer = (record: SearchRecord, place?: number) => {
    many++;
    filters.add(record);
    indexer.add(record, place);
  };
  for (const records of [unitRecords, goalRecords]) for (const record of records(sitio)) offer(record);
  const recordsBefore = many;
  let searchPage: string | undefined;
  const { choose, make, finish } = pagesInOrder(making, ({ record }, place) => {
    if (record) offer(record, place === undefined ? undefined : recordsBefore + place);
  });
  const take: TakePage = async (page, html, of) => {
    if (page === SEARCH_PAGE) searchPage = html;
    else await make(page, html, of);
  };
  await render(take, choose).catch((error: NodeJS.ErrnoException) => {
    // A disk that is full doesn't say where it had no room.
    throw Object.assign(error, { path: error.path ?? pages });
  });
  await finish();
  takeAssets(pages, draft);
  await thread.makePage(SEARCH_PAGE, filters.fill(searchPage ?? ''));
  return many;
}

/**
 * Pages of the last site, and those that are made; `tell` is called with each in the order in which they are rendered, and told
 * its place in that of all.
 */
function pagesInOrder(
  { sitio, thread, keeper, plans, indexer, onDone }: Making,
  tell: (written: Written, place: number | undefined) => void,
) {
  let keyOf: KeyOfPage = () => undefined;
  let places: ReadonlyMap<string, number> = new Map();
  let order: readonly string[] = [];
  let next = 0;
  let done = 0;
  const known = new Map<string, Written>();
  const left = new Map<string, number>();
  const queue = inOrder(({ page, written }: { page: string; written: Written }) => {
    tell(written, places.get(page));
    const plan = planOf(page);
    left.set(plan, (left.get(plan) ?? 0) - 1);
    if (left.get(plan) === 0) indexer.close(plan);
  });
  /** Those of the last site that come before a page, or all that are left. */
  const passKnown = async (until?: string) => {
    for (; next < order.length && order[next] !== until; next++) {
      const page = order[next] ?? '';
      const written = known.get(page);
      // What it says of itself is as long as its text.
      known.delete(page);
      if (written) await queue.add(Promise.resolve({ page, written }));
    }
  };
  const choose: ChoosePages = async (pages, look) => {
    places = new Map(pages.map((page, i) => [page, i]));
    order = planByPlan(pages);
    for (const page of pages) left.set(planOf(page), (left.get(planOf(page)) ?? 0) + 1);
    keyOf = pageKeys(sitio, plans, look);
    await Promise.all(
      pages.map(async (page) => {
        const written = await keeper.reuse(page, keyOf(page));
        if (written) known.set(page, written);
      }),
    );
    done = known.size;
    collectGarbage();
    return order.filter((page) => !known.has(page));
  };
  // As in the thread: what waits holds no page.
  const makeAndNote = (page: string, html: string) =>
    thread.makePage(page, html).then((written) => {
      keeper.note(page, keyOf(page), written);
      return { page, written };
    });
  const make = async (page: string, html: string, of: number) => {
    onDone(++done, of);
    await passKnown(page);
    await queue.add(makeAndNote(page, html));
    collectGarbage();
  };
  const finish = async () => {
    await passKnown();
    await queue.finish();
  };
  return { choose, make, finish };
}

const planOf = (page: string) => groupOf(`/${page}`);

/** The pages of each plan together, before those of none: one that is whole is indexed while others are rendered. */
function planByPlan(pages: readonly string[]): string[] {
  const { '': others = [], ...plans } = Object.groupBy(pages, planOf);
  return [...Object.values(plans).flatMap((own = []) => own), ...others];
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
