import type { Stats } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isInside } from '../base/inside.ts';
import { BARE_LAYOUT, isBareLayout } from '../base/git-layout.ts';
import { runGit } from './run-git.ts';
import { oddLayout } from './unconfirmed.ts';

/** A repository around a folder: where its work tree begins, and the way from there to the folder. */
export interface Repository {
  top: string;
  prefix: string[];
}

/** The longest `.git` file that is read: it holds one path. */
const MAX_LINK_BYTES = 8192;

/**
 * Finds the repository around a folder, from its real place upwards, and sees that Git takes the same one. Undefined
 * where there is none. Fails with `Unconfirmed` where it isn't laid out as Git lays out a clone, or Git doesn't trust it.
 */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const start = await realpath(folder);
  for (let top = start; ; top = dirname(top)) {
    const entry = await lookAt(join(top, '.git'));
    if (entry) {
      await checkAnswer(top, entry);
      return { top, prefix: relative(top, start).split(sep).filter(Boolean) };
    }
    if (await looksBare(top)) throw oddLayout('la carpeta está dentro de un repositorio sin carpeta .git');
    if (dirname(top) === top) return undefined;
  }
}

async function lookAt(path: string): Promise<Stats | undefined> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return undefined;
  });
}

async function looksBare(folder: string): Promise<boolean> {
  const there = await Promise.all(BARE_LAYOUT.map(async (name) => (await lookAt(join(folder, name))) && name));
  return isBareLayout(there.filter((name) => name !== undefined));
}

async function checkAnswer(top: string, entry: Stats): Promise<void> {
  const isFolder = entry.isDirectory();
  const gitDir = isFolder ? join(top, '.git') : await followFile(top, entry);
  const answer = await runGit(top, ['rev-parse', '--show-toplevel', '--absolute-git-dir', '--git-common-dir']);
  const lines = answer?.toString().trimEnd().split('\n') ?? [];
  const [asTop, asGitDir, common] = await Promise.all(lines.map((path) => realOf(resolve(top, path))));
  if (asTop !== top) throw oddLayout('el repositorio lleva a archivos de otra carpeta (core.worktree)');
  if (asGitDir !== gitDir) throw oddLayout('Git toma otro repositorio');
  if (common === undefined || (isFolder ? common !== gitDir : isInside(common, top)))
    throw oddLayout('su carpeta .git lleva a otra (commondir)');
}

/** Of a linked work tree or a submodule, whose `.git` is a file: the folder that it leads to, which must name it back. */
async function followFile(top: string, entry: Stats): Promise<string> {
  const text = entry.isFile() && entry.size <= MAX_LINK_BYTES ? await readFile(join(top, '.git'), 'utf8') : '';
  const path = /^gitdir: ([^\n]+)\n*$/.exec(text)?.[1];
  if (path === undefined) throw oddLayout('su .git no es una carpeta, ni un archivo de Git');
  const gitDir = await realOf(resolve(top, path));
  if (gitDir === undefined || isInside(gitDir, top)) throw oddLayout('su archivo .git lleva a una carpeta de adentro');
  if (![await workTreeOf(gitDir), await superprojectOf(top, gitDir)].includes(top))
    throw oddLayout('su archivo .git lleva a un repositorio que no lo nombra');
  return gitDir;
}

/** The work tree that `git worktree` wrote down in a folder of `worktrees/`. */
async function workTreeOf(gitDir: string): Promise<string | undefined> {
  const back = await lookAt(join(gitDir, 'gitdir'));
  if (!back?.isFile() || back.size > MAX_LINK_BYTES) return undefined;
  return realOf(dirname(resolve(gitDir, (await readFile(join(gitDir, 'gitdir'), 'utf8')).trimEnd())));
}

/** The work tree that `git submodule` wrote down in the configuration of a folder of `modules/`. */
async function superprojectOf(top: string, gitDir: string): Promise<string | undefined> {
  const args = ['--no-includes', '--file', join(gitDir, 'config'), '--get', 'core.worktree'];
  const answer = (await runGit(top, ['config', ...args]))?.toString().trimEnd();
  return answer === undefined ? undefined : realOf(resolve(gitDir, answer));
}

const realOf = (path: string) => realpath(path).catch(() => undefined);
