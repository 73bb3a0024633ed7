import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { compareWithCommit } from '../git/compare.ts';
import { findRepository } from '../git/find.ts';
import { readHead } from '../git/objects.ts';
import { Unconfirmed } from '../git/unconfirmed.ts';

/** What Git knows of some files. */
export interface Estado {
  /** The digits of the commit; undefined where the files are in no clone, or nothing that it says can be trusted. */
  commit: string | undefined;
  /** Whether they differ from that commit, or some of them are not in it. */
  conCambios: boolean;
  /** Why what their clone says can't be trusted. */
  sinConfirmar?: { motivo: string; hint: string };
}

export interface Version {
  fuentes: Estado;
  programa: Estado;
}

/** What a build reads of the project, beside the sources. */
const PROGRAMA = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const SIN_COMMIT: Estado = { commit: undefined, conCambios: false };

/** Reads what commit the sources of `root` and the program are of. */
export async function readVersion(root: string, project: string): Promise<Version> {
  return { fuentes: await readState(root, SOURCE_FOLDERS), programa: await readState(project, PROGRAMA) };
}

async function readState(folder: string, paths: readonly string[]): Promise<Estado> {
  try {
    const repository = await findRepository(folder);
    if (!repository) return SIN_COMMIT;
    const commit = await readHead(repository.top);
    if (commit === undefined) return SIN_COMMIT;
    const comparison = await compareWithCommit(repository, commit, paths);
    // A folder that lies in a clone of something else is not of its commit.
    return comparison === 'absent' ? SIN_COMMIT : { commit, conCambios: comparison === 'changed' };
  } catch (error) {
    if (!(error instanceof Unconfirmed)) throw error;
    return { ...SIN_COMMIT, sinConfirmar: { motivo: error.message, hint: error.hint } };
  }
}
