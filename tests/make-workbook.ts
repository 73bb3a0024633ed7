import { escapeXml } from '../src/base/xml.ts';
import { lettersOf } from '../src/workbook/workbook.ts';
import { entry, writeRawZip } from './raw-zip.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The formats of numbers that cells of these workbooks may have, by the number of their style. */
const ESTILOS = {
  general: 0,
  fecha: 1,
  mes: 2,
  porcentaje: 3,
  hora: 4,
  diaSinAnio: 5,
  fechaYHora: 6,
  moneda: 7,
  anio: 8,
  textoConLetras: 9,
} as const;
const FORMATOS = [
  'General',
  'dd/mm/yyyy',
  'mmm\\-yy',
  '0.0%',
  'hh:mm',
  'd\\-mmm',
  'dd/mm/yyyy hh:mm',
  '"$"#,##0.00;[Red]\\-"$"#,##0.00',
  'yyyy',
  '0 "días"',
];

/** A cell without its address: a text as another program keeps it, a number with its style, or XML as it is. */
export type Celda = string | number | null | { xml: string };

export const numero = (valor: string | number, estilo: keyof typeof ESTILOS = 'general'): Celda => ({
  xml: ` s="${ESTILOS[estilo]}"><v>${valor}</v>`,
});
export const formula = (texto: string, valor: string, tipo = 'n'): Celda => ({
  xml: ` t="${tipo}"><f>${escapeXml(texto)}</f><v>${escapeXml(valor)}</v>`,
});

export interface Hoja {
  nombre?: string;
  filas: Celda[][];
  combinadas?: string[];
  oculta?: boolean;
}

/** A workbook made by hand; `partes` go before its own, and one that is undefined isn't there. */
export function makeWorkbook(
  hojas: Hoja[],
  { de1904 = false, partes = {} }: { de1904?: boolean; partes?: Record<string, string | Uint8Array | undefined> } = {},
): Buffer {
  const textos: string[] = [];
  const propias: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relaciones([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}"><workbookPr date1904="${de1904}"/><sheets>` +
      hojas
        .map(
          ({ nombre, oculta }, i) =>
            `<sheet name="${escapeXml(nombre ?? `Hoja ${i + 1}`)}" sheetId="${i + 1}"${oculta ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    ...Object.fromEntries(hojas.map((hoja, i) => [`xl/worksheets/sheet${i + 1}.xml`, hojaXml(hoja, textos)])),
    'xl/_rels/workbook.xml.rels': relaciones([
      ...hojas.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml':
      `<styleSheet xmlns="${SPREADSHEET}"><numFmts>` +
      FORMATOS.map((formato, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(formato)}"/>`).join('') +
      '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
      FORMATOS.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('') +
      '</cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}">${textos.map((texto) => `<si><t xml:space="preserve">${escapeXml(texto)}</t></si>`).join('')}</sst>`,
    ...partes,
  };
  return writeRawZip(
    Object.entries(propias).flatMap(([nombre, parte]) =>
      parte === undefined ? [] : [entry(nombre, typeof parte === 'string' ? Buffer.from(parte) : parte)],
    ),
  );
}

export const relaciones = (destinos: [tipo: string, destino: string][]) =>
  `<Relationships xmlns="${PACKAGE}">${destinos
    .map(([tipo, destino], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${tipo}" Target="${destino}"/>`)
    .join('')}</Relationships>`;

function hojaXml({ filas, combinadas = [] }: Hoja, textos: string[]): string {
  const celda = (valor: Celda, r: string) => {
    if (valor === null) return '';
    if (typeof valor === 'number') return `<c r="${r}"><v>${valor}</v></c>`;
    if (typeof valor === 'object') return `<c r="${r}"${valor.xml}</c>`;
    return `<c r="${r}" t="s"><v>${textos.push(valor) - 1}</v></c>`;
  };
  const renglones = filas.map(
    (fila, i) =>
      `<row r="${i + 1}">${fila.map((valor, j) => celda(valor, `${lettersOf(j + 1)}${i + 1}`)).join('')}</row>`,
  );
  const uniones = combinadas.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${SPREADSHEET}"><dimension ref="A1:XFD1048576"/><sheetData>${renglones.join('')}</sheetData><mergeCells>${uniones}</mergeCells></worksheet>`;
}
