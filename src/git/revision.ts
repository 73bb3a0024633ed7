import type { Repository } from './find-repository.ts';
import { runGit } from './run-git.ts';
import { oddLayout, Unconfirmed } from './unconfirmed.ts';

/** A commit, and why it was taken. */
export interface Revision {
  commit: string;
  /** `asked`: it was named; `merge-base`: where the branch left another; `last`: the last commit. */
  why: 'asked' | 'merge-base' | 'last';
  /** What was named, or the branch that was left. */
  name: string;
}

/** Why there is nothing to compare with. */
export type NoRevision = 'no-such-revision' | 'no-commit' | 'no-merge-base';

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The commit that `name` names, as whoever reviews writes it. */
export async function askedRevision({ top }: Repository, name: string): Promise<Revision | NoRevision> {
  const commit = await commitOf(top, name);
  return commit === undefined ? 'no-such-revision' : { commit, why: 'asked', name };
}

/**
 * What a reviewer expects: on a branch, where it left the remote's main branch, or this clone's; on that branch itself,
 * the last commit.
 */
export async function expectedRevision({ top }: Repository): Promise<Revision | NoRevision> {
  const head = await commitOf(top, 'HEAD');
  if (head === undefined) return 'no-commit';
  const branch = await fullName(top, 'HEAD');
  const main = await mainBranch(top);
  if (main === undefined || shortName(main) === shortName(branch ?? ''))
    return { commit: head, why: 'last', name: 'HEAD' };
  const base = (await runGit(top, ['merge-base', main, 'HEAD']))?.toString().trim();
  if (base === undefined) return 'no-merge-base';
  if (!ID.test(base)) throw oddLayout('no se sabe dónde se separó la rama');
  return { commit: base, why: 'merge-base', name: main.replace(/^refs\/(?:heads|remotes)\//, '') };
}

/** Whether a clone has only the last part of its history. */
export async function isShallow(top: string): Promise<boolean> {
  return (await runGit(top, ['rev-parse', '--is-shallow-repository']))?.toString().trim() === 'true';
}

const MAIN = ['main', 'master', 'principal'];

/** The remote's main branch; if it names none, a branch that is called as main branches are. */
async function mainBranch(top: string): Promise<string | undefined> {
  const named = await fullName(top, 'refs/remotes/origin/HEAD');
  const usual = [...MAIN.map((one) => `refs/remotes/origin/${one}`), ...MAIN.map((one) => `refs/heads/${one}`)];
  for (const ref of [...(named === undefined ? [] : [named]), ...usual]) {
    if ((await commitOf(top, ref)) !== undefined) return ref;
  }
  return undefined;
}

const shortName = (ref: string) => ref.replace(/^refs\/(?:heads|remotes\/origin)\//, '');

async function fullName(top: string, ref: string): Promise<string | undefined> {
  const name = (await answerOf(top, ['--symbolic-full-name', ref]))?.trim();
  return name?.startsWith('refs/') ? name : undefined;
}

/** Nothing that begins as an option does, or that no name of a commit holds. */
const isName = (name: string) => /^[^-\s\p{Cc}][^\p{Cc}]*$/u.test(name);

async function commitOf(top: string, name: string): Promise<string | undefined> {
  if (!isName(name)) return undefined;
  const commit = (await answerOf(top, ['--verify', '--quiet', `${name}^{commit}`]))?.trim();
  return commit !== undefined && ID.test(commit) ? commit : undefined;
}

/** The repository itself was found to be sound: what fails here is the name. */
async function answerOf(top: string, args: string[]): Promise<string | undefined> {
  try {
    return (await runGit(top, ['rev-parse', ...args]))?.toString();
  } catch (error) {
    if (!(error instanceof Unconfirmed)) throw error;
    return undefined;
  }
}
