import type { z } from 'zod';
import { acta } from './actas.ts';
import { actividad, dicho, filaDeMatriz, propuesta } from './actividades.ts';
import { archivado } from './archivos.ts';
import { norma, notaDeObservacion, ods, termino } from './catalogos.ts';
import type { Conjunto } from './conjuntos.ts';
import { documento, faltante, lugar } from './documentos.ts';
import { indicador, medicion, variable } from './indicadores.ts';
import { informe, pagina } from './informes.ts';
import { avance, metaPlan } from './metas.ts';
import { dependencia, entidad, integrante, nombre, organo, persona, sesion, vigencia } from './organizacion.ts';
import { compromiso, plan } from './planes.ts';
import type { Nodo } from '../prose.ts';
import type { Sitio } from './sitio.ts';

/** A kind of CSV file: its schema, the columns that tell its rows apart, and whether it must exist. */
export interface Tabla<E extends z.ZodObject = z.ZodObject> {
  esquema: E;
  clave: readonly (keyof z.output<E> & string)[];
  obligatoria: boolean;
  /** Its rows are only cited, so one that nothing cites is worth a warning. */
  soloCitada: boolean;
  titulo: string;
  /** What each of its rows is. */
  descripcion: string;
}

function tabla<E extends z.ZodObject>(
  esquema: E,
  clave: readonly (keyof z.output<E> & string)[],
  dicho: { titulo: string; descripcion: string },
  opciones: { obligatoria?: boolean; soloCitada?: boolean } = {},
): Tabla<E> {
  const { obligatoria = false, soloCitada = false } = opciones;
  return { esquema, clave, obligatoria, soloCitada, ...dicho };
}

const dice = (titulo: string, descripcion: string) => ({ titulo, descripcion });

/** `data/<name>.csv`. */
export const TABLAS = {
  entidades: tabla(
    entidad,
    ['id'],
    dice('Entidades', 'Cada gobierno o institución pública que aparece en los documentos.'),
    { obligatoria: true, soloCitada: true },
  ),
  dependencias: tabla(dependencia, ['id'], dice('Dependencias', 'Cada área de una entidad que responde de algo.'), {
    soloCitada: true,
  }),
  organos: tabla(organo, ['id'], dice('Órganos colegiados', 'Cada comité o consejo que celebra sesiones.'), {
    soloCitada: true,
  }),
  personas: tabla(persona, ['id'], dice('Personas', 'Cada persona que un documento público nombra en su cargo.'), {
    soloCitada: true,
  }),
  nombres: tabla(
    nombre,
    ['id', 'escrito', 'fuente'],
    dice('Nombres escritos', 'Cada manera en que un documento escribe una persona, dependencia, órgano, plan o norma.'),
  ),
  integrantes: tabla(
    integrante,
    ['organo', 'persona', 'calidad', 'suple_a'],
    dice('Integrantes', 'Cada lugar que una persona ocupa en un órgano.'),
  ),
  vigencias: tabla(
    vigencia,
    ['de', 'fuente'],
    dice('Vigencias', 'Cada lugar que dice cuándo empieza y termina un plan o un órgano.'),
  ),
  sesiones: tabla(
    sesion,
    ['id'],
    dice('Sesiones', 'Cada sesión que un documento nombra, tenga o no su acta en este sitio.'),
  ),
  documentos: tabla(documento, ['id'], dice('Documentos', 'Cada documento público en que consta lo demás.'), {
    obligatoria: true,
    soloCitada: true,
  }),
  lugares: tabla(
    lugar,
    ['fuente'],
    dice('Lugares de los documentos', 'Cómo se halla en su documento un lugar que este sitio cita.'),
  ),
  faltantes: tabla(
    faltante,
    ['que', 'fuente'],
    dice('Documentos que faltan', 'Cada documento que otro nombra y que este sitio no tiene.'),
  ),
  ods: tabla(
    ods,
    ['id'],
    dice('Objetivos de la Agenda 2030', 'Cada objetivo o meta de la Agenda 2030 que un compromiso nombra.'),
  ),
  glosario: tabla(termino, ['id'], dice('Glosario', 'Cada término de los planes, explicado.')),
  'marco-juridico': tabla(norma, ['id'], dice('Marco jurídico', 'Cada norma en que se apoya un plan.')),
  observaciones: tabla(
    notaDeObservacion,
    ['codigo', 'referencia'],
    dice('Notas de las observaciones', 'Cada explicación que quien edita da a una observación.'),
  ),
  archivos: tabla(
    archivado,
    ['direccion'],
    dice('Archivos', 'Cada copia completa de este sitio que se conserva, con lo que prueba que está entera.'),
  ),
} as const;

