import { setTimeout } from 'node:timers/promises';
import { removeSobra } from './drafts.ts';
import { checkLast, checkOurs, WrongDestination } from './destination.ts';
import type { Lugares } from './workplace.ts';
import { type Marker, readMarkers } from './marker.ts';
import { lookAt } from '../../base/disk/walk.ts';

export type Rename = (from: string, to: string) => void;

/** Another build's exchange, or on Windows a file that someone has open, is over in a moment. */
const PASAJEROS = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];
const INTENTOS = 10;
const ESPERA_MS = 100;

/**
 * Puts a finished site in the place of the last one, which goes to `sobra`. Between the first two changes of name, some
 * microseconds, there is nothing at `out`: `recoverLast` mends it if the process dies there, and the server looks in
 * `anterior`. There is no portable way to change both names at once (docs/decisiones/0015). What was in the place is
 * looked through just before, and once more where nobody finds it by its name any more; then what is as we left it is removed.
 */
export async function exchange(lugares: Lugares, rename: Rename): Promise<void> {
  let markers: Marker[];
  for (let intento = 1; ; intento++) {
    try {
      markers = readMarkers(lugares.propia);
      checkOurs(lugares);
      recoverLast(lugares, rename);
      swap(lugares, rename);
      break;
    } catch (error) {
      if (!PASAJEROS.includes(codeOf(error)) || intento === INTENTOS) throw error;
      await setTimeout(ESPERA_MS);
    }
  }
  giveBackForeign(lugares, rename);
  setAside(lugares, rename);
  removeSobra(lugares, markers);
}

/** Synchronous, so that nothing else of this process comes between. */
function swap({ out, nuevo, anterior }: Lugares, rename: Rename): void {
  moveIfThere(out, anterior, rename);
  try {
    rename(nuevo, out);
  } catch (error) {
    moveIfThere(anterior, out, rename);
    throw error;
  }
}

/**
 * Someone wrote into the last site in the moment between the look and the exchange: it takes its place again. The new one
 * was where anyone may write, and is removed like any site.
 */
function giveBackForeign(lugares: Lugares, rename: Rename): void {
  const { out, anterior, sobra } = lugares;
  try {
    checkLast(lugares);
  } catch (error) {
    if (!(error instanceof WrongDestination)) throw error;
    rename(out, sobra);
    rename(anterior, out);
    removeSobra(lugares);
    checkOurs(lugares);
    throw error;
  }
}

/** The new site is in its place: if the last one can't be set aside now, the next build does it. */
function setAside({ anterior, sobra }: Lugares, rename: Rename): void {
  try {
    rename(anterior, sobra);
  } catch {
    return;
  }
}

/** After an exchange that was cut short: puts the last good site back, or aside where the new one has its place already. */
export function recoverLast(lugares: Lugares, rename: Rename): void {
  const { out, anterior, propia, sobra } = lugares;
  removeSobra(lugares);
  const markers = readMarkers(propia);
  checkLast(lugares);
  moveIfThere(anterior, lookAt(out) ? sobra : out, rename);
  removeSobra(lugares, markers);
}

function moveIfThere(from: string, to: string, rename: Rename): void {
  try {
    rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
