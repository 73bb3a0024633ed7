import { datosHref } from '../model/addresses/data-files.ts';
import { pictureHref, planPictureHref } from '../model/addresses/pages.ts';
import { followedIn } from '../compute/site/followed.ts';
import { oncePer } from '../base/once-per.ts';
import { hasCalendar, writeCalendar } from '../opendata/write-calendar.ts';
import { chartFiles, chartsFolder } from '../opendata/chart-files.ts';
import { writeFeed } from '../opendata/feed.ts';
import type { Measures } from '../opendata/measured-file.ts';
import { contentsOf as contentsOfData, openDataFiles } from '../opendata/open-data-files.ts';
import { cardFiles } from '../opendata/goal-cards.ts';
import { scheduleParts } from '../search/schedule-parts.ts';
import type { SitioCalculado } from '../sitio.ts';
import { isOfTheDisk } from './disk-error.ts';
import { type FileRecipe, makeFile } from './files/make-file.ts';
import type { KeptTexts } from './kept/kept-texts.ts';
import { planImage, shareImage } from './share-image.ts';

/** A file of the site that is no page of Astro's; `path` is from the site's folder. */
export interface Output {
  path: string;
  /** The plan that it is of alone. */
  plan?: string | undefined;
  recipe: () => FileRecipe | Promise<FileRecipe>;
}

/** Of a plan, the paths of its files that begin so, where an earlier build has made them all; undefined where it has not. */
type KnownPaths = (plan: string, beginning: string) => readonly string[] | undefined;

/**
 * Every kind of output, each a function from the site to its files: what a page offers beside itself (a drawing, a calendar,
 * a PDF) is a line here, or a file of the open data. The build writes them and the development server sends them.
 */
const KINDS: readonly ((sitio: SitioCalculado, knownPaths: KnownPaths) => Output[])[] = [
  listCharts,
  (sitio) =>
    scheduleParts(sitio).map(({ path, plan, write }) => ({
      path,
      plan,
      recipe: () => ({ make: 'text', text: write() }),
    })),
  (sitio) =>
    followedIn(sitio).flatMap((one): Output[] => [
      {
        path: inSite(one.feed),
        // What was corrected is told by the history, which is no source of the plan.
        plan: sitio.historia ? undefined : one.plan,
        recipe: () => ({ make: 'text', text: writeFeed(sitio, one) }),
      },
      ...(hasCalendar(sitio, one)
        ? [
            {
              path: inSite(one.calendar),
              plan: one.plan,
              recipe: (): FileRecipe => ({ make: 'text', text: writeCalendar(sitio, one) }),
            },
          ]
        : []),
    ]),
  (sitio) =>
    cardFiles(sitio).map(({ path, plan, write }) => ({ path, plan, recipe: () => ({ make: 'text', text: write() }) })),
  (sitio) =>
    sitio.planes.map((plan) => ({
      path: inSite(planPictureHref(plan.id)),
      plan: plan.id,
      recipe: () => ({ make: 'picture', svg: planImage(sitio, plan) }),
    })),
  (sitio) => [{ path: inSite(pictureHref), recipe: () => ({ make: 'picture', svg: shareImage(sitio) }) }],
];

/** Charts are computed to be listed: those of plans that have not changed are listed by their paths. */
function listCharts(sitio: SitioCalculado, knownPaths: KnownPaths): Output[] {
  const all = oncePer(() => new Map(chartFiles(sitio).map(({ path, recipe }) => [CHARTS + path, recipe])));
  const known = sitio.planes.flatMap(({ id }) =>
    (knownPaths(id, CHARTS + chartsFolder(id)) ?? []).map((path) => ({
      path,
      plan: id,
      recipe: () => all(sitio).get(path)?.() ?? fail(`There is no chart ${path}.`),
    })),
  );
  const made = chartFiles(sitio, (plan) => knownPaths(plan, '') !== undefined);
  return [...known, ...made.map(({ path, plan, recipe }) => ({ path: CHARTS + path, plan, recipe }))];
}

const CHARTS = 'graficas/';

function fail(message: string): never {
  throw new Error(message);
}

const inSite = (href: string) => href.slice(1);
const ofData = (path: string) => inSite(datosHref(path));

const known = new WeakMap<SitioCalculado, ReadonlyMap<string, Output>>();

/** The outputs of a site by their path; none is made before it is asked for. */
export function outputsOf(sitio: SitioCalculado): ReadonlyMap<string, Output> {
  const outputs = known.get(sitio) ?? new Map(listOutputs(sitio).map((one) => [one.path, one]));
  known.set(sitio, outputs);
  return outputs;
}

const listOutputs = (sitio: SitioCalculado): Output[] => [
  ...openDataFiles(sitio).map(({ path, recipe }) => ({ path: ofData(path), recipe })),
  ...KINDS.flatMap((list) => list(sitio, () => undefined)),
];

/** What an output holds. */
export const contentsOf = async (sitio: SitioCalculado, { recipe }: Output, kept: KeptTexts) =>
  makeFile(await recipe(), (path) => contentsOfData(sitio, path), kept);

/** Makes a file of the site. */
type Make = (output: Output) => Promise<Measures>;

/** What is to be made. */
export interface ToMake {
  /** From the site's folder. */
  path: string;
  /** The plan that it is of alone. */
  plan: string | undefined;
  /** How many rows of a table it holds. */
  rows: number;
  make: () => Promise<unknown>;
}

/**
 * The outputs of a site, each made once however often it is asked for; where one can't be made, the error names it. Open data is apart,
 * its largest tables first.
 */
export function outputsToMake(
  sitio: SitioCalculado,
  make: Make,
  knownPaths: KnownPaths,
): [data: ToMake[], others: ToMake[]] {
  const dataFiles = openDataFiles(sitio, ({ path, plan, recipe }) => make({ path: ofData(path), plan, recipe }));
  const data = dataFiles.map(({ path, plan, table, measure }) => ({
    path: ofData(path),
    plan,
    rows: table?.rowCount ?? 0,
    make: () => named(ofData(path), measure),
  }));
  const others = KINDS.flatMap((list) => list(sitio, knownPaths));
  return [
    data.toSorted((a, b) => b.rows - a.rows),
    others.map((output) => ({
      path: output.path,
      plan: output.plan,
      rows: 0,
      make: () => named(output.path, () => make(output)),
    })),
  ];
}

async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw isOfTheDisk(cause)
      ? cause
      : new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
