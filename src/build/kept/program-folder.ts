import { accessSync, constants, mkdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';

/** Where Node keeps what it compiles of the program (`NODE_COMPILE_CACHE`); empty where it keeps nothing. */
export const whereNodeKeeps = (): string => getCompileCacheDir() ?? '';

/**
 * A folder there for what follows from the generator and not from a site, and so is the same for all sites. Undefined where Node keeps
 * nothing, or nothing can be written.
 */
export function programFolder(name: string, program = whereNodeKeeps()): string | undefined {
  if (program === '') return undefined;
  const folder = join(program, name);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return undefined;
  }
}
