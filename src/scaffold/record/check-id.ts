import { foldPath } from '../../base/fold-path.ts';
import { fileEnding, refusedByWindows } from '../../base/windows-name.ts';
import { isPageOfList, OWN_FILES, paginaHref } from '../../model/addresses/pages.ts';
import { readClave, readShort } from '../../model/fields/readings.ts';
import { excerpt } from '../../model/problems/problem.ts';
import type { Sources } from '../../load/sources.ts';

const readId = readShort(readClave);

/** Why an id can't be one, with what to write. */
export function refusalOfId(id: string): string | undefined {
  const read = readId(id);
  if ('refusal' in read) return `${read.refusal.message} ${read.refusal.hint}`;
  const ending = fileEnding(id);
  return ending === undefined
    ? undefined
    : `«${excerpt(id)}» termina en «${ending}», como el nombre de un archivo. Escriba la clave sola: «${id.slice(0, -ending.length)}».`;
}

/** Why a file can't be begun at a path: something is there, or would have its address. */
export function refusalOfPath(path: string, sources: Sources): string | undefined {
  const refused = refusedByWindows(path);
  if (refused) return `Windows no puede guardar ${excerpt(path)}: ${refused.reason}. Escriba otra clave.`;
  const there = filesOf(sources).find((file) => foldPath(file) === foldPath(path));
  if (there !== undefined)
    return `Ya existe ${excerpt(there)}, y no se cambia. Escriba otra clave, o edite ese archivo.`;
  const [, page] = /^content\/paginas\/(.+)\.mdx$/.exec(path) ?? [];
  const address = page === undefined ? undefined : paginaHref(page);
  if (address !== undefined && (OWN_FILES.includes(address.slice(1)) || isPageOfList(address)))
    return `«${page}» es una página que el sitio ya tiene (${address.slice(1)}). Escriba otra clave.`;
  return undefined;
}

/** The files that were found, those that could not be read too. */
const filesOf = ({ csv, json, mdx, others, problems }: Sources): string[] => [
  ...csv.keys(),
  ...json.keys(),
  ...mdx.keys(),
  ...others,
  ...problems.map(({ file }) => file),
];
