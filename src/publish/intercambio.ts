import { setTimeout } from 'node:timers/promises';
import { checkLast, checkOurs, WrongDestination } from './destino.ts';
import { type Lugares, removeFolder } from './lugares.ts';
import { lookAt } from './walk.ts';

export type Rename = (from: string, to: string) => void;

/** Another build's exchange, or on Windows a file that someone has open, is over in a moment. */
const PASAJEROS = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];
const INTENTOS = 10;
const ESPERA_MS = 100;

/**
 * Puts a finished site in the place of the last one, which goes to `sobra`. Between the first two changes of name, some
 * microseconds, there is nothing at `out`: `recoverLast` mends it if the process dies there, and the server looks in
 * `anterior`. There is no portable way to change both names at once (docs/decisiones/0015). What was in the place is
 * looked through just before, and once more where nobody finds it by its name any more: then it may be removed.
 */
export async function exchange(lugares: Lugares, rename: Rename): Promise<void> {
  for (let intento = 1; ; intento++) {
    try {
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

/** Someone wrote into the last site in the moment between the look and the exchange: it takes its place again. */
function giveBackForeign(lugares: Lugares, rename: Rename): void {
  const { out, nuevo, anterior } = lugares;
  try {
    checkLast(lugares);
  } catch (error) {
    if (!(error instanceof WrongDestination)) throw error;
    rename(out, nuevo);
    rename(anterior, out);
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
  const { out, anterior, sobra } = lugares;
  removeFolder(sobra);
  checkLast(lugares);
  moveIfThere(anterior, lookAt(out) ? sobra : out, rename);
  removeFolder(sobra);
}

function moveIfThere(from: string, to: string, rename: Rename): void {
  try {
    rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
