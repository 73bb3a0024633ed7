import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import type { Indices } from '../compute/site/indexes.ts';
import { actividadData, compromisoData, TABLAS_CALCULADAS, tableData } from '../model/addresses/data-files.ts';
import { writeJson } from '../base/json.ts';
import type { TextoDeActa } from '../model/tables/index.ts';
import type { SitioCalculado } from '../sitio.ts';
import { DATOS } from '../textos/datos.ts';
import { catalogue } from './catalogue.ts';
import { writeCsv } from './csv.ts';
import { csvwGroup } from './csvw.ts';
import { writeXlsx } from './xlsx.ts';
import { type ArchivoMedido, checksums, measureFile } from './measured-file.ts';
import { observationsAsJson } from './observations-json.ts';
import { dataPackage } from './data-package.ts';
import type { ArchivoDeDatos } from './data-file.ts';
import { partOfActividad, partOfCompromiso, planAsJson, withoutBody } from './plan-json.ts';
import type { Columna, TablaAbierta, Valor } from './open-table.ts';
import { openTables } from './tables.ts';
import { makeZip } from '../base/zip.ts';

const known = new WeakMap<SitioCalculado, ArchivoDeDatos[]>();

/** Every file of open data: the tables in three formats, what is computed, what describes them, and all in one. */
export function openDataFiles(sitio: SitioCalculado): ArchivoDeDatos[] {
  const archivos = known.get(sitio) ?? listFiles(sitio);
  known.set(sitio, archivos);
  return archivos;
}

function listFiles(sitio: SitioCalculado): ArchivoDeDatos[] {
  const tablas = openTables(sitio);
  const datos = [...computedFiles(sitio, tablas), ...tablas.flatMap((tabla) => tableFiles(tabla, sitio.corte))];
  const descritos = [...datos, ...descriptions(sitio, tablas, datos)];
  const sumas = file('sha256.txt', DATOS.descripcionesDe['sha256.txt'], 'descripcion', () =>
    checksums(descritos.map(({ measure }) => measure())),
  );
  const todos = [...descritos, sumas];
  const zip = file('todo.zip', DATOS.todosLosDatos, 'todo', () =>
    makeZip(
      todos.map(({ ruta, measure }) => [ruta, measure().contenido] as const),
      sitio.corte,
    ),
  );
  return [...todos, zip];
}

function file(
  ruta: string,
  titulo: string,
  clase: ArchivoDeDatos['clase'],
  write: () => string | Uint8Array,
  de: { plan?: string | undefined; tabla?: TablaAbierta } = {},
): ArchivoDeDatos {
  let medido: ArchivoMedido | undefined;
  const measure = () => (medido ??= measureFile(ruta, write()));
  return { ruta, titulo, clase, plan: de.plan, tabla: de.tabla, measure };
}

/** The tables of some kind, each with its files. */
export function tablesOf(
  archivos: readonly ArchivoDeDatos[],
  keep: (tabla: TablaAbierta) => boolean,
): ArchivoDeDatos[][] {
  const suyos = archivos.filter(({ tabla }) => tabla && keep(tabla));
  return [...Map.groupBy(suyos, ({ tabla }) => tabla).values()];
}

/** The files of a plan: its tables, all of it with its computed goals, and that of each commitment and activity. */
export function filesOfPlan(sitio: SitioCalculado, plan: string) {
  const suyos = openDataFiles(sitio).filter((uno) => uno.plan === plan);
  return {
    tablas: tablesOf(suyos, () => true),
    entero: suyos.filter(({ clase }) => clase === 'calculado'),
    partes: suyos.filter(({ clase }) => clase === 'parcial'),
  };
}

/** The minutes, with what is known of their session. */
function actaAsJson(acta: TextoDeActa, { sesiones }: Indices) {
  const { organo = null, tipo = null, numero = null, fecha = null } = sesiones.get(acta.sesion) ?? {};
  return { ...withoutBody(acta), fecha, tipo, numero, organo };
}

const asJson = (content: unknown) => `${writeJson(content, 2)}\n`;

function computedFiles(sitio: SitioCalculado, tablas: readonly TablaAbierta[]): ArchivoDeDatos[] {
  const metas = tablas.find(({ nombre }) => nombre === TABLAS_CALCULADAS.metas);
  const computed = (ruta: string, titulo: string, content: () => unknown, plan?: string) =>
    file(ruta, titulo, 'calculado', () => asJson(content()), { plan });
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
    computed('actas.json', DATOS.calculadosDe.actas, () => sitio.actas.map((acta) => actaAsJson(acta, sitio.indices))),
    computed('informes.json', DATOS.calculadosDe.informes, () => sitio.informes.map(withoutBody)),
    computed('observaciones.json', DATOS.calculadosDe.observaciones, () => observationsAsJson(sitio.observaciones)),
  ];
}

