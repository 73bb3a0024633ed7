import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What Git knows of some files. */
export interface Estado {
  /** The 40 digits of the commit; undefined where the files are in no clone. */
  commit: string | undefined;
  /** Whether they differ from that commit, or some of them are not in it. */
  conCambios: boolean;
}

export interface Version {
  fuentes: Estado;
  programa: Estado;
}

const FUENTES = ['content', 'data', 'public'];
/** What a build reads of the project, beside the sources. */
const PROGRAMA = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

const run = promisify(execFile);

/** Reads what commit the sources of `root` and the program are of. Fails where Git knows and can't tell. */
export async function readVersion(root: string, project: string): Promise<Version> {
  return { fuentes: await readState(root, FUENTES), programa: await readState(project, PROGRAMA) };
}

async function readState(folder: string, paths: string[]): Promise<Estado> {
  const git = (...args: string[]) => runGit(folder, args);
  if ((await git('rev-parse', '--is-inside-work-tree'))?.trim() !== 'true')
    return { commit: undefined, conCambios: false };
  const commit = (await git('rev-parse', '--verify', '--quiet', 'HEAD'))?.trim();
  // A folder that lies in a clone of something else is not of its commit.
  const tracked = await git('ls-files', '-z', '--', ...paths);
  if (!commit || !tracked) return { commit: undefined, conCambios: false };
  const changes = await git('status', '--porcelain', '-z', '--untracked-files=all', '--ignored', '--', ...paths);
  return { commit, conCambios: changes !== '' };
}

/** Undefined where there is no Git, no clone or no commit. It only reads, whoever owns the folder and whatever its hooks. */
async function runGit(folder: string, args: string[]): Promise<string | undefined> {
  const options = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', await realpath(folder)];
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  try {
    return (await run('git', [...options, ...args], { env, maxBuffer: 256 * 1024 * 1024 })).stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: number | string; stderr?: string };
    if (code === 'ENOENT' || code === 1 || /not a git repository/i.test(stderr)) return undefined;
    throw error;
  }
}
