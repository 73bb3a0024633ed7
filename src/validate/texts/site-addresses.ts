import { textHref } from '../../model/addresses/texts.ts';
import { actividadHref, documentoHref, imagenHref, novedadesHref, PAGINAS_FIJAS } from '../../model/addresses/pages.ts';
import {
  actividadData,
  compromisoData,
  DATOS_FIJOS,
  datosDePlanHref,
  datosHref,
  listTable,
  tableData,
} from '../../model/addresses/data-files.ts';
import { type NombreDeTexto, TEXTOS_MDX } from '../../model/tables/index.ts';
import type { Run } from '../run.ts';
import { textFiles } from '../files/files.ts';

/**
 * The addresses of every page and file of the site, the charts' aside, which only computing tells.
 * A record with a mistake in it has its page all the same: what leads there is no second mistake.
 */
export function siteAddresses(run: Run): Set<string> {
  return new Set([
    ...PAGINAS_FIJAS,
    novedadesHref,
    imagenHref,
    ...run.sources.publicPaths.map((file) => `/${file}`),
    ...textFiles(run.sources).flatMap(pageOfFile),
    ...[...run.index.ids('documentos', undefined)].map(documentoHref),
    ...planIds(run).map(datosDePlanHref),
    ...planIds(run).flatMap((plan) => activityNumbers(run, plan).map((una) => actividadHref(plan, ...una))),
    ...dataAddresses(run),
  ]);
}

/** Whether an address can't be told to be wrong: what would tell it was not read, or is not computed yet. */
export function isUnknown({ index }: Run, address: string): boolean {
  // A way up or an empty step leads elsewhere than it says.
  if (/\/\.{0,2}\//.test(address)) return false;
  const [, top, plan, , page] = address.split('/');
  if (top === 'documentos') return !index.isComplete('documentos', undefined);
  if (top === 'planes') return page !== undefined && !index.isComplete('actividades', plan);
  if (top === 'datos') return !index.isComplete('actividades', address.split('/')[3]);
  return top === 'graficas';
}

function pageOfFile(file: string): string[] {
  const kind = kindOfFile(file);
  const [, , ...rest] = file.replace(/\.mdx$/, '').split('/');
  return kind === undefined ? [] : [textHref(kind, rest.at(-1) ?? '', rest[0] ?? '')];
}

/** What kind of text a file is, by the place where it stands. */
function kindOfFile(file: string): NombreDeTexto | undefined {
  const [, name = '', ...rest] = file.split('/');
  const known = Object.hasOwn(TEXTOS_MDX, name) && rest.length === (name === 'compromisos' ? 2 : 1);
  return known ? (name as NombreDeTexto) : undefined;
}

const planIds = (run: Run) => [...run.index.ids('planes', undefined)];

/** Commitment and number of each activity of a plan, as its id tells them. */
function activityNumbers({ index }: Run, plan: string): [compromiso: string, numero: number][] {
  return [...index.ids('actividades', plan)].flatMap((id) => {
    const [, compromiso, numero] = /^(.+)-(\d+)$/.exec(id) ?? [];
    return compromiso !== undefined && numero !== undefined ? [[compromiso, Number(numero)]] : [];
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
  return [...DATOS_FIJOS, ...ofPlans, ...[...tables, ...textTables(run)].flatMap(tableData)].map(datosHref);
}

/** The tables of the texts that are there, and of the lists of records in their frontmatter. */
function textTables({ sources }: Run): string[] {
  return textFiles(sources).flatMap((file) => {
    const kind = kindOfFile(file);
    if (kind === undefined) return [];
    const plain = sources.mdx.get(file)?.frontmatter?.plain;
    const listas = Object.keys(TEXTOS_MDX[kind].listas).filter((lista) => hasRecords(plain, lista));
    return [kind, ...listas.map((lista) => listTable(kind, lista))];
  });
}

function hasRecords(plain: unknown, lista: string): boolean {
  const records = (plain as Record<string, unknown> | undefined)?.[lista];
  return Array.isArray(records) && records.length > 0;
}
