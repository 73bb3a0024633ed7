import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isInside } from '../base/inside.ts';

/**
 * The way to a folder from the root of its repository, with `/` after each folder: hosts name files so. Where what was
 * fetched is no clone, the host says where it put the repository.
 */
export function prefixInRepository(folder: string): string {
  const real = realpathSync(folder);
  const top = cloneAround(real) ?? placeByHost(real) ?? real;
  const way = relative(top, real).split(sep).filter(Boolean);
  return way.map((name) => `${name}/`).join('');
}

function cloneAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : cloneAround(dirname(folder));
}

function placeByHost(folder: string): string | undefined {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env;
  const place = GITHUB_WORKSPACE || CI_PROJECT_DIR;
  if (!place || !existsSync(place)) return undefined;
  const real = realpathSync(place);
  return isInside(folder, real) ? real : undefined;
}
