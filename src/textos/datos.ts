import { inWords } from '../model/speech/speech.ts';

/** The open data. */
export const DATOS = inWords({
  titulo: 'Datos abiertos',
  descripcion: 'Todas las tablas de este sitio, para descargar y volver a usar.',
  enUtf8:
    'Los archivos CSV están en UTF-8 y empiezan con una marca de orden de bytes (BOM), para que Excel muestre bien los acentos; los programas que no la esperan deben saltarla.',
  seguros:
    'En los archivos CSV, lo que una hoja de cálculo tomaría por una fórmula lleva un apóstrofo antes, al principio de una celda o dentro de ella, después de «;», un tabulador o un fin de renglón. Los números, también los negativos, están como se escribieron.',
  comoVienen:
    'Cada tabla está en CSV, en XLSX (para Excel y otras hojas de cálculo) y en JSON. Lo que quiere decir cada columna está en el',
  todosLosDatos: 'Todo en un archivo',
  todosLosDatosExplica: 'Todas las tablas en sus tres formatos, lo calculado y las descripciones.',
  descripciones: 'Descripciones para programas',
  descripcionesDe: {
    'datapackage.json': 'Data Package 2.0, con el Table Schema de cada tabla',
    'csv-metadata.json': 'CSV on the Web (CSVW)',
    'catalogo.jsonld': 'Catálogo DCAT-AP en JSON-LD',
    'sha256.txt': 'Sumas SHA-256 de todos los archivos; se revisan con «sha256sum -c sha256.txt»',
  },
  tablas: 'Tablas',
  tablasDeTextos: 'Tablas de [planes], [compromisos], [actas] [e informes]',
  tablasGenerales: 'Tablas generales',
  conjuntos: 'Conjuntos de datos',
  debajo: 'Debajo de la tabla, el documento dice',
  unArchivo: 'archivo',
  variosArchivos: 'archivos',
  unaTabla: 'tabla',
  variasTablas: 'tablas',
  unaFila: 'fila',
  variasFilas: 'filas',
  susColumnas: 'sus columnas',
  sumas: 'SHA-256',
  alCorte: 'datos al',
  calculados: 'Calculados por este sitio',
  deQuien: 'Datos de',
  deUnPlan: 'Todas las tablas de [un plan], y lo que este sitio calculó de [él@plan].',
  deCadaPlan: 'Datos de cada [plan]',
  calculadosDe: {
    plan: (titulo: string) => `${titulo}, calculado`,
    actas: '[Actas], con sus listas',
    informes: '[Informes], con sus listas',
    observaciones: 'Observaciones, con las reglas que las encuentran',
    popolo: 'Personas, entidades, órganos, sesiones, [acuerdos] y votaciones en el formato Popolo',
  },
  enteros: '[El plan entero], con el cálculo de sus [metas] (JSON)',
  unCompromiso: '[Solo un compromiso] o [una actividad]',
} as const);
