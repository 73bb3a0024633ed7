import {
  actaHref,
  actividadHref,
  cardHref,
  OWN_FILES,
  compromisoHref,
  dependenciaFiles,
  documentoHref,
  enClaroHref,
  followedFiles,
  graficaHref,
  informeHref,
  paginaHref,
  planHref,
  planPictureHref,
} from '../../model/addresses/pages.ts';
import {
  actividadData,
  compromisoData,
  datosDePlanHref,
  datosHref,
  tableData,
} from '../../model/addresses/data-files.ts';
import { fileEnding, refusedByWindows } from '../../base/windows-name.ts';
import { excerpt, makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';
import { type Content, PLAN_TABLE_NAMES, type PlanCompleto } from '../../model/tables/index.ts';
import type { Origins } from '../run.ts';
import { problemAt } from '../tables/record.ts';

/** What is published under a name of the content: its files, by their addresses, and where the name is written. */
interface Published {
  id: string;
  addresses: string[];
  /** The file that has the name; of a row of a table, the record. */
  at: string | object;
}

/** What hosts and the site itself write at its root, beside its pages. */
const SITE_FILES = [...OWN_FILES, '_headers', '.nojekyll'];

/**
 * Names that can't name the files made from them: a build would fail here, or the site could not be kept elsewhere.
 * What is already reported of the same files is not reported again.
 */
export function publishedProblems(
  content: Content,
  publicFiles: string[],
  origins: Origins,
  told: Problem[],
): Problem[] {
  const known = new Set(told.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const problems = new Map<Published['at'], Problem>();
  const refuse = ({ id, at }: Published, reason: string | undefined) => {
    const isTold = problems.has(at) || (typeof at === 'string' && known.has(at));
    if (reason !== undefined && !isTold) problems.set(at, toProblem({ id, at }, reason, origins));
  };
  const folders = new Set<string>();
  for (const published of allOf(content, publicFiles)) {
    for (const one of published.addresses) addFolders(folders, keyOf(one));
    refuse(published, reasonInName(published));
  }
  const owners = ownersOf(folders, content, publicFiles);
  if (owners.size === 0) return [...problems.values()];
  for (const published of allOf(content, publicFiles)) refuse(published, reasonInFolder(published, owners));
  return [...problems.values()];
}

function* allOf(content: Named, publicFiles: readonly string[]): Generator<Published> {
  yield* ofContent(content);
  yield* ofPublic(publicFiles);
}

/** What is published under names of its own. */
type Named = Pick<Content, 'actas' | 'informes' | 'paginas' | 'dependencias' | 'documentos' | 'conjuntos' | 'planes'>;

/** Every file that bears a name of the content, each when its turn comes: they may be a million. */
export function* ofContent(content: Named): Generator<Published> {
  yield* ofTexts(content);
  yield* ofRecords(content);
  for (const plan of content.planes) yield* ofPlan(plan);
}

/** Some systems don't tell capitals apart in file names. */
const keyOf = (address: string) => address.replace(/^\//, '').toLowerCase();

/** Of the folders that there will be, those that are files too, each with the id that it is made from; the site's own have none. */
function ownersOf(
  folders: ReadonlySet<string>,
  content: Named,
  publicFiles: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const owners = new Map<string, string | undefined>();
  for (const file of SITE_FILES) if (folders.has(file)) owners.set(file, undefined);
  // Whatever is made of the content has an ending.
  const all = folders.values().some(hasEnding) ? allOf(content, publicFiles) : ofPublic(publicFiles);
  for (const { id, addresses } of all)
    for (const one of addresses) if (folders.has(keyOf(one))) owners.set(keyOf(one), id);
  return owners;
}

const hasEnding = (path: string) => path.lastIndexOf('.') > path.lastIndexOf('/');

function addFolders(folders: Set<string>, path: string): void {
  for (const folder of foldersAround(path)) {
    // Then those around it are there too.
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

/** The folders in which a path is, from the nearest. */
function* foldersAround(path: string): Generator<string> {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}

/** Why no file may be named so, if that is so. */
function reasonInName({ id, addresses, at }: Published): string | undefined {
  const ending = typeof at === 'string' && at.startsWith('public/') ? undefined : fileEnding(id);
  if (ending !== undefined) return `termina en «${ending}», como el nombre de un archivo`;
  for (const address of addresses) {
    const path = address.replace(/^\//, '');
    const refused = refusedByWindows(path);
    if (refused)
      return `con ella se publicaría «${excerpt(path)}», que Windows no puede guardar: ${excerpt(refused.reason)}`;
  }
  return undefined;
}

/** Why a file can't be in its folder: that is a file. */
function reasonInFolder({ addresses }: Published, owners: ReadonlyMap<string, string | undefined>): string | undefined {
  for (const address of addresses) {
    const folder = [...foldersAround(keyOf(address))].findLast((one) => owners.has(one));
    if (folder === undefined) continue;
    const owner = owners.get(folder);
    const what = owner === undefined ? `«${folder}» del sitio` : `el archivo de «${owner}»`;
    return `«${excerpt(address.replace(/^\//, ''))}» iría en una carpeta que es ${what}`;
  }
  return undefined;
}

function toProblem({ id, at }: Pick<Published, 'id' | 'at'>, reason: string, origins: Origins): Problem {
  const message = `«${excerpt(id)}» no puede ser el nombre de lo que se publica: ${reason}.`;
  const hint = 'Escriba un nombre corto, en minúsculas, con números y guiones.';
  if (typeof at === 'string') return makeProblem('file-name', startOf(at), { value: id, message, hint });
  const raw = origins.get(at);
  if (raw) return problemAt(raw, ['id'], { code: 'constraint-error', message, hint });
  throw new Error(`The record ${id} was written nowhere.`);
}

function ofTexts({ actas, informes, paginas }: Named): Published[] {
  const of = (folder: string, ids: readonly { id: string }[], href: (id: string) => string) =>
    ids.map(({ id }) => ({ id, addresses: [href(id)], at: `content/${folder}/${id}.mdx` }));
  return [
    ...of('actas', actas, actaHref),
    ...of('informes', informes, informeHref),
    ...of('paginas', paginas, paginaHref),
  ];
}

function* ofRecords({ dependencias, documentos, conjuntos }: Named): Generator<Published> {
  for (const at of dependencias) yield { id: at.id, addresses: Object.values(dependenciaFiles(at.id)), at };
  for (const at of documentos) yield { id: at.id, addresses: [documentoHref(at.id)], at };
  for (const { id, grafica } of conjuntos) {
    const charts = grafica ? chartFiles(`conjuntos/${id}`) : [];
    const addresses = [...tableData(`conjuntos/${id}`).map(datosHref), ...charts];
    yield { id, addresses, at: `data/conjuntos/${id}.json` };
  }
}

const chartFiles = (path: string) => [graficaHref(path, 'svg'), graficaHref(path, 'csv')];

function* ofPlan(plan: PlanCompleto): Generator<Published> {
  const { id, compromisos, actividades, indicadores } = plan;
  const names = PLAN_TABLE_NAMES.filter((name) => plan[name].length > 0);
  const tables = names.flatMap((name) => tableData(`planes/${id}/${name}`));
  const pages = [planHref(id), enClaroHref(id), datosDePlanHref(id), ...Object.values(followedFiles(planHref(id)))];
  const own = [...pages, planPictureHref(id), datosHref(`planes/${id}.json`), ...tables.map(datosHref)];
  yield { id, addresses: [...own, ...chartFiles(`planes/${id}/calendario`)], at: `content/planes/${id}.mdx` };
  for (const one of compromisos) {
    const page = compromisoHref(id, one.id);
    const data = compromisoData(id, one.id).map(datosHref);
    const addresses = [...withCard(page), ...Object.values(followedFiles(page)), ...data];
    yield { id: one.id, addresses, at: `content/compromisos/${id}/${one.id}.mdx` };
  }
  for (const at of actividades) {
    const page = actividadHref(id, at.compromiso, at.numero);
    const data = actividadData(id, at.compromiso, at.numero).map(datosHref);
    yield { id: at.id, addresses: [...withCard(page), ...data], at };
  }
  for (const at of indicadores) yield { id: at.id, addresses: chartFiles(`planes/${id}/indicadores/${at.id}`), at };
}

/** A page of goals, and the file of their cards. */
const withCard = (page: string) => [page, cardHref(page)];

function ofPublic(publicFiles: readonly string[]): Published[] {
  return publicFiles.map((file) => ({ id: file, addresses: [`/${file}`], at: `public/${file}` }));
}
