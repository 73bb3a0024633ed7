import spdx from 'spdx-license-ids/index.json' with { type: 'json' };
import { escapeCell } from '../base/spreadsheet-formula.ts';
import { anchor } from '../model/addresses/pages.ts';
import type { Documento } from '../model/tables/documentos.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import type { SitioCalculado } from '../sitio.ts';
import { foreignKeys, isKeyRequired } from './keys.ts';
import { describeColumn } from './describe-column.ts';
import type { ArchivoMedido } from './measured-file.ts';
import { explainOptions } from './explain-options.ts';
import type { Columna, TablaAbierta } from './open-table.ts';

const PERFILES = 'https://datapackage.org/profiles/2.0';

/** The tables as a Data Package 2.0 (datapackage.org), each with its Table Schema. `archivo` tells the CSV of a table. */
export function dataPackage(
  { sitio, documentos }: SitioCalculado,
  tablas: readonly TablaAbierta[],
  archivo: (tabla: TablaAbierta) => ArchivoMedido,
) {
  return {
    $schema: `${PERFILES}/datapackage.json`,
    name: anchor(sitio.nombre) || 'datos',
    title: sitio.nombre,
    description: sitio.descripcion,
    homepage: sitio.url,
    version: sitio.corte,
    contributors: [{ title: sitio.nombre, roles: ['publisher'] }],
    licenses: [licenseOf(sitio)],
    sources: documentos.map(sourceOf),
    resources: tablas.map((tabla) => resource(tabla, tablas, archivo(tabla))),
  };
}

function resource(tabla: TablaAbierta, todas: readonly TablaAbierta[], { ruta, bytes, sha256 }: ArchivoMedido) {
  return {
    name: nameOf(tabla),
    type: 'table',
    path: ruta,
    title: tabla.titulo,
    ...(tabla.descripcion === undefined ? {} : { description: tabla.descripcion }),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { $schema: `${PERFILES}/tabledialect.json`, delimiter: ',', lineTerminator: '\n', doubleQuote: true },
    ...(tabla.fuentes.length > 0 ? { sources: tabla.fuentes.map(sourceOf) } : {}),
    schema: tableSchema(tabla, todas),
  };
}

export function tableSchema(tabla: TablaAbierta, todas: readonly TablaAbierta[]) {
  const foranea = foreignKeys(tabla, todas);
  const clave = tabla.clave.map(escapeCell);
  return {
    $schema: `${PERFILES}/tableschema.json`,
    fields: tabla.columnas.map(field),
    missingValues: [''],
    ...(isKeyRequired(tabla) ? { primaryKey: clave } : clave.length > 0 ? { uniqueKeys: [clave] } : {}),
    ...(foranea.length > 0
      ? {
          foreignKeys: foranea.map((una) => ({
            fields: una.columnas,
            reference: { resource: nameOf(una.tabla), fields: una.tabla.clave },
          })),
        }
      : {}),
  };
}

function field(columna: Columna) {
  const { nombre, titulo, campo } = columna;
  const { requerido, opciones, patron, largo, minimo, maximo, unidad, lista } = campo;
  const constraints = {
    ...(requerido ? { required: true } : {}),
    ...(opciones ? { enum: opciones } : {}),
    ...(patron === undefined ? {} : { pattern: lista ? `${patron}(\\s*\\|\\s*${patron})*` : patron }),
    ...(largo === undefined ? {} : { maxLength: largo }),
    ...(minimo === undefined ? {} : { minimum: minimo }),
    ...(maximo === undefined ? {} : { maximum: maximo }),
  };
  return {
    name: escapeCell(nombre),
    title: titulo,
    description: describeColumn(columna),
    type: typeOf(columna),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...(lista ? { separator: '|' } : {}),
    ...(unidad === undefined ? {} : { unit: unidad }),
    ...categoriesOf(opciones),
  };
}

/** The options with what they mean, where that is told. */
function categoriesOf(opciones: readonly string[] = []) {
  const explicadas = explainOptions(opciones);
  if (explicadas.every(({ significa }) => significa === undefined)) return {};
  return { categories: explicadas.map(({ valor, significa = valor }) => ({ value: valor, label: significa })) };
}

/**
 * What has a form of its own is text: Table Schema has no type for a month, nor for a number that may be «si», and its
 * published profile doesn't know the `list` of its text.
 */
function typeOf({ campo: { tipo } }: Columna) {
  if (tipo === 'entero') return 'integer';
  if (tipo === 'numero') return 'number';
  return tipo === 'dia' ? 'date' : 'string';
}

const nameOf = ({ ruta }: TablaAbierta) => ruta.replaceAll('/', '.');

/** Licences of the SPDX list have an address; another text is told as it is. */
export const isSpdx = (licencia: string) => spdx.includes(licencia);
export const licenseAddress = (licencia: string) => `https://spdx.org/licenses/${licencia}.html`;

const licenseOf = ({ licencia_datos: licencia, url }: Sitio) =>
  isSpdx(licencia)
    ? { name: licencia, path: licenseAddress(licencia) }
    : { title: licencia, path: new URL('datos.html', url).href };

const sourceOf = ({ titulo, url }: Documento) => ({ title: titulo, ...(url === undefined ? {} : { path: url }) });
