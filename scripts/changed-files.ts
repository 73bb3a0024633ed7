import { execFile } from 'node:child_process';
import { PROJECT } from '../src/base/project.ts';

/** With what a change is compared: where its branch left the first of these that there is. */
const BASES = ['@{upstream}', 'origin/HEAD', 'main'];

/**
 * The files that differ from where the branch began, those not yet committed too, by path from the project's folder and
 * without those that are gone. Where Git can't tell, why.
 */
export async function findChanged(root = PROJECT): Promise<string[] | string> {
  const head = await askGit(root, ['rev-parse', '--verify', 'HEAD']);
  if (typeof head !== 'string') return head.why;
  const base = (await mergeBase(root)) ?? head;
  const changed = await askGit(root, [
    'diff',
    '--name-only',
    '--no-renames',
    '--diff-filter=d',
    '--relative',
    '-z',
    base,
    '--',
  ]);
  if (typeof changed !== 'string') return changed.why;
  const untracked = await askGit(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (typeof untracked !== 'string') return untracked.why;
  return [...new Set(`${changed}${untracked}`.split('\0'))].filter((file) => file !== '').sort();
}

async function mergeBase(root: string): Promise<string | undefined> {
  for (const base of BASES) {
    const answer = await askGit(root, ['merge-base', 'HEAD', base]);
    if (typeof answer === 'string') return answer;
  }
  return undefined;
}

/** Asks Git about the generator's own repository, at the word of who changes it. */
function askGit(root: string, args: string[]): Promise<string | { why: string }> {
  return new Promise((done) => {
    execFile('git', ['-C', root, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (!error) done(args.includes('-z') ? stdout : stdout.trim());
      else
        done({
          why:
            error.code === 'ENOENT'
              ? 'no está el programa git'
              : 'esta carpeta no es un repositorio de Git con un commit',
        });
    });
  });
}
