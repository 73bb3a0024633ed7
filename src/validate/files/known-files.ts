import type { RawRecord } from '../../load/raw.ts';
import type { Sources } from '../../load/sources.ts';
import { makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';
import { compareText } from '../../base/compare-text.ts';
import {
  type Content,
  type TableName,
  TABLE_NAMES,
  TABLES,
  PLAN_TABLES,
  TEXT_KINDS,
} from '../../model/tables/index.ts';
import type { Run } from '../run.ts';
import { addressProblems } from './address-problems.ts';
import { allFiles, isFolderThere, isReported, nameProblems, unseenInNames } from './file-names.ts';
import { nearest, suggest } from '../../base/nearest.ts';
import { publicProblems } from './public-files.ts';
import { problemAt } from '../tables/record.ts';
import { headerLine } from '../tables/header-line.ts';
import { isRequired } from '../tables/header.ts';
import { sitio } from '../../model/tables/sitio.ts';
import { saying } from '../../model/speech/speech.ts';

/**
 * A file that must be there and is not; nothing where another problem already says why it can't be used. `headings` are those
 * of a table that only its description knows.
 */
export function missingFile(sources: Sources, file: string, headings?: string): Problem[] {
  if (isReported(sources, file) || isMisnamed(sources, file)) return [];
  const hint = adviseMissing(file, headings ?? headerLine(file));
  return [makeProblem('missing-file', startOf(file), { message: 'Falta este archivo.', hint })];
}

function adviseMissing(file: string, headings: string | undefined): string {
  if (headings !== undefined) return `Agréguelo, al menos con su renglón de encabezados: «${headings}».`;
  if (file === 'data/sitio.json') {
    const keys = Object.keys(sitio.shape).filter((key) => isRequired(sitio, key));
    const example = keys.map((key) => `"${key}": "…"`).join(', ');
    return `Escríbalo con los datos del sitio: «{ ${example} }». Un sitio nuevo lo empieza «npm run nuevo», con este archivo y los demás.`;
  }
  const id = /([^/]+)\.(?:csv|json)$/.exec(file)?.[1] ?? '';
  return file.endsWith('.json')
    ? `Describa en él las columnas de la tabla: «{ "name": "${id}", "title": "…", "schema": { "fields": [{ "name": "…", "type": "string", "title": "…" }] } }».`
    : 'Agréguelo, al menos con los encabezados que dice su .json.';
}

/** What every file was meant to be; found once, because each missing table asks for it. */
const MEANT = new WeakMap<Sources, ReadonlySet<string>>();

/** Whether a file beside it has nearly its name: that one is reported, and is what is missing. */
export function isMisnamed(sources: Sources, file: string): boolean {
  const known = MEANT.get(sources) ?? new Set(allFiles(sources).flatMap((one) => meantFile(one) ?? []));
  MEANT.set(sources, known);
  return known.has(file);
}

/** The file of a table that a stray one was probably meant to be: `meta.csv` or `metas.xlsx` for `metas.csv`. */
function meantFile(file: string): string | undefined {
  const [, folder = '', name = ''] = /^(data\/(?:planes\/[^/]+\/)?)([^/]+?)(?:\.[^./]+)?$/.exec(file) ?? [];
  if (name === '' || file === 'data/sitio.json') return undefined;
  const names = Object.keys(folder === 'data/' ? TABLES : PLAN_TABLES);
  if (file.endsWith('.csv') && names.includes(name)) return undefined;
  const meant = nearest(name, names);
  return meant === undefined ? undefined : `${folder}${meant}.csv`;
}

/** The MDX files that are there, even those that could not be read. */
export function textFiles({ mdx, problems }: Sources): string[] {
  const unread = problems.map(({ file }) => file).filter((file) => file.endsWith('.mdx'));
  return [...new Set([...mdx.keys(), ...unread])].sort(compareText);
}

/** Files that nothing would read, or that can't be published under their name: each is reported once. */
export function fileProblems(sources: Sources): Problem[] {
  const address = addressProblems(sources);
  const told = new Set(address.map(({ file }) => file));
  const names = nameProblems(sources).filter(({ file }) => !told.has(file));
  for (const { file } of names) told.add(file);
  const others = [...strayFiles(sources), ...publicProblems(sources)];
  return [...address, ...names, ...others.filter(({ file }) => !told.has(file)), ...unseenInNames(sources)];
}

/** A misspelt name would otherwise lose its content in silence. */
function strayFiles(sources: Sources): Problem[] {
  const planes = plansThere(sources);
  const files = allFiles(sources).filter((file) => !file.startsWith('public/'));
  const ofNoPlan = Map.groupBy(files, (file) => strayPlan(file, planes));
  return [...ofNoPlan].flatMap(([plan, own]) =>
    plan === undefined ? own.flatMap(strayFile) : [noSuchPlan(own[0] ?? '', plan, planes)],
  );
}

/** Plans that folders are named after and that are not there. */
export function strayPlans(sources: Sources): string[] {
  const planes = plansThere(sources);
  return [...new Set(allFiles(sources).flatMap((file) => strayPlan(file, planes) ?? []))];
}

function plansThere(sources: Sources): ReadonlySet<string> {
  return new Set(textFiles(sources).flatMap((file) => /^content\/planes\/([^/]+)\.mdx$/.exec(file)?.[1] ?? []));
}

function strayPlan(file: string, planes: ReadonlySet<string>): string | undefined {
  const plan = /^(?:data\/planes|content\/compromisos)\/([^/]+)\/[^/]+\.(?:csv|mdx)$/.exec(file)?.[1];
  return plan === undefined || planes.has(plan) ? undefined : plan;
}

function strayFile(file: string): Problem[] {
  const [top, folder = ''] = file.split('/');
  if (/^data\/conjuntos\/[^/]+\.(csv|json)$/.test(file) || file === 'data/sitio.json') return [];
  if (WORKBOOK.test(file)) return [workbookInPlace(file)];
  const known = knownName(file);
  if (known !== undefined && known.names.includes(known.name)) return [];
  const options = known ? known.names : top === 'data' ? Object.keys(TABLES) : Object.keys(TEXT_KINDS);
  const meant = meantFile(file);
  const hint =
    meant === undefined
      ? suggest(known?.name ?? folder, options, `Se esperaba uno de estos: ${options.join(', ')}.`)
      : `¿Quiso escribir «${meant.slice(meant.lastIndexOf('/') + 1)}»?`;
  const message = 'Nada lee este archivo: su nombre o su carpeta no son los esperados.';
  return [makeProblem('extra-file', startOf(file), { message, hint })];
}

const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods|numbers)$/i;