/** A table in three formats: CSV has the cells as written; the others have numbers as such, and null or no cell for blank. */
function tableFiles(tabla: TablaAbierta, corte: string): ArchivoDeDatos[] {
  const { ruta, titulo, columnas } = tabla;
  const headers = headersOf(tabla);
  const read = () => readCells(tabla);
  const [csv, xlsx, json] = tableData(ruta);
  return [
    file(csv, titulo, 'tabla', () => writeCsv([headers, ...writtenCells(tabla)]), { tabla, plan: tabla.plan }),
    file(xlsx, titulo, 'tabla', () => writeXlsx(tabla.nombre, [headers, ...read()], corte), {
      tabla,
      plan: tabla.plan,
    }),
    file(json, titulo, 'tabla', () => asJson(read().map((row) => byHeader(columnas, row))), {
      tabla,
      plan: tabla.plan,
    }),
  ];
}

const headersOf = ({ columnas }: TablaAbierta) => columnas.map(({ nombre }) => nombre);

/** The cells as what they mean: numbers as numbers. */
const readCells = ({ columnas, filas }: TablaAbierta) =>
  filas.map((fila) => columnas.map(({ nombre, read }) => read(fila[nombre] ?? '')));

/** A row as an object: a cell of several values is a list. */
function byHeader(columnas: readonly Columna[], row: readonly Valor[]): Record<string, Valor | string[]> {
  const read = ({ campo }: Columna, valor: Valor) =>
    campo.lista ? (typeof valor === 'string' ? valor.split('|') : []) : valor;
  return Object.fromEntries(columnas.map((columna, i) => [columna.nombre, read(columna, row[i] ?? null)]));
}

const writtenCells = ({ columnas, filas }: TablaAbierta) =>
  filas.map((fila) => columnas.map(({ nombre }) => fila[nombre] ?? ''));

function descriptions(sitio: SitioCalculado, tablas: TablaAbierta[], datos: ArchivoDeDatos[]): ArchivoDeDatos[] {
  const measured = new Map(datos.map(({ ruta, measure }) => [ruta, measure]));
  const csvOf = ({ ruta }: TablaAbierta) => measured.get(`${ruta}.csv`)?.() ?? measureFile(ruta, '');
  const describe = (ruta: keyof typeof DATOS.descripcionesDe, content: () => unknown) =>
    file(ruta, DATOS.descripcionesDe[ruta], 'descripcion', () => asJson(content()));
  return [
    describe('datapackage.json', () => dataPackage(sitio, tablas, csvOf)),
    describe('csv-metadata.json', () => csvwGroup(sitio, tablas)),
    describe('catalogo.jsonld', () => catalogue(sitio, datos, { breve: false })),
  ];
}

/** Just the data of each commitment and of each activity, for its page: all of it as JSON, and its goals as a spreadsheet. */
function partFiles(plan: PlanCalculado, metas: TablaAbierta | undefined, corte: string): ArchivoDeDatos[] {
  const partFile = (ruta: string, titulo: string, write: () => string | Uint8Array) =>
    file(ruta, `${titulo}, ${plan.plan.nombre_corto}`, 'parcial', write, { plan: plan.id });
  const both = ([json, xlsx]: readonly [string, string], titulo: string, part: () => PlanCalculado) => [
    partFile(json, titulo, () => asJson(planAsJson(part(), corte))),
    ...(metas ? [partFile(xlsx, titulo, () => writeGoals(metas, part(), corte))] : []),
  ];
  return [
    ...plan.compromisos.flatMap((uno) =>
      both(compromisoData(plan.id, uno.id), uno.nombre, () => partOfCompromiso(plan, uno.id)),
    ),
    ...plan.actividades.flatMap((una) =>
      both(actividadData(plan.id, una.compromiso, una.numero), una.nombre, () => partOfActividad(plan, una)),
    ),
  ];
}

/** Of the table of goals with their answers, the rows of a part of a plan. */
function writeGoals(metas: TablaAbierta, { id, metasCalculadas }: PlanCalculado, corte: string): Uint8Array {
  const suyas = new Set(metasCalculadas.map(({ meta }) => meta.id));
  const filas = metas.filas.filter(({ plan, meta = '' }) => plan === id && suyas.has(meta));
  return writeXlsx(metas.nombre, [headersOf(metas), ...readCells({ ...metas, filas })], corte);
}
