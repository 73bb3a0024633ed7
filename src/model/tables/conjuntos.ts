import * as z from 'zod';
import {
  anio,
  anioOpc,
  booleano,
  booleanoOpc,
  clave,
  enteroDeDatos,
  enteroDeDatosOpc,
  fecha,
  fechaOpc,
  lista,
  numero,
  numeroOpc,
  opcion,
  opcionOpc,
  texto,
  textoOpc,
} from '../fields/fields.ts';

/** Field types of a data set: the part of Table Schema (Data Package v2) that is read here. */
const TIPOS_DE_CAMPO = ['string', 'integer', 'number', 'date', 'year', 'boolean'] as const;

/** Texts that stand for a missing value, alone or with what they mean (Data Package v2). */
const missingValues = lista(
  z
    .union([z.string(), z.strictObject({ value: z.string(), label: textoOpc('Qué quiere decir') })])
    .transform((missing) => (typeof missing === 'string' ? missing : missing.value)),
);

/** A column of a data set, by Table Schema. */
const campo = z.strictObject({
  name: texto('Encabezado de la columna'),
  type: opcion(TIPOS_DE_CAMPO, 'Tipo de dato'),
  title: texto('Nombre de la columna'),
  description: textoOpc('Qué contiene'),
  constraints: z.strictObject({ required: opcionOpc(['true', 'false'], 'Si puede quedar en blanco') }).optional(),
  decimalChar: opcionOpc(['.', ','], 'Signo de los decimales; si falta, el punto'),
  groupChar: opcionOpc([',', '.', ' ', "'"], 'Signo entre los millares; si falta, ninguno'),
  trueValues: lista(texto('Cómo se escribe que sí')),
  falseValues: lista(texto('Cómo se escribe que no')),
  missingValues,
});
export type Campo = z.output<typeof campo>;

/** `data/conjuntos/<id>.json`: any table, described by its Frictionless Table Schema. */
export const conjunto = z.strictObject({
  name: clave('Clave del conjunto, igual al nombre del archivo'),
  title: texto('Título'),
  description: textoOpc('De qué trata'),
  sources: lista(
    z.strictObject({
      title: texto('Documento'),
      path: texto('Documento y lugar: «documento#lugar»'),
    }),
  ),
  schema: z.strictObject({
    fields: z.array(campo),
    primaryKey: z
      .union([texto('Columna que identifica cada fila'), z.array(texto('Columna de la clave'))])
      .optional()
      .transform((key) => (typeof key === 'string' ? [key] : (key ?? []))),
    missingValues,
  }),
  grafica: z
    .strictObject({
      tipo: opcion(['barras', 'lineas'], 'Clase de gráfica'),
      x: texto('Columna de las categorías'),
      y: lista(texto('Columna de valores')),
      titulo: texto('Título de la gráfica: lo que muestra'),
      unidad: texto('Unidad de los valores'),
    })
    .optional(),
});
export type Conjunto = z.output<typeof conjunto>;

type TipoDeCampo = (typeof TIPOS_DE_CAMPO)[number];

/** Table Schema types as columns of ours: required, or such as may be blank. */
const COLUMNAS: Record<TipoDeCampo, { requerida: (d: string) => z.ZodType; opcional: (d: string) => z.ZodType }> = {
  string: { requerida: texto, opcional: textoOpc },
  integer: { requerida: enteroDeDatos, opcional: enteroDeDatosOpc },
  number: { requerida: numero, opcional: numeroOpc },
  date: { requerida: fecha, opcional: fechaOpc },
  year: { requerida: anio, opcional: anioOpc },
  boolean: { requerida: booleano, opcional: booleanoOpc },
};

/** The schema of a data set's rows, by what its description says of each column. */
export function rowSchema({ schema }: Conjunto): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      schema.fields.map(({ name, type, title, constraints }) => {
        const { requerida, opcional } = COLUMNAS[type];
        return [name, constraints?.required === 'true' ? requerida(title) : opcional(title)];
      }),
    ),
  );
}
