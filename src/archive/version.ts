import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { compareWithCommit } from '../git/compare-with-commit.ts';
import { findRepository } from '../git/find-repository.ts';
import { readHead } from '../git/objects.ts';
import { Unconfirmed } from '../git/unconfirmed.ts';

/** What Git knows about some files. */
export interface CommitState {
  /** The digits of the commit; undefined where the files are in no clone, or nothing that it says can be trusted. */
  commit: string | undefined;
  /** Whether they differ from that commit, or some of them are not in it. */
  changed: boolean;
  /** Why their clone can't be trusted, and what to do. */
  unconfirmed?: { reason: string; hint: string };
}

export interface Version {
  sources: CommitState;
  program: CommitState;
}

/** What a build reads of the project, beside the sources. */
const PROGRAM = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const NO_COMMIT: CommitState = { commit: undefined, changed: false };

/** Reads which commits the sources in `root` and the program are at. */
export async function readVersion(root: string, project: string): Promise<Version> {
  return { sources: await readState(root, SOURCE_FOLDERS), program: await readState(project, PROGRAM) };
}

async function readState(folder: string, paths: readonly string[]): Promise<CommitState> {
  try {
    const repository = await findRepository(folder);
    if (!repository) return NO_COMMIT;
    const commit = await readHead(repository.top);
    if (commit === undefined) return NO_COMMIT;
    const comparison = await compareWithCommit(repository, commit, paths);
    // A folder inside a clone of something else doesn't belong to its commit.
    return comparison === 'absent' ? NO_COMMIT : { commit, changed: comparison === 'changed' };
  } catch (error) {
    if (!(error instanceof Unconfirmed)) throw error;
    return { ...NO_COMMIT, unconfirmed: { reason: error.message, hint: error.hint } };
  }
}
