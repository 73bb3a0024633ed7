import { textHref } from '../../model/addresses/texts.ts';
import {
  actividadHref,
  calendarioHref,
  dependenciaFiles,
  documentoHref,
  editorPages,
  enClaroHref,
  followedFiles,
  isPageOfList,
  pictureHref,
  planPictureHref,
  novedadesHref,
  FIXED_PAGES,
} from '../../model/addresses/pages.ts';
import {
  actividadData,
  compromisoData,
  FIXED_DATA_FILES,
  datosDePlanHref,
  datosHref,
  listTable,
  tableData,
} from '../../model/addresses/data-files.ts';
import { type TextKindName, TEXT_KINDS } from '../../model/tables/index.ts';
import { listTables } from '../../model/table.ts';
import type { Run } from '../run.ts';
import { textFiles } from '../files/known-files.ts';

/**
 * The addresses of every page and file of the site, except the charts', which only computing gives.
 * A record with a mistake in it has its page all the same: what leads there is no second mistake.
 */
export function siteAddresses(run: Run): Set<string> {
  return new Set([
    ...FIXED_PAGES,
    ...editorPages(run.sources.json.get('data/sitio.json')?.plain ?? {}),
    novedadesHref,
    calendarioHref,
    pictureHref,
    ...run.sources.publicPaths.map((file) => `/${file}`),
    ...textFiles(run.sources).flatMap(pageOfFile),
    ...[...run.index.ids('documentos', undefined)].map(documentoHref),
    ...[...run.index.ids('dependencias', undefined)].flatMap((id) => Object.values(dependenciaFiles(id))),
    ...planIds(run).flatMap((plan) => [datosDePlanHref(plan), planPictureHref(plan)]),
    ...planIds(run).flatMap((plan) => activityNumbers(run, plan).map((numbers) => actividadHref(plan, ...numbers))),
    ...dataAddresses(run),
  ]);
}

/** Whether it isn't known if an address is right: what decides it was not read, or is not computed yet. */
export function isUnknown({ index }: Run, address: string): boolean {
  // `..` or an empty step leads elsewhere than it says.
  if (/\/\.{0,2}\//.test(address)) return false;
  if (isPageOfList(address)) return true;
  const [, top, plan, , page] = address.split('/');
  if (top === 'documentos') return !index.isComplete('documentos', undefined);
  if (top === 'planes') return page !== undefined && !index.isComplete('actividades', plan);
  if (top === 'datos') return !index.isComplete('actividades', address.split('/')[3]);
  return top === 'graficas' || top === 'tarjetas';
}

function pageOfFile(file: string): string[] {
  const kind = kindOfFile(file);
  const [, , ...rest] = file.replace(/\.mdx$/, '').split('/');
  if (kind === undefined) return [];
  const href = textHref(kind, rest.at(-1) ?? '', rest[0] ?? '');
  if (kind === 'planes') return [href, enClaroHref(rest.at(-1) ?? ''), ...Object.values(followedFiles(href))];
  return kind === 'compromisos' ? [href, ...Object.values(followedFiles(href))] : [href];
}

/** What kind of text a file is, by the place where it stands. */
function kindOfFile(file: string): TextKindName | undefined {
  const [, name = '', ...rest] = file.split('/');
  const known = Object.hasOwn(TEXT_KINDS, name) && rest.length === (name === 'compromisos' ? 2 : 1);
  return known ? (name as TextKindName) : undefined;
}

const planIds = (run: Run) => [...run.index.ids('planes', undefined)];

/** Commitment and number of each activity of a plan, as its id tells them: it begins with that of its commitment. */
function activityNumbers({ index }: Run, plan: string): [compromiso: string, numero: string][] {
  const compromisos = index.ids('compromisos', plan);
  return [...index.ids('actividades', plan)].flatMap((id) => {
    const ends = [...id.matchAll(/-/g)].map(({ index: at }) => at).reverse();
    const end = ends.find((at) => compromisos.has(id.slice(0, at))) ?? ends[0];
    return end === undefined ? [] : [[id.slice(0, end), id.slice(end + 1)]];
  });
}

function dataAddresses(run: Run): string[] {
  const { sources, index } = run;
  const written = [...sources.csv].filter(([, { rows }]) => rows.length > 0).map(([file]) => file);
  const unread = sources.problems.map(({ file }) => file).filter((file) => file.endsWith('.csv'));
  const ofPlans = planIds(run).flatMap((plan) => [
    `planes/${plan}.json`,
    ...[...index.ids('compromisos', plan)].flatMap((id) => compromisoData(plan, id)),
    ...activityNumbers(run, plan).flatMap(([compromiso, numero]) => actividadData(plan, compromiso, numero)),
  ]);
  const tables = [...written, ...unread].map((file) => file.replace(/^data\/|\.csv$/g, ''));
  return [...FIXED_DATA_FILES, ...ofPlans, ...[...tables, ...textTables(run)].flatMap(tableData)].map(datosHref);
}

/** The tables of the texts that are there, and of the lists of records in their frontmatter. */
function textTables({ sources }: Run): string[] {
  return textFiles(sources).flatMap((file) => {
    const kind = kindOfFile(file);
    if (kind === undefined) return [];
    const plain = sources.mdx.get(file)?.frontmatter?.plain;
    const lists = listTables(TEXT_KINDS[kind]).filter(({ list, part }) =>
      part
        ? recordsOf(plain, list).some((one) => recordsOf(one, part.list).length > 0)
        : recordsOf(plain, list).length > 0,
    );
    return [kind, ...lists.map(({ list, part }) => listTable(kind, part?.list ?? list))];
  });
}

function recordsOf(plain: unknown, list: string): unknown[] {
  const records = (plain as Record<string, unknown> | undefined)?.[list];
  return Array.isArray(records) ? records : [];
}
