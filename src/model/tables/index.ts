import type { z } from 'zod';
import type { Nodo } from '../prose.ts';
import type { Tabla } from '../table.ts';
import { actas } from './actas.ts';
import { actividades } from './actividades.ts';
import { archivos } from './archivos.ts';
import { avances } from './avances.ts';
import { compromisos } from './compromisos.ts';
import type { Conjunto } from './conjuntos.ts';
import { dependencias } from './dependencias.ts';
import { dichos } from './dichos.ts';
import { documentos } from './documentos.ts';
import { entidades } from './entidades.ts';
import { faltantes } from './faltantes.ts';
import { glosario } from './glosario.ts';
import { indicadores } from './indicadores.ts';
import { informes } from './informes.ts';
import { integrantes } from './integrantes.ts';
import { lugares } from './lugares.ts';
import { marcoJuridico } from './marco-juridico.ts';
import { matriz } from './matriz.ts';
import { mediciones } from './mediciones.ts';
import { metas } from './metas.ts';
import { nombres } from './nombres.ts';
import { observaciones } from './observaciones.ts';
import { ods } from './ods.ts';
import { organos } from './organos.ts';
import { paginas } from './paginas.ts';
import { personas } from './personas.ts';
import { planes } from './planes.ts';
import { propuestas } from './propuestas.ts';
import { sesiones } from './sesiones.ts';
import type { Sitio } from './sitio.ts';
import { variables } from './variables.ts';
import { vigencias } from './vigencias.ts';

/** `data/<name>.csv`, in the order in which they are published. */
export const TABLAS = {
  entidades,
  dependencias,
  organos,
  personas,
  nombres,
  integrantes,
  vigencias,
  sesiones,
  documentos,
  lugares,
  faltantes,
  ods,
  glosario,
  'marco-juridico': marcoJuridico,
  observaciones,
  archivos,
} as const;

/** `data/planes/<plan>/<name>.csv`. */
export const TABLAS_DE_PLAN = {
  actividades,
  indicadores,
  matriz,
  dichos,
  variables,
  metas,
  mediciones,
  avances,
  propuestas,
} as const;

/** `content/<name>/…/<id>.mdx`. */
export const TEXTOS_MDX = { planes, compromisos, actas, informes, paginas } as const;

const namesOf = <T extends object>(tablas: T) => Object.keys(tablas) as (keyof T)[];

export const NOMBRES_DE_TABLAS = namesOf(TABLAS);
export const NOMBRES_DE_TABLAS_DE_PLAN = namesOf(TABLAS_DE_PLAN);
export const NOMBRES_DE_TEXTOS = namesOf(TEXTOS_MDX);

export type NombreDeTabla = keyof typeof TABLAS;
export type NombreDeTablaDePlan = keyof typeof TABLAS_DE_PLAN;
export type NombreDeTexto = keyof typeof TEXTOS_MDX;

/** What a column can refer to. A commitment of another plan is named with it: «plan/compromiso». */
export type Referible = NombreDeTabla | NombreDeTablaDePlan | NombreDeTexto | 'conjuntos' | 'compromisos-de-planes';

const REFERIBLES: ReadonlySet<string> = new Set<Referible>([
  ...NOMBRES_DE_TABLAS,
  ...NOMBRES_DE_TABLAS_DE_PLAN,
  ...NOMBRES_DE_TEXTOS,
  'conjuntos',
  'compromisos-de-planes',
]);

/** Of the name of a column's `referencia`, which by its type is one of these. */
export const isReferible = (nombre: string): nombre is Referido => REFERIBLES.has(nombre);

/** Whether what is referred to is looked up in the same plan. */
export const isOfPlan = (nombre: Referible): boolean => nombre === 'compromisos' || nombre in TABLAS_DE_PLAN;

/** The names that the columns of a schema refer to, those of its lists of records too. */
type ReferidoEn<E> = E extends { referencia: readonly (infer N)[] }
  ? N
  : E extends { elemento: infer I }
    ? ReferidoEn<I>
    : E extends z.ZodObject<infer S>
      ? { [C in keyof S]: ReferidoEn<S[C]> }[keyof S]
      : never;
type Esquema<T extends Record<string, { esquema: z.ZodObject }>> = T[keyof T]['esquema'];
type Conocido<N extends Referible> = N;

/** What some column refers to: were it the name of nothing, its type would be refused here. */
type Referido = Conocido<
  ReferidoEn<Esquema<typeof TABLAS> | Esquema<typeof TABLAS_DE_PLAN> | Esquema<typeof TEXTOS_MDX>>
>;

type Filas<T extends Record<string, Tabla>> = { [N in keyof T]: z.output<T[N]['esquema']>[] };
type TextoLeido<N extends NombreDeTexto> = z.output<(typeof TEXTOS_MDX)[N]['esquema']> & {
  id: string;
  cuerpo: Nodo[];
};

export type TextoDePlan = TextoLeido<'planes'>;
export type TextoDeCompromiso = TextoLeido<'compromisos'>;
export type TextoDeActa = TextoLeido<'actas'>;
export type TextoDeInforme = TextoLeido<'informes'>;
export type TextoDePagina = TextoLeido<'paginas'>;

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

/** The same but for the editors' notes on observations: a site that was computed has the observations themselves. */
export type ContenidoSinNotas = Omit<Contenido, 'observaciones'>;
