import type { Sources } from '../../load/sources.ts';
import { isPageOfList, OWN_FILES, OWN_FOLDERS } from '../../model/addresses/pages.ts';
import { foldPath } from '../../base/fold-path.ts';
import { makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';
import { allFiles } from './file-names.ts';

/** Files that would be published where another is, on this machine or on one that doesn't tell capitals apart. */
export function addressProblems(sources: Sources): Problem[] {
  const files = allFiles(sources);
  const pages = new Map(files.filter(isPage).map((file) => [addressOf(file)?.toLowerCase(), file]));
  return [...twins(files), ...files.flatMap((file) => takenAddress(file, pages))];
}

/** One problem for each path that is another's but for what some system doesn't tell apart. */
function twins(files: readonly string[]): Problem[] {
  const byKey = Map.groupBy(files, foldPath);
  const own = [...byKey].flatMap(([key, same]) => {
    const right = same.find((file) => file === key) ?? same[0];
    return same.filter((file) => file !== right).map((file) => sameAddress(file, `«${right}»`));
  });
  return [...own, ...folderTwins([...byKey.values()].flatMap(([first]) => first ?? []))];
}

/** The same for folders, each reported at its first file. */
function folderTwins(files: readonly string[]): Problem[] {
  const folders = new Map<string, string>();
  const told = new Set<string>();
  return files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.flatMap((_, i) => {
      const folder = parts.slice(0, i + 1).join('/');
      const other = folders.get(foldPath(folder)) ?? folder;
      folders.set(foldPath(folder), other);
      if (other === folder || told.has(folder)) return [];
      told.add(folder);
      return [sameAddress(file, `la carpeta «${other}»`)];
    });
  });
}

const isPage = (file: string) => file.startsWith('content/');

function takenAddress(file: string, pages: ReadonlyMap<string | undefined, string>): Problem[] {
  const address = addressOf(file)?.toLowerCase();
  if (address === undefined) return [];
  if (OWN_FILES.includes(address)) return [sameAddress(file, `la página «${address}» del sitio`)];
  if (isOfOwnList(address)) return [sameAddress(file, `las páginas de la lista «${listOf(address)}» del sitio`)];
  if (!file.startsWith('public/')) return [];
  const [folder = ''] = address.split('/');
  if (address !== folder && OWN_FOLDERS.includes(folder)) {
    return [sameAddress(file, `la carpeta «${folder}», que el sitio llena`)];
  }
  const page = pages.get(address);
  return page === undefined ? [] : [sameAddress(file, `«${page}»`)];
}

/** Whether an address may be one more page of a list of the site: `glosario_a.html`. */
const isOfOwnList = (address: string) => !address.includes('/') && isPageOfList(`/${address}`);
const listOf = (address: string) => `${address.split('_')[0]}.html`;

/** Where a page of the content or a published file goes, from the site's root. */
function addressOf(file: string): string | undefined {
  const page = /^content\/paginas\/([^/]+)\.mdx$/.exec(file)?.[1];
  return page === undefined ? /^public\/(.+)$/.exec(file)?.[1] : `${page}.html`;
}

function sameAddress(file: string, other: string): Problem {
  return makeProblem('duplicate-address', startOf(file), {
    value: file,
    message: `Este archivo tendría la misma dirección que ${other}.`,
    hint: 'Cambie el nombre de uno de los dos. Las mayúsculas no bastan para distinguirlos.',
  });
}
