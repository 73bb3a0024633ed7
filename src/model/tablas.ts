import type { z } from 'zod';
import { acta } from './acta.ts';
import { actividad, dicho, filaDeMatriz, propuesta } from './actividad.ts';
import { norma, notaDeObservacion, ods, termino } from './catalogos.ts';
import type { Conjunto } from './conjunto.ts';
import { documento } from './documento.ts';
import { indicador, medicion, variable } from './indicador.ts';
import { informe, pagina } from './informe.ts';
import { avance, metaPlan } from './meta-plan.ts';
import { dependencia, entidad, integrante, nombre, organo, persona, sesion, vigencia } from './organizacion.ts';
import { compromiso, plan } from './plan.ts';
import type { Nodo } from './prosa.ts';
import type { Sitio } from './sitio.ts';

/** A kind of CSV file: its schema, the columns that tell its rows apart, and whether it must exist. */
export interface Tabla<E extends z.ZodObject = z.ZodObject> {
  esquema: E;
  clave: readonly (keyof z.output<E> & string)[];
  obligatoria: boolean;
  /** Its rows are only cited, so one that nothing cites is worth a warning. */
  soloCitada: boolean;
}

function tabla<E extends z.ZodObject>(
  esquema: E,
  clave: readonly (keyof z.output<E> & string)[],
  opciones: { obligatoria?: boolean; soloCitada?: boolean } = {},
): Tabla<E> {
  const { obligatoria = false, soloCitada = false } = opciones;
  return { esquema, clave, obligatoria, soloCitada };
}

/** `data/<name>.csv`. */
export const TABLAS = {
  entidades: tabla(entidad, ['id'], { obligatoria: true, soloCitada: true }),
  dependencias: tabla(dependencia, ['id'], { soloCitada: true }),
  organos: tabla(organo, ['id'], { soloCitada: true }),
  personas: tabla(persona, ['id'], { soloCitada: true }),
  nombres: tabla(nombre, ['id', 'escrito', 'fuente']),
  integrantes: tabla(integrante, ['organo', 'persona', 'calidad', 'suple_a']),
  vigencias: tabla(vigencia, ['de', 'fuente']),
  sesiones: tabla(sesion, ['id']),
  documentos: tabla(documento, ['id'], { obligatoria: true, soloCitada: true }),
  ods: tabla(ods, ['id']),
  glosario: tabla(termino, ['id']),
  'marco-juridico': tabla(norma, ['id']),
  observaciones: tabla(notaDeObservacion, ['codigo', 'referencia']),
} as const;

/** `data/planes/<plan>/<name>.csv`. */
export const TABLAS_DE_PLAN = {
  actividades: tabla(actividad, ['id']),
  indicadores: tabla(indicador, ['id'], { obligatoria: true }),
  matriz: tabla(filaDeMatriz, ['actividad']),
  dichos: tabla(dicho, ['sujeto', 'atributo', 'fuente']),
  variables: tabla(variable, ['id']),
  metas: tabla(metaPlan, ['id'], { obligatoria: true }),
  mediciones: tabla(medicion, ['variable', 'periodo']),
  avances: tabla(avance, ['meta_plan', 'informe']),
  propuestas: tabla(propuesta, ['id']),
} as const;

/** `content/<name>/…/<id>.mdx`. */
export const TEXTOS_MDX = {
  planes: { esquema: plan },
  compromisos: { esquema: compromiso },
  actas: { esquema: acta },
  informes: { esquema: informe },
  paginas: { esquema: pagina },
} as const;

export type NombreDeTabla = keyof typeof TABLAS;
export type NombreDeTablaDePlan = keyof typeof TABLAS_DE_PLAN;
export type NombreDeTexto = keyof typeof TEXTOS_MDX;

type Filas<T extends Record<string, Tabla>> = { [N in keyof T]: z.output<T[N]['esquema']>[] };
type Texto<N extends NombreDeTexto> = z.output<(typeof TEXTOS_MDX)[N]['esquema']> & {
  id: string;
  cuerpo: Nodo[];
};

export type TextoDePlan = Texto<'planes'>;
export type TextoDeCompromiso = Texto<'compromisos'>;
export type TextoDeActa = Texto<'actas'>;
export type TextoDeInforme = Texto<'informes'>;
export type TextoDePagina = Texto<'paginas'>;

/** A plan with everything that stands in its folder. */
export interface PlanCompleto extends Filas<typeof TABLAS_DE_PLAN> {
  id: string;
  plan: TextoDePlan;
  compromisos: TextoDeCompromiso[];
}

/** A data set: its description, and its rows as written. */
export interface ConjuntoCompleto extends Conjunto {
  id: string;
  filas: Record<string, string>[];
}

/** All the content of a site, validated. */
export interface Contenido extends Filas<typeof TABLAS> {
  sitio: Sitio;
  planes: PlanCompleto[];
  actas: TextoDeActa[];
  informes: TextoDeInforme[];
  paginas: TextoDePagina[];
  conjuntos: ConjuntoCompleto[];
}
