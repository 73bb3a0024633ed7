import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from './dist.ts';

/** A copy of the built site, as someone would keep it. */
export interface Copia {
  folder: string;
  /** Its address from disk, with `/` at its end. */
  url: string;
  remove: () => Promise<void>;
}

/** Copies the built site to a folder whose name has spaces, a dash and accents. */
export async function copySite(): Promise<Copia> {
  const above = await mkdtemp(join(tmpdir(), 'copia-'));
  const folder = join(above, 'Cuentas Claras – León año 1');
  await cp(DIST, folder, { recursive: true });
  return {
    folder,
    url: pathToFileURL(join(folder, '/')).href,
    remove: () => rm(above, { recursive: true, force: true }),
  };
}
