import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programFolder, whereNodeKeeps } from '../kept/program-folder.ts';
import { makeCompiled, type Places, placesOf, workplaceFault } from '../output/workplace.ts';

const PAGES = 'paginas';

/**
 * Where what Astro compiles is kept: with what Node keeps of the program (`NODE_COMPILE_CACHE`), since it is the same for all
 * sites; where Node keeps nothing, or it can't be written there, with what builds keep of the site.
 */
export const compiledFolder = ({ compiled }: Places, program = whereNodeKeeps()): string =>
  programFolder(PAGES, program) ?? compiled;

/** The same for whoever publishes nothing; where neither can be, a folder that goes with the process. */
export function compiledFolderOf(root: string, program = whereNodeKeeps()): string {
  const places = placesOf(join(root, 'dist'), process.pid);
  return programFolder(PAGES, program) ?? keptBeside(places) ?? temporary();
}

function keptBeside(places: Places): string | undefined {
  try {
    if (workplaceFault(places) !== undefined) return undefined;
    makeCompiled(places);
    return places.compiled;
  } catch {
    // What can't be written there is not lost: it is compiled again.
    return undefined;
  }
}

function temporary(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cuentas-claras-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
