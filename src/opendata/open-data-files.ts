import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import type { Indexes } from '../compute/site/indexes.ts';
import { actividadData, compromisoData, tableData } from '../model/addresses/data-files.ts';
import { onceInARow } from '../base/once-per.ts';
import { sharedByProcess } from '../base/shared-by-process.ts';
import { writeJson } from '../base/write-json.ts';
import type { TextoDeActa } from '../model/tables/index.ts';
import type { SitioCalculado } from '../sitio.ts';
import { DATOS } from '../textos/datos.ts';
import { catalogue } from './catalogue.ts';
import { csvwGroup } from './csvw.ts';
import { checksums, measureAll, type Measures } from './measured-file.ts';
import { observationsAsJson } from './observations-json.ts';
import { dataPackage } from './data-package.ts';
import type { Recipe } from './recipe.ts';
import { popoloOf } from './popolo/popolo.ts';
import { type DataFile, file, type Listed, madeOnce, type MakeDataFile, measureOnly, readFrom } from './data-file.ts';
import { partOfActividad, partOfCompromiso, planAsJson, withoutBody } from './plan-json.ts';
import type { Column, OpenTable } from './open-table.ts';
import { type PackedRows, packRows, putBefore } from './packed-rows.ts';
import { type TableOfGoals, tableOfGoals } from './computed-tables.ts';
import { openTables } from './gather-tables.ts';

/** Of the process: the pages, which Astro bundles with modules of their own, tell sizes and sums of the same files. */
const known = sharedByProcess('open-data', () => new WeakMap<SitioCalculado, DataFile[]>());

/**
 * Every file of open data: the tables in three formats, what is computed, what describes them, and all in one. Whoever
 * lists them first says how each is made, once; else they are made to be measured, and forgotten.
 */
export function openDataFiles(sitio: SitioCalculado, make?: MakeDataFile): DataFile[] {
  const files: DataFile[] = known.get(sitio) ?? listFiles(sitio, make ?? measureOnly(() => files));
  known.set(sitio, files);
  return files;
}

/** The bytes of a file of open data by its path under `datos/`, made anew; none where there is no such file. */
export const contentsOf = (sitio: SitioCalculado, path: string) => readFrom(openDataFiles(sitio))(path);

function listFiles(sitio: SitioCalculado, make: MakeDataFile): DataFile[] {
  const tables = openTables(sitio);
  const read = onceInARow(valuesOf);
  const listed = [...computedFiles(sitio), ...tables.flatMap((table) => tableFiles(table, read, sitio.corte))];
  const dataFiles = listed.map((one) => madeOnce(one, make));
  const described = [...dataFiles, ...descriptions(sitio, tables, dataFiles).map((one) => madeOnce(one, make))];
  const sums = file('sha256.txt', DATOS.descripcionesDe['sha256.txt'], 'description', async () =>
    asText(checksums(await measureAll(described))),
  );
  const all = [...described, madeOnce(sums, make)];
  const zip = file('todo.zip', DATOS.todosLosDatos, 'everything', async () => {
    await measureAll(all);
    return { make: 'zip', paths: all.map(({ path }) => path), day: sitio.corte };
  });
  return [...all, madeOnce(zip, make)];
}

const asText = (text: string): Recipe => ({ make: 'text', text });

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

const asJson = (content: unknown) => asText(`${writeJson(content, 2)}\n`);

function computedFiles(sitio: SitioCalculado): Listed[] {
  const tableOf = tableOfGoals(sitio);
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
    ...sitio.planes.flatMap((plan) => partFiles(plan, tableOf, sitio.corte)),
    computed('actas.json', DATOS.calculadosDe.actas, () => sitio.actas.map((acta) => actaAsJson(acta, sitio.indexes))),
    computed('informes.json', DATOS.calculadosDe.informes, () => sitio.informes.map(withoutBody)),
    computed('observaciones.json', DATOS.calculadosDe.observaciones, () => observationsAsJson(sitio.observaciones)),
    computed('popolo.json', DATOS.calculadosDe.popolo, () => popoloOf(sitio)),
  ];
}

/** A table in three formats: CSV has the cells as written; the others have numbers as such, and null or no cell for blank. */
function tableFiles(table: OpenTable, read: ReadValues, corte: string): Listed[] {
  const { path, title, columns } = table;
  const [csv, xlsx, json] = tableData(path);
  const of = { table, plan: table.plan };
  return [
    file(csv, title, 'table', () => ({ make: 'csv', rows: withHeaders(table, packRows(table.readRows())) }), of),
    file(xlsx, title, 'table', () => workbook(table, read(table), corte), of),
    file(json, title, 'table', () => ({ make: 'json', columns: columns.map(asJsonColumn), rows: read(table) }), of),
  ];
}

const workbook = (table: OpenTable, values: PackedRows, day: string): Recipe => ({
  make: 'workbook',
  name: table.name,
  rows: withHeaders(table, values),
  day,
});

const withHeaders = ({ columns }: OpenTable, rows: PackedRows) =>
  putBefore(
    columns.map(({ name }) => name),
    rows,
  );

/** The cells as what they mean: numbers as numbers. */
function valuesOf({ columns, readRows }: OpenTable): PackedRows {
  const meant = (row: readonly string[]) => columns.map(({ read }, i) => read(row[i] ?? ''));
  return packRows(Iterator.from(readRows()).map(meant));
}

type ReadValues = typeof valuesOf;

const asJsonColumn = ({ name, field }: Column) => ({ name, isList: field.isList === true });

function descriptions(sitio: SitioCalculado, tables: OpenTable[], dataFiles: DataFile[]): Listed[] {
  const describe = (
    path: keyof typeof DATOS.descripcionesDe,
    content: (measured: ReadonlyMap<string, Measures>) => unknown,
  ) =>
    file(path, DATOS.descripcionesDe[path], 'description', async () =>
      asJson(content(new Map((await measureAll(dataFiles)).map((one) => [one.path, one])))),
    );
  return [
    describe('datapackage.json', (measured) => dataPackage(sitio, tables, measured)),
    describe('csv-metadata.json', () => csvwGroup(sitio, tables)),
    describe('catalogo.jsonld', (measured) => catalogue(sitio, dataFiles, measured)),
  ];
}

/**
 * Just the data of each commitment and of each activity, for its page: all of it as JSON, and its goals as a spreadsheet.
 */
function partFiles(plan: PlanCalculado, tableOf: TableOfGoals, corte: string): Listed[] {
  const partFile = (path: string, title: string, recipe: () => Recipe) =>
    file(path, `${title}, ${plan.plan.nombre_corto}`, 'part', recipe, { plan: plan.id });
  const both = ([json, xlsx]: readonly [string, string], title: string, part: () => PlanCalculado) => [
    partFile(json, title, () => asJson(planAsJson(part(), corte))),
    partFile(xlsx, title, () => writeGoals(tableOf(plan, part().metasCalculadas), corte)),
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

const writeGoals = (goals: OpenTable, corte: string) => workbook(goals, valuesOf(goals), corte);
