import { anchor } from '../model/addresses/pages.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import type { Version } from './version.ts';

/** Longer ones don't fit the paths that some systems allow. */
const LARGO_DE_CLAVE = 60;
const LARGO_DE_COMMIT = 12;

/** Name of an archive without its extension; it says so where no commit, or none that is sure, tells what it holds. */
export function archiveName({ nombre, corte }: Sitio, { fuentes, programa }: Version): string {
  const clave = anchor(nombre).slice(0, LARGO_DE_CLAVE).replace(/-$/, '') || 'sitio';
  const sinCommit = fuentes.sinConfirmar ? 'sin-confirmar' : 'sin-commit';
  const commit = fuentes.commit?.slice(0, LARGO_DE_COMMIT) ?? sinCommit;
  return [clave, corte, commit, ...(fuentes.conCambios || programa.conCambios ? ['con-cambios'] : [])].join('-');
}
