import { PROPONER } from '../../../textos/proponer.ts';
import type { Judged, OtherFile, OtherVersion, SiteView, Wanted } from '../../engine/engine-messages.ts';
import { chooseSides } from './choose-sides.ts';
import type { Destination } from './where-sources-are.ts';
import { findMet } from './meet.ts';

/** What the page knows and does, for the ways out of it. */
export interface Page {
  site: () => SiteView;
  judged: () => Judged;
  /** Once what was changed last is judged. */
  settled: () => Promise<void>;
  /** What a file is to say. */
  wanted: (file: string) => Wanted;
  read: (versions: readonly OtherVersion[]) => Promise<readonly OtherFile[]>;
  report: (base: string, notes: readonly string[]) => Promise<string>;
  /** The files in which there is also what others changed after the site was published. */
  joined: Set<string>;
  /** Goes on from files as they are elsewhere, with what was edited put into them. */
  goOn: (versions: readonly OtherVersion[], merged: ReadonlyMap<string, Wanted>) => Promise<void>;
}

/**
 * Sees that what goes to a place puts back nothing that others changed there: what they did is put together with what was edited,
 * which is judged anew before it goes. Whether it can go as it is; `tell`: what was done instead.
 */
export async function mayGo(page: Page, destination: Destination, tell: (text: string) => void): Promise<boolean> {
  const { files } = page.judged();
  const met = await findMet(destination, files, { site: page.site(), wanted: page.wanted, read: page.read });
  if (met.length === 0) return true;
  const winner = await chooseSides(met);
  if (!winner) {
    tell('');
    return false;
  }
  const versions = met.map(({ version }) => version);
  await page.goOn(versions, new Map(met.map(({ file, merged: own }) => [file, own.settle(winner)])));
  for (const { file } of met) page.joined.add(file);
  tell(PROPONER.juntado);
  return false;
}
