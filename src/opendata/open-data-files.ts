import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import type { Indexes } from '../compute/site/indexes.ts';
import { actividadData, compromisoData, COMPUTED_TABLES, tableData } from '../model/addresses/data-files.ts';
import { sharedByProcess } from '../base/shared-by-process.ts';
import { writeJson } from '../base/write-json.ts';
import type { TextoDeActa } from '../model/tables/index.ts';
import type { SitioCalculado } from '../sitio.ts';
import { DATOS } from '../textos/datos.ts';
import { catalogue } from './catalogue.ts';
import { writeCsv } from './write-csv.ts';
import { csvwGroup } from './csvw.ts';
import { writeXlsx } from './write-xlsx.ts';
import { type MeasuredFile, checksums, measureFile } from './measured-file.ts';
import { observationsAsJson } from './observations-json.ts';
import { dataPackage } from './data-package.ts';
import { popoloOf } from './popolo/popolo.ts';
import type { DataFile } from './data-file.ts';
import { partOfActividad, partOfCompromiso, planAsJson, withoutBody } from './plan-json.ts';
import type { Column, OpenTable, Value } from './open-table.ts';
import { openTables } from './gather-tables.ts';
import { makeZip } from '../base/zip.ts';

/** Of the process: the pages, which Astro bundles with modules of their own, tell sizes and sums of the same files. */
const known = sharedByProcess('open-data', () => new WeakMap<SitioCalculado, DataFile[]>());

/** Every file of open data: the tables in three formats, what is computed, what describes them, and all in one. */
export function openDataFiles(sitio: SitioCalculado): DataFile[] {
  const files = known.get(sitio) ?? listFiles(sitio);
  known.set(sitio, files);
  return files;
}

function listFiles(sitio: SitioCalculado): DataFile[] {
  const tables = openTables(sitio);
  const dataFiles = [...computedFiles(sitio, tables), ...tables.flatMap((table) => tableFiles(table, sitio.corte))];
  const described = [...dataFiles, ...descriptions(sitio, tables, dataFiles)];
  const checksumFile = file('sha256.txt', DATOS.descripcionesDe['sha256.txt'], 'description', () =>
    checksums(described.map(({ measure }) => measure())),
  );
  const all = [...described, checksumFile];
  const zip = file('todo.zip', DATOS.todosLosDatos, 'everything', () =>
    makeZip(
      all.map(({ path, measure }) => [path, measure().contents] as const),
      sitio.corte,
    ),
  );
  return [...all, zip];
}

function file(
  path: string,
  title: string,
  kind: DataFile['kind'],
  write: () => string | Uint8Array,
  of: { plan?: string | undefined; table?: OpenTable } = {},
): DataFile {
  let measured: MeasuredFile | undefined;
  const measure = () => (measured ??= measureFile(path, write()));
  return { path, title, kind, plan: of.plan, table: of.table, measure };
}

/** The tables of some kind, each with its files. */
export function tablesOf(files: readonly DataFile[], keep: (table: OpenTable) => boolean): DataFile[][] {
  const own = files.filter(({ table }) => table && keep(table));
  return [...Map.groupBy(own, ({ table }) => table).values()];
}

/** The files of a plan: its tables, all of it with its computed goals, and that of each commitment and activity. */
export function filesOfPlan(sitio: SitioCalculado, plan: string) {
  const own = openDataFiles(sitio).filter((one) => one.plan === plan);
  return {
    tables: tablesOf(own, () => true),
    whole: own.filter(({ kind }) => kind === 'computed'),
    parts: own.filter(({ kind }) => kind === 'part'),
  };
}

/** The minutes, with what is known of their session. */
function actaAsJson(acta: TextoDeActa, { sesiones }: Indexes) {
  const { organo = null, junto_con = [], tipo = null, numero = null, fecha = null } = sesiones.get(acta.sesion) ?? {};
  return { ...withoutBody(acta), fecha, tipo, numero, organo, junto_con };
}

const asJson = (content: unknown) => `${writeJson(content, 2)}\n`;

