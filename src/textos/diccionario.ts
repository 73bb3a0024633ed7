import type { Field } from '../model/fields/field.ts';
import { type Referable, TABLES, PLAN_TABLES, TEXT_KINDS } from '../model/tables/index.ts';
import { inWords, say } from '../model/speech/speech.ts';

/** What each column of each table is. */
export const DICCIONARIO = inWords({
  titulo: 'Diccionario de datos',
  descripcion: 'Qué es cada columna de cada tabla, cómo se escribe y a qué se refiere.',
  explica:
    'Las tablas de [los planes] tienen las mismas columnas en [todos los planes]. Una celda en blanco nunca es cero: quiere decir que el documento no da el dato, o lo que diga su columna. Un mes sin día es su primer día si es un inicio, y el último si es un plazo.',
  tablasDeCadaPlan: 'Tablas de cada [plan]',
  puedeIrEnBlanco: 'puede quedar en blanco',
  laIdentifica: 'Cada fila se distingue por:',
  refiereA: 'Clave de',
  refiereADocumento: 'Clave del documento, «#» y el lugar. El documento está en',
  largo: (letras: number) => `De no más de ${letras} letras.`,
  entre: (minimo: number | undefined, maximo: number) => `De ${minimo} a ${maximo}.`,
  siglas: 'siglas',
  clavePorArchivo: 'Clave: el nombre de su archivo',
  plan: '[Plan]',
  deQueEs: (singular: string) => say(`De qué [${singular}] es`),
  enLista: 'Pueden ser varias, separadas por «|».',
} as const);

/** The types of data in plain words. */
export const TIPO_DE_DATO: Record<Exclude<Field['kind'], 'referencia'>, string> = {
  texto: 'Texto',
  clave: 'Clave',
  entero: 'Número entero',
  anio: 'Año',
  booleano: 'Sí o no: «true» o «false»',
  numero: 'Número',
  'numero-o-si': 'Número, «si» o «no»',
  dia: 'Fecha: año-mes-día',
  fecha: 'Fecha: año-mes-día, o año-mes donde el documento no da el día',
  'fecha-parcial': 'Fecha: año-mes-día, año-mes o año, según lo que da el documento',
  periodo:
    'Periodo: año «2025», semestre «2025-S1», cuatrimestre «2025-C1», trimestre «2025-T3», bimestre «2025-B2», mes «2025-08», años «2019/2021» o meses «2024-10/2025-09»',
  opcion: 'Una de las opciones',
  hora: 'Hora',
};

const TITLED: Readonly<Record<string, { title: string }>> = {
  ...TABLES,
  ...PLAN_TABLES,
  ...TEXT_KINDS,
  ...inWords({
    'compromisos-de-planes': { title: '[Compromisos] de [otro plan]' },
    acuerdos: { title: '[Acuerdos] de [otra acta]' },
    conjuntos: { title: 'Conjuntos de datos' },
  }),
};

/** What other records refer to. */
export const nameOfTable = (name: Referable): string => TITLED[name]?.title ?? name;
