import { setImmediate } from 'node:timers/promises';
import { collectGarbage } from '../base/collect-garbage.ts';
import type { Measures } from '../opendata/measured-file.ts';
import type { SitioCalculado } from '../sitio.ts';
import type { FileThread } from './files/file-thread.ts';
import type { Keeper } from './kept/keeper.ts';
import { zipKey } from './kept/start-keeping.ts';
import { type Output, outputsToMake, type ToMake } from './outputs.ts';

/** What need not be made again, and the keys of plans. */
interface Kept {
  keeper: Keeper;
  plans: ReadonlyMap<string, string>;
}

/** How many files of each list wait to be made: all at once they may be more than there is memory for. */
const WAITING = 16;

/** A file of so many rows is made when no other of its list is: what it is made of is of megabytes. */
const MANY = 10_000;

/**
 * Begins the files that are no pages; whoever waits for the last of them is told how many are done, and what failed. `large`: from
 * how many rows on a file is made by itself.
 */
export function startOutputs(
  sitio: SitioCalculado,
  thread: Pick<FileThread, 'makeFile'>,
  { keeper, plans }: Kept,
  large = MANY,
) {
  const keyOf = (plan: string | undefined) => plans.get(plan ?? '');
  const taken = new Map<string, Promise<Measures | undefined>>();
  const take = (path: string, plan: string | undefined) => {
    const taking = taken.get(path) ?? keeper.reuse(path, keyOf(plan));
    taken.set(path, taking);
    return taking;
  };
  const make = async ({ path, plan, recipe: find }: Output): Promise<Measures> => {
    const known = await take(path, plan);
    if (known) return known;
    const recipe = await find();
    const written = await thread.makeFile(path, recipe);
    keeper.note(path, recipe.make === 'zip' ? zipKey(recipe.day) : keyOf(plan), written);
    return written;
  };
  const lists = outputsToMake(sitio, make, (plan, beginning) => keeper.pathsOf(beginning, keyOf(plan)));
  const many = lists.flat().length;
  let done = 0;
  let onDone: OnDone = () => undefined;
  const onMade = () => onDone(++done, many);
  const makeThem = async () => {
    const isKnown = ({ plan }: ToMake) => keeper.knows(keyOf(plan));
    const asked = lists.flat().filter(isKnown);
    const keeping = keepAll(asked, async ({ path, plan }) => (await take(path, plan)) !== undefined, onMade);
    const makeList = async (outputs: readonly ToMake[]) => {
      // A large table describes no other file, and takes the thread longest: it has it while this process renders pages.
      const first = new Set(outputs.filter((one) => one.rows >= large && !isKnown(one)));
      await makeAll([...first], large, onMade);
      const kept = await keeping;
      const left = outputs.filter((one) => !first.has(one) && !kept.has(one));
      await makeAll(left, large, onMade);
    };
    await Promise.all([keeping, ...lists.map(makeList)]);
  };
  const all = makeThem();
  all.catch(() => undefined);
  return { finish: (told: OnDone) => ((onDone = told), all) };
}

type OnDone = (done: number, of: number) => void;

/** How many files of the last site are asked for together: a message to the thread costs as much as keeping several. */
const TOGETHER = 1024;

/** Of those that the last site should have, the ones that it had; `take` tells whether it had one. */
async function keepAll(
  outputs: readonly ToMake[],
  take: (output: ToMake) => Promise<boolean>,
  onMade: () => void,
): Promise<ReadonlySet<ToMake>> {
  const kept = new Set<ToMake>();
  for (let at = 0; at < outputs.length; at += TOGETHER) {
    const some = outputs.slice(at, at + TOGETHER);
    const were = await Promise.all(some.map(take));
    for (const one of some.filter((_, i) => were[i])) {
      kept.add(one);
      // Whoever asks for its measures gets them as of one that was made.
      await one.make();
      onMade();
    }
    collectGarbage();
    await setImmediate();
  }
  return kept;
}

async function makeAll(outputs: readonly ToMake[], large: number, onMade: () => void): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  const end = (made: Promise<unknown>) => {
    underWay.delete(made);
    onMade();
  };
  for (const { rows, make } of outputs) {
    if (rows >= large) await Promise.all(underWay);
    // One that fails stays, and whoever waits for it is told.
    const made: Promise<unknown> = make().then(() => end(made));
    made.catch(() => undefined);
    underWay.add(made);
    if (rows >= large) await made;
    collectGarbage();
    // Others have something for this process too: pages, the indexer, signals.
    await (underWay.size < WAITING ? setImmediate() : Promise.race(underWay));
  }
  await Promise.all(underWay);
}