/** `data/planes/<plan>/<name>.csv`. */
export const TABLAS_DE_PLAN = {
  actividades: tabla(
    actividad,
    ['id'],
    dice('Actividades', 'Cada actividad de un compromiso: qué se hará, quién y cuándo.'),
  ),
  indicadores: tabla(indicador, ['id'], dice('Indicadores', 'Cómo se mide cada actividad o compromiso.'), {
    obligatoria: true,
  }),
  matriz: tabla(
    filaDeMatriz,
    ['actividad'],
    dice('Matriz del plan', 'Lo que la matriz del plan dice de cada actividad, como lo dice.'),
  ),
  dichos: tabla(
    dicho,
    ['sujeto', 'atributo', 'fuente'],
    dice('Dichos', 'Lo que cada lugar dice de algo que otro lugar también dice.'),
  ),
  variables: tabla(variable, ['id'], dice('Variables', 'Cada cosa que cuentan las fórmulas.')),
  metas: tabla(metaPlan, ['id'], dice('Metas', 'Lo que cada indicador debe alcanzar, y para cuándo.'), {
    obligatoria: true,
  }),
  mediciones: tabla(
    medicion,
    ['variable', 'periodo'],
    dice('Mediciones', 'Cada cifra que un documento da para un periodo; su unidad está en la tabla de variables.'),
  ),
  avances: tabla(avance, ['meta_plan', 'informe'], dice('Avances', 'Lo que un informe declara de una meta.')),
  propuestas: tabla(propuesta, ['id'], dice('Propuestas', 'Cada propuesta de la ciudadanía.')),
} as const;

/** A kind of MDX file: its schema, and the tables that its frontmatter makes: one, and one for each list of records. */
export interface Texto {
  esquema: z.ZodObject;
  /** What one of them is called where another record names it. */
  singular: string;
  titulo: string;
  descripcion: string;
  listas: Record<string, { titulo: string; descripcion: string }>;
}

/** `content/<name>/…/<id>.mdx`. */
export const TEXTOS_MDX = {
  planes: {
    esquema: plan,
    singular: 'plan',
    ...dice('Planes', 'Cada plan de acción o programa operativo.'),
    listas: {
      modificaciones: dice('Modificaciones de los planes', 'Cada vez que un plan cambió.'),
      evaluaciones: dice('Evaluaciones de los planes', 'Cada evaluación que un plan anuncia.'),
      ods_transversales: dice(
        'Objetivos transversales de los planes',
        'Cada objetivo de la Agenda 2030 al que un plan dice que contribuye de manera transversal.',
      ),
    },
  },
  compromisos: {
    esquema: compromiso,
    singular: 'compromiso',
    ...dice('Compromisos', 'Cada compromiso de un plan.'),
    listas: {},
  },
  actas: {
    esquema: acta,
    singular: 'acta',
    ...dice('Actas', 'Cada acta de una sesión.'),
    listas: {
      asistentes: dice('Asistentes de las actas', 'Cada persona que un acta da por presente.'),
      firmantes: dice(
        'Nombres en las hojas de firmas',
        'Cada nombre que trae la hoja de firmas de un acta. No dice que esa persona haya firmado.',
      ),
      orden_del_dia: dice('Órdenes del día', 'Cada punto que se trató en una sesión, y en qué quedó.'),
      acuerdos: dice('Acuerdos', 'Cada acuerdo que un acta asienta.'),
    },
  },
  informes: {
    esquema: informe,
    singular: 'informe',
    ...dice('Informes', 'Cada informe sobre un plan.'),
    listas: {
      eventos: dice('Eventos de los informes', 'Cada cosa que un informe dice que se hizo.'),
      cifras: dice('Cifras de los informes', 'Cada cifra suelta que da un informe.'),
      afirmaciones: dice('Afirmaciones de los informes', 'Cada cuenta de metas que un informe afirma.'),
    },
  },
  paginas: { esquema: pagina, singular: 'pagina', ...dice('Páginas', 'Cada página de texto del sitio.'), listas: {} },
} as const satisfies Record<string, Texto>;

export type NombreDeTabla = keyof typeof TABLAS;
export type NombreDeTablaDePlan = keyof typeof TABLAS_DE_PLAN;
export type NombreDeTexto = keyof typeof TEXTOS_MDX;

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
