import { escapeCell } from '../base/spreadsheet-formula.ts';
import type { SitioCalculado } from '../sitio.ts';
import { foreignKeys, isKeyRequired } from './keys.ts';
import { describeColumn } from './describe-column.ts';
import { isSpdx, licenseAddress } from './data-package.ts';
import type { Columna, TablaAbierta } from './open-table.ts';

/** The tables as a group of CSV on the Web (W3C, «Metadata Vocabulary for Tabular Data»). */
export function csvwGroup({ sitio }: SitioCalculado, tablas: readonly TablaAbierta[]) {
  const { licencia_datos: licencia } = sitio;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'es' }],
    'dc:title': sitio.nombre,
    'dc:description': sitio.descripcion,
    'dc:license': isSpdx(licencia) ? { '@id': licenseAddress(licencia) } : licencia,
    'dc:modified': { '@value': sitio.corte, '@type': 'xsd:date' },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, doubleQuote: true, lineTerminators: ['\n'] },
    tables: tablas.map((tabla) => table(tabla, tablas)),
  };
}

function table(tabla: TablaAbierta, todas: readonly TablaAbierta[]) {
  const foranea = foreignKeys(tabla, todas);
  return {
    url: `${tabla.ruta}.csv`,
    'dc:title': tabla.titulo,
    ...(tabla.descripcion === undefined ? {} : { 'dc:description': tabla.descripcion }),
    ...(tabla.fuentes.length > 0 ? { 'dc:source': tabla.fuentes.map(({ titulo }) => titulo) } : {}),
    tableSchema: {
      columns: tabla.columnas.map(column),
      ...(isKeyRequired(tabla) ? { primaryKey: tabla.clave.map(nameOf) } : {}),
      ...(foranea.length > 0
        ? {
            foreignKeys: foranea.map((una) => ({
              columnReference: una.columnas.map(nameOf),
              reference: { resource: `${una.tabla.ruta}.csv`, columnReference: una.tabla.clave.map(nameOf) },
            })),
          }
        : {}),
    },
  };
}

function column(columna: Columna) {
  const { nombre, campo } = columna;
  return {
    name: nameOf(nombre),
    titles: escapeCell(nombre),
    'dc:title': columna.titulo,
    'dc:description': describeColumn(columna),
    datatype: datatype(columna),
    ...(campo.requerido ? { required: true } : {}),
    ...(campo.lista ? { separator: '|' } : {}),
    ...(campo.unidad === undefined ? {} : { 'schema:unitText': campo.unidad }),
  };
}

function datatype({ campo: { tipo, patron, largo, opciones, minimo, maximo } }: Columna) {
  const limites = {
    ...(minimo === undefined ? {} : { minimum: minimo }),
    ...(maximo === undefined ? {} : { maximum: maximo }),
  };
  if (tipo === 'entero') return { base: 'integer', ...limites };
  if (tipo === 'numero') return { base: 'decimal', ...limites };
  if (tipo === 'dia') return 'date';
  const forma = opciones ? opciones.join('|') : patron;
  const maxLength = largo === undefined ? {} : { maxLength: largo };
  return forma === undefined ? 'string' : { base: 'string', format: `^(${forma})$`, ...maxLength };
}

/** A column's name may hold what a variable of a URI template may (RFC 6570 §2.3); it doesn't begin with `_`. */
function nameOf(nombre: string): string {
  return encodeURIComponent(nombre).replace(
    /^_|[-!~*'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
