import { datosHref } from '../model/addresses/data-files.ts';
import { pictureHref, novedadesHref } from '../model/addresses/pages.ts';
import { chartFiles } from '../opendata/chart-files.ts';
import { writeFeed } from '../opendata/feed.ts';
import { openDataFiles } from '../opendata/open-data-files.ts';
import { scheduleParts } from '../search/schedule-parts.ts';
import type { SitioCalculado } from '../sitio.ts';
import { drawImage } from './share-image.ts';

type Contents = string | Uint8Array;

/** A file of the site that is no page of Astro's. */
interface Output {
  /** From the site's folder. */
  path: string;
  write: () => Contents | Promise<Contents>;
}

/**
 * Every kind of output, each a function from the site to its files: what a page offers beside itself (a spreadsheet, a
 * drawing, a calendar, a PDF) is a line here. The build writes them and the development server sends them.
 */
const KINDS: readonly ((sitio: SitioCalculado) => Output[])[] = [
  (sitio) =>
    openDataFiles(sitio).map(({ path, measure }) => ({
      path: inSite(datosHref(path)),
      write: () => measure().contents,
    })),
  (sitio) => chartFiles(sitio).map(({ path, write }) => ({ path: `graficas/${path}`, write })),
  scheduleParts,
  (sitio) => [{ path: inSite(novedadesHref), write: () => writeFeed(sitio) }],
  (sitio) => [{ path: inSite(pictureHref), write: () => drawImage(sitio) }],
];

const inSite = (href: string) => href.slice(1);

const known = new WeakMap<SitioCalculado, ReadonlyMap<string, Output>>();

/** The outputs of a site by their path; none is made before it is asked for. */
export function outputsOf(sitio: SitioCalculado): ReadonlyMap<string, Output> {
  const outputs = known.get(sitio) ?? new Map(KINDS.flatMap((list) => list(sitio)).map((one) => [one.path, one]));
  known.set(sitio, outputs);
  return outputs;
}

/** What an output holds; where it can't be made, the error names it. */
export async function writeOutput({ path, write }: Output): Promise<Contents> {
  try {
    return await write();
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
