import type { z } from 'zod';
import type { Calculo } from '../compute/calculo.ts';
import { metaHref } from '../compute/enlaces.ts';
import { ESTADOS, type MetaCalculada, PLAZOS, VERIFICABILIDADES } from '../compute/meta.ts';
import type { PlanCalculado } from '../compute/plan.ts';
import { actividad } from '../model/actividad.ts';
import { type CampoRegistrado, campos, type Fuente } from '../model/campo.ts';
import { TABLAS_CALCULADAS } from '../model/direcciones.ts';
import { informe } from '../model/informe.ts';
import { avance, metaPlan } from '../model/meta-plan.ts';
import { hasValor, MOTIVOS } from '../model/resultado.ts';
import type { Observacion } from '../rules/observar.ts';
import type { Lado } from '../rules/regla.ts';
import type { SitioCalculado } from '../sitio.ts';
import {
  type Columna,
  columnOf,
  type FormaDeTabla,
  sourcesOf,
  type TablaAbierta,
  type Valor,
} from './tabla-abierta.ts';

/** A column, with what it tells of each row. */
interface ColumnaCalculada<F> {
  columna: Columna;
  tell: (fila: F) => Valor | undefined;
}

/** What a computed table is like, and what each of its columns tells. */
interface FormaCalculada<F> extends Omit<FormaDeTabla, 'columnas'> {
  columnas: ColumnaCalculada<F>[];
}

interface MetaDePlan extends MetaCalculada {
  plan: PlanCalculado;
  /** Its page, whole. */
  pagina: string;
}

interface LadoDeObservacion extends Lado {
  observacion: Observacion;
}

type Tell<F> = ColumnaCalculada<F>['tell'];

/** A column of text, unless `rasgos` say otherwise; `siempre` where every row has it. */
function columna<F>(nombre: string, descripcion: string, tell: Tell<F>, rasgos: Partial<CampoRegistrado> = {}) {
  const campo = { tipo: 'texto', requerido: false, descripcion, ...rasgos } as const;
  return { columna: columnOf(nombre, campo, (celda) => readComputed(campo, celda)), tell };
}

/** A column that is as one of the content's. */
function igualQue<F>(original: z.ZodType, nombre: string, tell: Tell<F>, rasgos: Partial<CampoRegistrado> = {}) {
  const { descripcion = '', ...campo } = campos.get(original) ?? {};
  return columna(nombre, descripcion, tell, { ...campo, ...rasgos });
}

/** A computed number may have more decimals than one that is written. */
function readComputed({ tipo }: Pick<CampoRegistrado, 'tipo'>, celda: string): Valor {
  if (celda === '') return null;
  const numero = ['numero', 'numero-o-si', 'entero'].includes(tipo) ? Number(celda) : NaN;
  return Number.isNaN(numero) ? celda : numero;
}

const SIEMPRE = { requerido: true } as const;
const opcion = (opciones: readonly string[]) => ({ tipo: 'opcion', opciones }) as const;
const placeOf = ({ documento, lugar }: Fuente) => `${documento}#${lugar}`;
const { shape: META } = metaPlan;
const { shape: ACTIVIDAD } = actividad;

