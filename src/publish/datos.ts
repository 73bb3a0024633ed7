import type { PlanCalculado } from '../compute/plan.ts';
import type { Actividad } from '../model/actividad.ts';
import { TABLAS, TABLAS_DE_PLAN, type Tabla } from '../model/tablas.ts';
import type { SitioCalculado } from '../sitio.ts';
import { writeCsv } from './csv.ts';
import { observationsAsJson } from './observaciones-json.ts';
import { partOfActividad, partOfCompromiso, planAsJson, withoutBody } from './plan-json.ts';

/** A file of open data; `ruta` is its path under `datos/`. */
export interface ArchivoDeDatos {
  ruta: string;
  titulo: string;
  /** Rows of a table; undefined for a JSON document. */
  filas: number | undefined;
  /** The data set of which it is the table. */
  conjunto: string | undefined;
  /** Whether it is a part of another file, for the page that shows just that. */
  parcial: boolean;
  write: () => string;
}

/** Every file of open data: the tables as CSV, as they were written, and what is computed as JSON. */
export function openDataFiles(sitio: SitioCalculado): ArchivoDeDatos[] {
  return [
    ...sitio.planes.map((plan) =>
      jsonFile(`planes/${plan.id}.json`, `${plan.plan.titulo}, calculado`, () => planAsJson(plan, sitio.corte)),
    ),
    ...sitio.planes.flatMap((plan) => partFiles(plan, sitio.corte)),
    jsonFile('actas.json', 'Actas', () => sitio.actas.map(withoutBody)),
    jsonFile('informes.json', 'Informes', () => sitio.informes.map(withoutBody)),
    jsonFile('observaciones.json', 'Observaciones', () => observationsAsJson(sitio.hallazgos)),
    ...Object.entries(TABLAS).map(([name, tabla]) =>
      csvFile(sitio, `${name}.csv`, name, tabla, sitio[name as keyof typeof TABLAS]),
    ),
    ...sitio.planes.flatMap((plan) =>
      Object.entries(TABLAS_DE_PLAN).map(([name, tabla]) =>
        csvFile(
          sitio,
          `planes/${plan.id}/${name}.csv`,
          `${name}, ${plan.plan.nombre_corto}`,
          tabla,
          plan[name as keyof typeof TABLAS_DE_PLAN],
        ),
      ),
    ),
    ...sitio.conjuntos.map((conjunto) => ({
      ruta: `conjuntos/${conjunto.id}.csv`,
      titulo: conjunto.title,
      filas: conjunto.filas.length,
      conjunto: conjunto.id,
      parcial: false,
      write: () =>
        toCsv(
          conjunto.schema.fields.map(({ name }) => name),
          conjunto.filas,
        ),
    })),
  ].filter(({ filas }) => filas !== 0);
}

function jsonFile(ruta: string, titulo: string, content: () => unknown): ArchivoDeDatos {
  return {
    ruta,
    titulo,
    filas: undefined,
    conjunto: undefined,
    parcial: false,
    write: () => `${JSON.stringify(content(), null, 2)}\n`,
  };
}

/** Just the data of each commitment and of each activity, for its page. */
function partFiles(plan: PlanCalculado, corte: string): ArchivoDeDatos[] {
  const file = (ruta: string, titulo: string, part: PlanCalculado) => ({
    ...jsonFile(ruta, `${titulo}, ${plan.plan.nombre_corto}`, () => planAsJson(part, corte)),
    parcial: true,
  });
  return [
    ...plan.compromisos.map((uno) => file(compromisoData(plan.id, uno.id), uno.nombre, partOfCompromiso(plan, uno.id))),
    ...plan.actividades.map((una) => file(actividadData(plan.id, una), una.nombre, partOfActividad(plan, una))),
  ];
}

/** Paths under `datos/` of the data of a commitment and of an activity. */
export const compromisoData = (plan: string, compromiso: string) => `planes/${plan}/${compromiso}.json`;
export const actividadData = (plan: string, { compromiso, numero }: Actividad) =>
  `planes/${plan}/${compromiso}/${numero}.json`;

/** A table as its editors wrote it, cell by cell, in the schema's order of columns. */
function csvFile(
  sitio: SitioCalculado,
  ruta: string,
  titulo: string,
  { esquema }: Tabla,
  filas: readonly object[],
): ArchivoDeDatos {
  const escritas = () => filas.map((fila) => sitio.origins.get(fila)?.plain as Record<string, string>);
  return {
    ruta,
    titulo,
    filas: filas.length,
    conjunto: undefined,
    parcial: false,
    write: () => toCsv(Object.keys(esquema.shape), escritas()),
  };
}

function toCsv(columns: string[], rows: Record<string, string>[]): string {
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}
