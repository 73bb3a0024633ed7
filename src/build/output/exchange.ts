import { setTimeout } from 'node:timers/promises';
import { removeLeftover } from './drafts.ts';
import { checkLast, checkOurs, WrongDestination } from './destination.ts';
import type { Places } from './workplace.ts';
import { type Marker, readMarkers } from './marker.ts';
import { lookAt } from '../../base/disk/walk.ts';

export type Rename = (from: string, to: string) => void;

/** Another build's exchange, or on Windows a file that someone has open, is over in a moment. */
const PASSING = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];
const ATTEMPTS = 10;
const RETRY_MS = 100;

/**
 * Puts a finished site in the place of the last one, which goes to `sobra`. Between the first two changes of name, some
 * microseconds, there is nothing at `out`: `recoverLast` mends it if the process dies there, and the server looks in
 * `anterior`. There is no portable way to change both names at once (docs/decisiones/0015). What was in the place is
 * looked through just before, and once more where nobody finds it by its name any more; then what is as we left it is removed.
 */
export async function exchange(places: Places, rename: Rename): Promise<void> {
  let markers: Marker[];
  for (let attempt = 1; ; attempt++) {
    try {
      markers = readMarkers(places.ownFolder);
      checkOurs(places);
      recoverLast(places, rename);
      swap(places, rename);
      break;
    } catch (error) {
      if (!PASSING.includes(codeOf(error)) || attempt === ATTEMPTS) throw error;
      await setTimeout(RETRY_MS);
    }
  }
  giveBackForeign(places, rename);
  setAside(places, rename);
  removeLeftover(places, markers);
}

/** Synchronous, so that nothing else of this process comes between. */
function swap({ out, draft, previous }: Places, rename: Rename): void {
  moveIfThere(out, previous, rename);
  try {
    rename(draft, out);
  } catch (error) {
    moveIfThere(previous, out, rename);
    throw error;
  }
}

/**
 * Someone wrote into the last site in the moment between the look and the exchange: it takes its place again. The new one
 * was where anyone may write, and is removed like any site.
 */
function giveBackForeign(places: Places, rename: Rename): void {
  const { out, previous, leftover } = places;
  try {
    checkLast(places);
  } catch (error) {
    if (!(error instanceof WrongDestination)) throw error;
    rename(out, leftover);
    rename(previous, out);
    removeLeftover(places);
    checkOurs(places);
    throw error;
  }
}

/** The new site is in its place: if the last one can't be set aside now, the next build does it. */
function setAside({ previous, leftover }: Places, rename: Rename): void {
  try {
    rename(previous, leftover);
  } catch {
    return;
  }
}

/** After an exchange that was cut short: puts the last good site back, or aside where the new one has its place already. */
export function recoverLast(places: Places, rename: Rename): void {
  const { out, previous, ownFolder, leftover } = places;
  removeLeftover(places);
  const markers = readMarkers(ownFolder);
  checkLast(places);
  moveIfThere(previous, lookAt(out) ? leftover : out, rename);
  removeLeftover(places, markers);
}

function moveIfThere(from: string, to: string, rename: Rename): void {
  try {
    rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