/** Every goal of every plan with its three answers, in one table. */
const METAS: FormaCalculada<MetaDePlan> = {
  nombre: TABLAS_CALCULADAS.metas,
  titulo: 'Metas, calculadas',
  descripcion: 'Cada meta de cada plan con lo que se declara, lo que se puede comprobar y lo que dice el calendario.',
  clave: ['plan', 'meta'],
  columnas: [
    igualQue(informe.shape.plan, 'plan', ({ plan }) => plan.id, { descripcion: 'Plan' }),
    columna('plan_nombre', 'Nombre corto del plan', ({ plan }) => plan.plan.nombre_corto, SIEMPRE),
    igualQue(ACTIVIDAD.compromiso, 'compromiso', ({ compromiso }) => compromiso),
    columna('compromiso_nombre', 'Nombre del compromiso', ({ plan, compromiso }) => nameIn(plan, compromiso), SIEMPRE),
    columna('actividad', 'Clave de la actividad, si la meta es de una', ({ actividad }) => actividad?.id),
    columna('actividad_nombre', 'Nombre de la actividad', ({ actividad }) => actividad?.nombre),
    igualQue(META.id, 'meta', ({ meta }) => meta.id),
    igualQue(META.texto, 'texto', ({ meta }) => meta.texto),
    columna('indicador', 'Nombre del indicador', ({ indicador }) => indicador.nombre, SIEMPRE),
    columna('unidad', 'Unidad del indicador', ({ indicador }) => indicador.unidad, SIEMPRE),
    igualQue(META.periodo, 'periodo', ({ meta }) => meta.periodo),
    igualQue(META.inicio, 'inicio', ({ meta }) => meta.inicio),
    igualQue(META.vence, 'vence', ({ meta }) => meta.vence),
    igualQue(META.comparador, 'comparador', ({ meta }) => meta.comparador),
    igualQue(META.valor, 'prometido', ({ meta }) => meta.valor, { descripcion: 'Lo que la meta debe alcanzar' }),
    columna('valor', 'Lo que resulta de las cifras publicadas', ({ calculo }) => valueOf(calculo), { tipo: 'numero' }),
    columna('sin_dato', 'Por qué no hay valor', ({ calculo }) => reasonOf(calculo), opcion(MOTIVOS)),
    igualQue(avance.shape.declarado, 'declarado', ({ declarado }) => declarado),
    columna('estado', 'Estado a la fecha de corte', ({ estado }) => estado, { ...opcion(ESTADOS), ...SIEMPRE }),
    columna('plazo', 'De una meta cumplida, si fue a tiempo', ({ plazo }) => plazo, opcion(PLAZOS)),
    columna('verificabilidad', 'Cómo se puede comprobar', ({ verificabilidad }) => verificabilidad, {
      ...opcion(VERIFICABILIDADES),
      ...SIEMPRE,
    }),
    columna('paso_de', 'Meta de la que es un paso; no se cuenta aparte de ella', ({ pasoDe }) => pasoDe),
    igualQue(META.fuente, 'fuente', ({ meta }) => placeOf(meta.fuente)),
    columna('pagina', 'Dirección de la página que la muestra con su cálculo', ({ pagina }) => pagina, SIEMPRE),
  ],
};

/** What the rules find, a row for each place that an observation cites. */
const OBSERVACIONES: FormaCalculada<LadoDeObservacion> = {
  nombre: TABLAS_CALCULADAS.observaciones,
  titulo: 'Observaciones, calculadas',
  descripcion:
    'Cada lugar que cita una observación, y lo que dice. Las filas de una misma observación tienen el mismo código y la misma referencia.',
  clave: [],
  columnas: [
    columna('codigo', 'Código de la regla que la encuentra', ({ observacion }) => observacion.clase.codigo, SIEMPRE),
    columna('referencia', 'Registro y columna en que se ve', ({ observacion }) => observacion.referencia, SIEMPRE),
    columna('mensaje', 'Qué se observa', ({ observacion }) => observacion.mensaje, SIEMPRE),
    columna('dice', 'Qué dice este lugar', ({ dice }) => dice, SIEMPRE),
    igualQue(META.fuente, 'fuente', ({ fuente }) => placeOf(fuente)),
    columna('nota', 'Explicación de quien edita el sitio', ({ observacion }) => observacion.nota),
  ],
};

const nameIn = ({ compromisos }: PlanCalculado, id: string) => compromisos.find((uno) => uno.id === id)?.nombre;
const valueOf = ({ resultado }: Calculo) => (hasValor(resultado) ? resultado.valor.valueOf() : undefined);
const reasonOf = ({ resultado }: Calculo) => (hasValor(resultado) ? undefined : resultado.sinDato.codigo);

/** What each computed table is like. */
export const computedForms = (): FormaDeTabla[] => [withoutTellers(METAS), withoutTellers(OBSERVACIONES)];

export function computedTables(sitio: SitioCalculado): TablaAbierta[] {
  const { url } = sitio.sitio;
  const metas = sitio.planes.flatMap((plan) =>
    plan.metasCalculadas.map((una) => ({ ...una, plan, pagina: new URL(metaHref(plan, una).slice(1), url).href })),
  );
  const lados = sitio.hallazgos.flatMap((observacion) => observacion.lados.map((lado) => ({ ...lado, observacion })));
  return [fill(sitio, METAS, metas), fill(sitio, OBSERVACIONES, lados)];
}

function withoutTellers<F>({ columnas, ...forma }: FormaCalculada<F>): FormaDeTabla {
  return { ...forma, columnas: columnas.map(({ columna }) => columna) };
}

function fill<F>({ documentos }: SitioCalculado, forma: FormaCalculada<F>, registros: F[]): TablaAbierta {
  const cells = (registro: F) =>
    forma.columnas.map(({ columna, tell }) => [columna.nombre, String(tell(registro) ?? '')]);
  const filas = registros.map((registro) => Object.fromEntries(cells(registro)) as Record<string, string>);
  const dicha = withoutTellers(forma);
  const fuentes = sourcesOf(documentos, dicha.columnas, filas);
  return { ...dicha, ruta: forma.nombre, origen: 'calculada', plan: undefined, filas, fuentes };
}
