import { relative, sep } from 'node:path';

/** Whether an absolute path is a folder, or lies in it. On Windows one of another drive is not. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way));
}
