import { escapeCell } from '../base/formula-cell.ts';
import type { SitioCalculado } from '../sitio.ts';
import { foreignKeys, isKeyRequired } from './foreign-keys.ts';
import { describeColumn } from './describe-column.ts';
import { isSpdx, licenseAddress } from './data-package.ts';
import type { Column, OpenTable } from './open-table.ts';
import { LANGUAGE } from '../model/speech/locale.ts';

/** The tables as a group of CSV on the Web (W3C, «Metadata Vocabulary for Tabular Data»). */
export function csvwGroup({ sitio }: SitioCalculado, tables: readonly OpenTable[]) {
  const { licencia_datos: license } = sitio;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': LANGUAGE }],
    'dc:title': sitio.nombre,
    'dc:description': sitio.descripcion,
    'dc:license': isSpdx(license) ? { '@id': licenseAddress(license) } : license,
    'dc:modified': { '@value': sitio.corte, '@type': 'xsd:date' },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, doubleQuote: true, lineTerminators: ['\n'] },
    tables: tables.map((table) => tableMetadata(table, tables)),
  };
}

function tableMetadata(table: OpenTable, all: readonly OpenTable[]) {
  const fuentes = table.fuentes();
  const references = foreignKeys(table, all);
  return {
    url: `${table.path}.csv`,
    'dc:title': table.title,
    ...(table.description === undefined ? {} : { 'dc:description': table.description }),
    ...(fuentes.length > 0 ? { 'dc:source': fuentes.map(({ titulo }) => titulo) } : {}),
    tableSchema: {
      columns: table.columns.map(columnMetadata),
      ...(isKeyRequired(table) ? { primaryKey: table.key.map(nameOf) } : {}),
      ...(references.length > 0
        ? {
            foreignKeys: references.map(({ columns, table: other }) => ({
              columnReference: columns.map(nameOf),
              reference: { resource: `${other.path}.csv`, columnReference: other.key.map(nameOf) },
            })),
          }
        : {}),
    },
  };
}

function columnMetadata(column: Column) {
  const { name, field } = column;
  return {
    name: nameOf(name),
    titles: escapeCell(name),
    'dc:title': column.title,
    'dc:description': describeColumn(column),
    datatype: datatype(column),
    ...(field.required ? { required: true } : {}),
    ...(field.isList ? { separator: '|' } : {}),
    ...(field.unit === undefined ? {} : { 'schema:unitText': field.unit }),
  };
}

function datatype({ field: { kind, pattern, longest, options, minimum, maximum } }: Column) {
  const bounds = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  if (kind === 'entero') return { base: 'integer', ...bounds };
  if (kind === 'numero') return { base: 'decimal', ...bounds };
  if (kind === 'dia') return 'date';
  if (kind === 'anio') return 'gYear';
  if (kind === 'booleano') return 'boolean';
  const format = options ? options.join('|') : pattern;
  const maxLength = longest === undefined ? {} : { maxLength: longest };
  return format === undefined ? 'string' : { base: 'string', format: `^(${format})$`, ...maxLength };
}

/** A column's name may hold what a variable of a URI template may (RFC 6570 §2.3); it doesn't begin with `_`. */
function nameOf(header: string): string {
  return encodeURIComponent(header).replace(
    /^_|[-!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