/** What is in a workbook is taken into the tables by a command; data sets are the tables of others, and no such command knows them. */
function workbookInPlace(file: string): Problem {
  const save = /\.xlsx$/i.test(file) ? '' : 'Guárdelo como «Libro de Excel (.xlsx)». ';
  const hint = /^data\/conjuntos\//.test(file)
    ? 'Guarde su tabla en Excel como «CSV UTF-8 (delimitado por comas)», y bórrelo.'
    : `${save}Sus datos se pasan a las tablas con «npm run importar -- ${/[^\w./-]/.test(file) ? `"${file}"` : file}». Después, bórrelo de aquí.`;
  return makeProblem('extra-file', startOf(file), {
    message: 'Es un libro de hojas de cálculo, y el sitio se hace con archivos CSV: nada lo lee.',
    hint,
  });
}

/** The part of a path that must be a known name, and the names known there. */
function knownName(file: string): { name: string; names: string[] } | undefined {
  const match =
    /^data\/(?<tabla>[^/]+)\.csv$/.exec(file) ??
    /^data\/planes\/[^/]+\/(?<deplan>[^/]+)\.csv$/.exec(file) ??
    /^content\/(?<texto>planes|actas|informes|paginas)\/[^/]+\.mdx$/.exec(file) ??
    /^content\/(?<texto>compromisos)\/[^/]+\/[^/]+\.mdx$/.exec(file);
  const { tabla, deplan, texto } = match?.groups ?? {};
  if (tabla !== undefined) return { name: tabla, names: Object.keys(TABLES) };
  if (deplan !== undefined) return { name: deplan, names: Object.keys(PLAN_TABLES) };
  return texto === undefined ? undefined : { name: texto, names: Object.keys(TEXT_KINDS) };
}

function noSuchPlan(file: string, plan: string, planes: ReadonlySet<string>): Problem {
  const hint = suggest(plan, planes, `Agregue «content/planes/${plan}.mdx», o corrija el nombre de la carpeta.`);
  return makeProblem('extra-file', startOf(file), {
    message: saying`La carpeta es de [un plan] «${plan}» que no existe.`,
    hint,
  });
}

/**
 * Rows that exist only to be cited, and that nothing cites, a table at a time. Of a site that has just been begun nothing is
 * said: what would cite them isn't there yet.
 */
export function orphanProblems(content: Content, { index, origins }: Run): Generator<Problem>[] {
  if ([content.planes, content.actas, content.informes].every((texts) => texts.length === 0)) return [];
  const names = TABLE_NAMES.filter((name) => TABLES[name].onlyCited);
  return names.map((name) => orphansOf(name, content[name] as { id: string }[]));

  function* orphansOf(name: TableName, rows: readonly { id: string }[]): Generator<Problem> {
    for (const row of rows) {
      if (index.isCited(name, undefined, row.id)) continue;
      yield problemAt(origins.get(row) as RawRecord, ['id'], {
        code: 'orphan-record',
        message: `Nada cita a «${row.id}».`,
        hint: 'Bórrelo si sobra, o revise si donde debía citarse hay otra clave.',
      });
    }
  }
}

/** A plan's folder that is not there, while another is of no plan: its name was changed, and that is reported. */
export function isMovedFolder({ sources, strayPlans }: Run, folder: string): boolean {
  return strayPlans.length > 0 && !isFolderThere(sources, folder);
}