function computedFiles(sitio: SitioCalculado, tables: readonly OpenTable[]): DataFile[] {
  const metas = tables.find(({ name }) => name === COMPUTED_TABLES.metas);
  const computed = (path: string, title: string, content: () => unknown, plan?: string) =>
    file(path, title, 'computed', () => asJson(content()), { plan });
  return [
    ...sitio.planes.map((plan) =>
      computed(
        `planes/${plan.id}.json`,
        DATOS.calculadosDe.plan(plan.plan.titulo),
        () => planAsJson(plan, sitio.corte),
        plan.id,
      ),
    ),
    ...sitio.planes.flatMap((plan) => partFiles(plan, metas, sitio.corte)),
    computed('actas.json', DATOS.calculadosDe.actas, () => sitio.actas.map((acta) => actaAsJson(acta, sitio.indexes))),
    computed('informes.json', DATOS.calculadosDe.informes, () => sitio.informes.map(withoutBody)),
    computed('observaciones.json', DATOS.calculadosDe.observaciones, () => observationsAsJson(sitio.observaciones)),
    computed('popolo.json', DATOS.calculadosDe.popolo, () => popoloOf(sitio)),
  ];
}

/** A table in three formats: CSV has the cells as written; the others have numbers as such, and null or no cell for blank. */
function tableFiles(table: OpenTable, corte: string): DataFile[] {
  const { path, title, columns } = table;
  const headers = headersOf(table);
  const read = () => readCells(table);
  const [csv, xlsx, json] = tableData(path);
  return [
    file(csv, title, 'table', () => writeCsv([headers, ...writtenCells(table)]), { table, plan: table.plan }),
    file(xlsx, title, 'table', () => writeXlsx(table.name, [headers, ...read()], corte), {
      table,
      plan: table.plan,
    }),
    file(json, title, 'table', () => asJson(read().map((row) => byHeader(columns, row))), {
      table,
      plan: table.plan,
    }),
  ];
}

const headersOf = ({ columns }: OpenTable) => columns.map(({ name }) => name);

/** The cells as what they mean: numbers as numbers. */
const readCells = ({ columns, rows }: OpenTable) =>
  rows.map((row) => columns.map(({ name, read }) => read(row[name] ?? '')));

/** A row as an object: a cell of several values is a list. */
function byHeader(columns: readonly Column[], row: readonly Value[]): Record<string, Value | string[]> {
  const read = ({ field }: Column, value: Value) =>
    field.isList ? (typeof value === 'string' ? value.split('|') : []) : value;
  return Object.fromEntries(columns.map((column, i) => [column.name, read(column, row[i] ?? null)]));
}

const writtenCells = ({ columns, rows }: OpenTable) => rows.map((row) => columns.map(({ name }) => row[name] ?? ''));

function descriptions(sitio: SitioCalculado, tables: OpenTable[], dataFiles: DataFile[]): DataFile[] {
  const measured = new Map(dataFiles.map(({ path, measure }) => [path, measure]));
  const csvOf = ({ path }: OpenTable) => measured.get(`${path}.csv`)?.() ?? measureFile(path, '');
  const describe = (path: keyof typeof DATOS.descripcionesDe, content: () => unknown) =>
    file(path, DATOS.descripcionesDe[path], 'description', () => asJson(content()));
  return [
    describe('datapackage.json', () => dataPackage(sitio, tables, csvOf)),
    describe('csv-metadata.json', () => csvwGroup(sitio, tables)),
    describe('catalogo.jsonld', () => catalogue(sitio, dataFiles, { isShort: false })),
  ];
}

/** Just the data of each commitment and of each activity, for its page: all of it as JSON, and its goals as a spreadsheet. */
function partFiles(plan: PlanCalculado, metas: OpenTable | undefined, corte: string): DataFile[] {
  const partFile = (path: string, title: string, write: () => string | Uint8Array) =>
    file(path, `${title}, ${plan.plan.nombre_corto}`, 'part', write, { plan: plan.id });
  const both = ([json, xlsx]: readonly [string, string], title: string, part: () => PlanCalculado) => [
    partFile(json, title, () => asJson(planAsJson(part(), corte))),
    ...(metas ? [partFile(xlsx, title, () => writeGoals(metas, part(), corte))] : []),
  ];
  return [
    ...plan.compromisos.flatMap((one) =>
      both(compromisoData(plan.id, one.id), one.nombre, () => partOfCompromiso(plan, one.id)),
    ),
    ...plan.actividades.flatMap((actividad) =>
      both(actividadData(plan.id, actividad.compromiso, actividad.numero), actividad.nombre, () =>
        partOfActividad(plan, actividad),
      ),
    ),
  ];
}

/** Of the table of goals with their answers, the rows of a part of a plan. */
function writeGoals(metas: OpenTable, { id, metasCalculadas }: PlanCalculado, corte: string): Uint8Array {
  const own = new Set(metasCalculadas.map(({ metaPlan }) => metaPlan.id));
  const rows = metas.rows.filter(({ plan, meta = '' }) => plan === id && own.has(meta));
  return writeXlsx(metas.name, [headersOf(metas), ...readCells({ ...metas, rows })], corte);
}
