import { datosHref } from '../model/addresses/data-files.ts';
import { pictureHref, novedadesHref } from '../model/addresses/pages.ts';
import { chartFiles } from '../opendata/chart-files.ts';
import { writeFeed } from '../opendata/feed.ts';
import type { Measures } from '../opendata/measured-file.ts';
import { contentsOf as contentsOfData, openDataFiles } from '../opendata/open-data-files.ts';
import { scheduleParts } from '../search/schedule-parts.ts';
import type { SitioCalculado } from '../sitio.ts';
import { isOfTheDisk } from './disk-error.ts';
import { type FileRecipe, makeFile } from './files/make-file.ts';
import { shareImage } from './share-image.ts';

/** A file of the site that is no page of Astro's; `path` is from the site's folder. */
interface Output {
  path: string;
  recipe: () => FileRecipe | Promise<FileRecipe>;
}

/**
 * Every kind of output, each a function from the site to its files: what a page offers beside itself (a drawing, a calendar,
 * a PDF) is a line here, or a file of the open data. The build writes them and the development server sends them.
 */
const KINDS: readonly ((sitio: SitioCalculado) => Output[])[] = [
  (sitio) => chartFiles(sitio).map(({ path, recipe }) => ({ path: `graficas/${path}`, recipe })),
  (sitio) => scheduleParts(sitio).map(({ path, write }) => ({ path, recipe: () => ({ make: 'text', text: write() }) })),
  (sitio) => [{ path: inSite(novedadesHref), recipe: () => ({ make: 'text', text: writeFeed(sitio) }) }],
  (sitio) => [{ path: inSite(pictureHref), recipe: () => ({ make: 'picture', svg: shareImage(sitio) }) }],
];

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
  ...KINDS.flatMap((list) => list(sitio)),
];

/** What an output holds. */
export const contentsOf = async (sitio: SitioCalculado, { recipe }: Output) =>
  makeFile(await recipe(), (path) => contentsOfData(sitio, path));

/** Makes a file of the site of its recipe, by its path. */
type Make = (path: string, recipe: FileRecipe) => Promise<Measures>;

/** The outputs of a site, each made once however often it is asked for; where one can't be made, the error names it. */
export function outputsToMake(sitio: SitioCalculado, make: Make): { make: () => Promise<unknown> }[] {
  const dataFiles = openDataFiles(sitio, (path, recipe) => make(ofData(path), recipe));
  return [
    ...dataFiles.map(({ path, measure }) => ({ make: () => named(ofData(path), measure) })),
    ...KINDS.flatMap((list) => list(sitio)).map(({ path, recipe }) => ({
      make: () => named(path, async () => make(path, await recipe())),
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
