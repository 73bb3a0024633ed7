import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCompiled, placesOf, workplaceFault } from '../output/workplace.ts';

/**
 * Where what is compiled for a site is kept: where its builds keep theirs if nobody says otherwise, so that each uses what the other has
 * compiled; where that can't be, in a folder that goes with the process.
 */
export function compiledFolder(root: string): string {
  const places = placesOf(join(root, 'dist'), process.pid);
  try {
    if (workplaceFault(places) === undefined) {
      makeCompiled(places);
      return places.compiled;
    }
  } catch {
    // What can't be written there is not lost: it is compiled again.
  }
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cuentas-claras-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
