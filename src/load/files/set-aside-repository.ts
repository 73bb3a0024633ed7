import { BARE_LAYOUT, isBareLayout, isDotGit } from '../../base/git-layout.ts';
import { makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';

/** Tells what makes a folder a repository of Git, and gives the names in it that are left: those are read all the same. */
export function setAsideRepository(folder: string, names: readonly string[], problems: Problem[]): string[] {
  const dotGits = names.filter(isDotGit);
  problems.push(...dotGits.map((name) => nestedRepository(`${folder}/${name}`, 'Bórrelo de ahí.')));
  const bare = isBareLayout(names);
  if (bare)
    problems.push(nestedRepository(folder, 'Saque de esa carpeta HEAD, objects, refs y lo demás que es de Git.'));
  return names.filter((name) => !isDotGit(name) && !(bare && BARE.has(name.toLowerCase())));
}

const BARE = new Set(BARE_LAYOUT.map((name) => name.toLowerCase()));

function nestedRepository(path: string, hint: string): Problem {
  return makeProblem('nested-repository', startOf(path), {
    message: 'Hay un repositorio de Git dentro del contenido, y puede traer programas.',
    hint,
  });
}
