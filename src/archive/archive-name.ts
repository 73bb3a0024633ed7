import { anchor } from '../model/addresses/pages.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import type { Version } from './version.ts';

/** Longer ones don't fit in the paths that some systems allow. */
const MAX_SLUG = 60;
const COMMIT_DIGITS = 12;

/** Name of an archive without its extension. It says if no commit, or none that is certain, tells what it holds. */
export function archiveName({ nombre, corte }: Sitio, { sources, program }: Version): string {
  const slug = anchor(nombre).slice(0, MAX_SLUG).replace(/-$/, '') || 'sitio';
  const noCommit = sources.unconfirmed ? 'sin-confirmar' : 'sin-commit';
  const commit = sources.commit?.slice(0, COMMIT_DIGITS) ?? noCommit;
  return [slug, corte, commit, ...(sources.changed || program.changed ? ['con-cambios'] : [])].join('-');
}
