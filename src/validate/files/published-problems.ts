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
  const all = [...ofContent(content), ...ofPublic(publicFiles)];
  const taken = new Map<string, string | undefined>(SITE_FILES.map((file) => [file, undefined]));
  for (const { id, addresses } of all) for (const one of addresses) taken.set(keyOf(one), id);
  return all.flatMap((published) => {
    if (typeof published.at === 'string' && known.has(published.at)) return [];
    const reason = reasonAgainst(published, taken);
    return reason === undefined ? [] : [toProblem(published, reason, origins)];
  });
}

/** Every file that bears a name of the content. */
export const ofContent = (
  content: Pick<Content, 'actas' | 'informes' | 'paginas' | 'dependencias' | 'documentos' | 'conjuntos' | 'planes'>,
): Published[] => [...ofTexts(content), ...ofRecords(content), ...content.planes.flatMap(ofPlan)];

/** Some systems don't tell capitals apart in file names. */
const keyOf = (address: string) => address.replace(/^\//, '').toLowerCase();

/** `taken` are the files that there will be, each with the id it is made from; the site's own have none. */
function reasonAgainst(
  { id, addresses, at }: Published,
  taken: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const ending = typeof at === 'string' && at.startsWith('public/') ? undefined : fileEnding(id);
  if (ending !== undefined) return `termina en «${ending}», como el nombre de un archivo`;
  for (const address of addresses) {
    const path = address.replace(/^\//, '');
    const refused = refusedByWindows(path);
    if (refused)
      return `con ella se publicaría «${excerpt(path)}», que Windows no puede guardar: ${excerpt(refused.reason)}`;
    const folder = foldersOf(keyOf(path)).find((one) => taken.has(one));
    if (folder === undefined) continue;
    const owner = taken.get(folder);
    const what = owner === undefined ? `«${folder}» del sitio` : `el archivo de «${owner}»`;
    return `«${excerpt(path)}» iría en una carpeta que es ${what}`;
  }
  return undefined;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function toProblem({ id, at }: Published, reason: string, origins: Origins): Problem {
  const message = `«${excerpt(id)}» no puede ser el nombre de lo que se publica: ${reason}.`;
  const hint = 'Escriba un nombre corto, en minúsculas, con números y guiones.';
  if (typeof at === 'string') return makeProblem('file-name', startOf(at), { value: id, message, hint });
  const raw = origins.get(at);
  if (raw) return problemAt(raw, ['id'], { code: 'constraint-error', message, hint });
  throw new Error(`The record ${id} was written nowhere.`);
}

function ofTexts({ actas, informes, paginas }: Pick<Content, 'actas' | 'informes' | 'paginas'>): Published[] {
  const of = (folder: string, ids: readonly { id: string }[], href: (id: string) => string) =>
    ids.map(({ id }) => ({ id, addresses: [href(id)], at: `content/${folder}/${id}.mdx` }));
  return [
    ...of('actas', actas, actaHref),
    ...of('informes', informes, informeHref),
    ...of('paginas', paginas, paginaHref),
  ];
}

function ofRecords({
  dependencias,
  documentos,
  conjuntos,
}: Pick<Content, 'dependencias' | 'documentos' | 'conjuntos'>): Published[] {
  return [
    ...dependencias.map((at) => ({ id: at.id, addresses: Object.values(dependenciaFiles(at.id)), at })),
    ...documentos.map((at) => ({ id: at.id, addresses: [documentoHref(at.id)], at })),
    ...conjuntos.map(({ id, grafica }) => ({
      id,
      addresses: [...tableData(`conjuntos/${id}`).map(datosHref), ...(grafica ? chartFiles(`conjuntos/${id}`) : [])],
      at: `data/conjuntos/${id}.json`,
    })),
  ];
}

const chartFiles = (path: string) => [graficaHref(path, 'svg'), graficaHref(path, 'csv')];

function ofPlan(plan: PlanCompleto): Published[] {
  const { id, compromisos, actividades, indicadores } = plan;
  const names = PLAN_TABLE_NAMES.filter((name) => plan[name].length > 0);
  const tables = names.flatMap((name) => tableData(`planes/${id}/${name}`));
  const pages = [planHref(id), enClaroHref(id), datosDePlanHref(id), ...Object.values(followedFiles(planHref(id)))];
  const own = [...pages, planPictureHref(id), datosHref(`planes/${id}.json`), ...tables.map(datosHref)];
  return [
    { id, addresses: [...own, ...chartFiles(`planes/${id}/calendario`)], at: `content/planes/${id}.mdx` },
    ...compromisos.map((one) => ({
      id: one.id,
      addresses: [
        ...withCard(compromisoHref(id, one.id)),
        ...Object.values(followedFiles(compromisoHref(id, one.id))),
        ...compromisoData(id, one.id).map(datosHref),
      ],
      at: `content/compromisos/${id}/${one.id}.mdx`,
    })),
    ...actividades.map((at) => ({
      id: at.id,
      addresses: [
        ...withCard(actividadHref(id, at.compromiso, at.numero)),
        ...actividadData(id, at.compromiso, at.numero).map(datosHref),
      ],
      at,
    })),
    ...indicadores.map((at) => ({ id: at.id, addresses: chartFiles(`planes/${id}/indicadores/${at.id}`), at })),
  ];
}

/** A page of goals, and the file of their cards. */
const withCard = (page: string) => [page, cardHref(page)];

function ofPublic(publicFiles: readonly string[]): Published[] {
  return publicFiles.map((file) => ({ id: file, addresses: [`/${file}`], at: `public/${file}` }));
}
