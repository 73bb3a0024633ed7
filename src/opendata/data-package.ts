import spdx from 'spdx-license-ids/index.json' with { type: 'json' };
import { escapeCell } from '../base/formula-cell.ts';
import { tableData } from '../model/addresses/data-files.ts';
import { anchor } from '../model/addresses/pages.ts';
import type { Documento } from '../model/tables/documentos.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import type { SitioCalculado } from '../sitio.ts';
import { foreignKeys, isKeyRequired } from './foreign-keys.ts';
import { describeColumn } from './describe-column.ts';
import type { Measures } from './measured-file.ts';
import { explainOptions } from './explain-options.ts';
import { sourceDocuments } from './source-documents.ts';
import type { Column, OpenTable } from './open-table.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** The tables as a Data Package 2.0 (datapackage.org), each with its Table Schema. `measured`: the files of the tables by their path. */
export function dataPackage(
  site: SitioCalculado,
  tables: readonly OpenTable[],
  measured: ReadonlyMap<string, Measures>,
) {
  const { sitio } = site;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: anchor(sitio.nombre) || 'datos',
    title: sitio.nombre,
    description: sitio.descripcion,
    homepage: sitio.url,
    version: sitio.corte,
    contributors: [{ title: sitio.nombre, roles: ['publisher'] }],
    licenses: [licenseOf(sitio)],
    sources: sourceDocuments(site).map(sourceOf),
    resources: tables.map((table) => resource(table, tables, measured)),
  };
}

function resource(table: OpenTable, all: readonly OpenTable[], measured: ReadonlyMap<string, Measures>) {
  const [path] = tableData(table.path);
  const csv = measured.get(path);
  const fuentes = table.fuentes();
  return {
    name: nameOf(table),
    type: 'table',
    path,
    title: table.title,
    ...(table.description === undefined ? {} : { description: table.description }),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv?.bytes,
    hash: `sha256:${csv?.sha256}`,
    dialect: { $schema: `${PROFILES}/tabledialect.json`, delimiter: ',', lineTerminator: '\n', doubleQuote: true },
    ...(fuentes.length > 0 ? { sources: fuentes.map(sourceOf) } : {}),
    schema: tableSchema(table, all),
  };
}

function tableSchema(table: OpenTable, all: readonly OpenTable[]) {
  const references = foreignKeys(table, all);
  const key = table.key.map(escapeCell);
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.columns.map(fieldOf),
    missingValues: [''],
    ...(isKeyRequired(table) ? { primaryKey: key } : key.length > 0 ? { uniqueKeys: [key] } : {}),
    ...(references.length > 0
      ? {
          foreignKeys: references.map(({ columns, table: other }) => ({
            fields: columns,
            reference: { resource: nameOf(other), fields: other.key },
          })),
        }
      : {}),
  };
}

function fieldOf(column: Column) {
  const { name, title, field } = column;
  const { required, options, pattern, longest, minimum, maximum, unit, isList } = field;
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(options ? { enum: options } : {}),
    ...(pattern === undefined ? {} : { pattern: isList ? `${pattern}(\\s*\\|\\s*${pattern})*` : pattern }),
    ...(longest === undefined ? {} : { maxLength: longest }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return {
    name: escapeCell(name),
    title,
    description: describeColumn(column),
    type: typeOf(column),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...(isList ? { separator: '|' } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...categoriesOf(options),
  };
}

/** The options with what they mean, where that is known. */
function categoriesOf(options: readonly string[] = []) {
  const explained = explainOptions(options);
  if (explained.every(({ meaning }) => meaning === undefined)) return {};
  return { categories: explained.map(({ value, meaning = value }) => ({ value, label: meaning })) };
}

/**
 * What has a form of its own is text: Table Schema has no type for a month, nor for a number that may be «si», and its
 * published profile doesn't know the `list` of its text.
 */
function typeOf({ field: { kind } }: Column) {
  if (kind === 'entero') return 'integer';
  if (kind === 'numero') return 'number';
  if (kind === 'anio') return 'year';
  if (kind === 'booleano') return 'boolean';
  return kind === 'dia' ? 'date' : 'string';
}

const nameOf = ({ path }: OpenTable) => path.replaceAll('/', '.');

/** Licences of the SPDX list have an address; another text is given as it is. */
export const isSpdx = (license: string) => spdx.includes(license);
export const licenseAddress = (license: string) => `https://spdx.org/licenses/${license}.html`;

const licenseOf = ({ licencia_datos: license, url }: Sitio) =>
  isSpdx(license)
    ? { name: license, path: licenseAddress(license) }
    : { title: license, path: new URL('datos.html', url).href };

const sourceOf = ({ titulo, url }: Documento) => ({ title: titulo, ...(url === undefined ? {} : { path: url }) });
