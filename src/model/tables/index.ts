import type { z } from 'zod';
import type { Prose } from '../prose.ts';
import type { Table } from '../table.ts';
import { actas } from './actas.ts';
import { actividades } from './actividades.ts';
import { ajustes } from './ajustes.ts';
import { archivos } from './archivos.ts';
import { avances } from './avances.ts';
import { compromisos } from './compromisos.ts';
import type { Conjunto } from './conjuntos.ts';
import { correcciones } from './correcciones.ts';
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
import { presupuesto } from './presupuesto.ts';
import { propuestas } from './propuestas.ts';
import { sesiones } from './sesiones.ts';
import type { Sitio } from './sitio.ts';
import { variables } from './variables.ts';
import { vigencias } from './vigencias.ts';

/** `data/<name>.csv`, in the order in which they are published. */
export const TABLES = {
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
  correcciones,
  archivos,
} as const;

/** `data/planes/<plan>/<name>.csv`. */
export const PLAN_TABLES = {
  actividades,
  indicadores,
  matriz,
  dichos,
  variables,
  metas,
  ajustes,
  mediciones,
  avances,
  presupuesto,
  propuestas,
} as const;

/** `content/<name>/…/<id>.mdx`. */
export const TEXT_KINDS = { planes, compromisos, actas, informes, paginas } as const;

const namesOf = <T extends object>(tables: T) => Object.keys(tables) as (keyof T)[];

export const TABLE_NAMES = namesOf(TABLES);
export const PLAN_TABLE_NAMES = namesOf(PLAN_TABLES);
export const TEXT_KIND_NAMES = namesOf(TEXT_KINDS);

export type TableName = keyof typeof TABLES;
export type PlanTableName = keyof typeof PLAN_TABLES;
export type TextKindName = keyof typeof TEXT_KINDS;

/** What a column can refer to. What is of another text is named with it: «plan/compromiso», «acta/acuerdo». */
export type Referable = TableName | PlanTableName | TextKindName | 'conjuntos' | 'compromisos-de-planes' | 'acuerdos';

const REFERABLE: ReadonlySet<string> = new Set<Referable>([
  ...TABLE_NAMES,
  ...PLAN_TABLE_NAMES,
  ...TEXT_KIND_NAMES,
  'conjuntos',
  'compromisos-de-planes',
  'acuerdos',
]);

/** Whether a name can be referred to; that of a column always can, by its type. */
export const isReferable = (name: string): name is Referred => REFERABLE.has(name);

/** Whether what is referred to is looked up in the same plan. */
export const isOfPlan = (name: Referable): boolean => name === 'compromisos' || name in PLAN_TABLES;

/** The names that the columns of a schema refer to, those of its lists of records too. */
type ReferredIn<E> = E extends { refersTo: readonly (infer N)[] }
  ? N
  : E extends { element: infer I }
    ? ReferredIn<I>
    : E extends z.ZodObject<infer S>
      ? { [C in keyof S]: ReferredIn<S[C]> }[keyof S]
      : never;
type SchemaOf<T extends Record<string, { schema: z.ZodObject }>> = T[keyof T]['schema'];
type Known<N extends Referable> = N;

/** What some column refers to; a name of nothing is refused here by its type. */
type Referred = Known<ReferredIn<SchemaOf<typeof TABLES> | SchemaOf<typeof PLAN_TABLES> | SchemaOf<typeof TEXT_KINDS>>>;

type Rows<T extends Record<string, Table>> = { [N in keyof T]: z.output<T[N]['schema']>[] };
type ReadText<N extends TextKindName> = z.output<(typeof TEXT_KINDS)[N]['schema']> & {
  id: string;
  cuerpo: Prose;
};

export type TextoDePlan = ReadText<'planes'>;
export type TextoDeCompromiso = ReadText<'compromisos'>;
export type TextoDeActa = ReadText<'actas'>;
export type TextoDeInforme = ReadText<'informes'>;
export type TextoDePagina = ReadText<'paginas'>;

/** A plan with everything that stands in its folder. */
export interface PlanCompleto extends Rows<typeof PLAN_TABLES> {
  id: string;
  plan: TextoDePlan;
  compromisos: TextoDeCompromiso[];
}

/** A data set: its description, and its rows as they are published. */
export interface ConjuntoCompleto extends Conjunto {
  id: string;
  rows: Record<string, string>[];
  /** What its document prints below it: totals and notes. */
  foot: string[];
}

/** All the content of a site, validated. */
export interface Content extends Rows<typeof TABLES> {
  sitio: Sitio;
  planes: PlanCompleto[];
  actas: TextoDeActa[];
  informes: TextoDeInforme[];
  paginas: TextoDePagina[];
  conjuntos: ConjuntoCompleto[];
}

/** The same but for the editors' notes on observations: a site that was computed has the observations themselves. */
export type ContentWithoutNotes = Omit<Content, 'observaciones'>;
