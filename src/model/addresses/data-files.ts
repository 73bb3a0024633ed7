import { numberKey, type NumeroEscrito } from '../written-number.ts';

/** A file of open data; `ruta` is its place under `datos/`. */
export const datosHref = (path: string) => `/datos/${path}`;

/** Its place, by its path from the site's folder; undefined where that is no file of open data. */
export const dataPathOf = (path: string) => (path.startsWith('datos/') ? path.slice('datos/'.length) : undefined);

/** The page of a plan's open data, beside its files. */
export const datosDePlanHref = (plan: string) => datosHref(`planes/${plan}.html`);

/**
 * Under `datos/`, the files of a commitment: all of it, and its goals as a spreadsheet, in its folder, for it may be called
 * as a table of its plan is.
 */
export const compromisoData = (plan: string, compromiso: string) =>
  [`planes/${plan}/${compromiso}.json`, `planes/${plan}/${compromiso}/metas.xlsx`] as const;
/** The same of an activity, which is a number in that folder. */
export const actividadData = (plan: string, compromiso: string, numero: NumeroEscrito) => {
  const path = `planes/${plan}/${compromiso}/${numberKey(numero)}`;
  return [`${path}.json`, `${path}.xlsx`] as const;
};
/** The files of a table, by its path under `data/` without its ending. JSON stands apart: a commitment may be called as a table is. */
export const tableData = (path: string) => [`${path}.csv`, `${path}.xlsx`, `json/${path}.json`] as const;

/** The table of a list of records of a kind of text: `actas-orden-del-dia`. */
export const listTable = (text: string, list: string) => `${text}-${list.replaceAll('_', '-')}`;

/** The tables that are computed: every site has them, even if empty. */
export const COMPUTED_TABLES = {
  metas: 'metas-calculadas',
  acuerdos: 'acuerdos-calculados',
  observaciones: 'observaciones-calculadas',
  ogp: 'compromisos-ogp',
} as const;

/** The files of open data that every site has. */
export const FIXED_DATA_FILES = [
  'actas.json',
  'informes.json',
  'observaciones.json',
  'popolo.json',
  'datapackage.json',
  'csv-metadata.json',
  'catalogo.jsonld',
  'sha256.txt',
  'todo.zip',
  ...Object.values(COMPUTED_TABLES).flatMap(tableData),
] as const;
