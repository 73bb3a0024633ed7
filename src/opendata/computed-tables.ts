import type { z } from 'zod';
import type { Calculo } from '../compute/figures/calculo.ts';
import { metaHref } from '../compute/metas/addresses.ts';
import { ESTADOS, type MetaCalculada, PLAZOS, VERIFICABILIDADES } from '../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { isCounted } from '../compute/metas/resumen.ts';
import { actividad } from '../model/tables/actividades.ts';
import { type CampoRegistrado, campos } from '../model/fields/fields.ts';
import type { Fuente } from '../model/fields/readings.ts';
import { PESOS } from '../model/problems/kind.ts';
import { TABLAS_CALCULADAS } from '../model/addresses/data-files.ts';
import { informe } from '../model/tables/informes.ts';
import type { Dia } from '../model/date.ts';
import { indicador } from '../model/tables/indicadores.ts';
import { type Avance, avance } from '../model/tables/avances.ts';
import { metaPlan } from '../model/tables/metas.ts';
import { hasValor, MOTIVOS } from '../model/result.ts';
import type { Observacion } from '../compute/rules/observe.ts';
import type { Lado } from '../compute/rules/shared/regla.ts';
import type { SitioCalculado } from '../sitio.ts';
import { writeNumber } from './csv.ts';
import { type Columna, columnOf, type FormaDeTabla, sourcesOf, type TablaAbierta, type Valor } from './open-table.ts';

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
  corte: Dia;
  /** Its page, whole. */
  pagina: string;
}

interface LadoDeObservacion extends Lado {
  observacion: Observacion;
  /** Its number among the places that the observation cites, from 1. */
  lado: number;
}

type Tell<F> = ColumnaCalculada<F>['tell'];

/** A column of text that may be blank, unless `rasgos` say otherwise. */
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
  titulo: 'Metas con su estado',
  descripcion:
    'Cada meta de cada plan: lo que se prometió, lo que se declara, lo que se puede comprobar y lo que dice el calendario. Para contar metas como este sitio, tome las filas que dicen «si» en se_cuenta.',
  clave: ['plan', 'meta'],
  columnas: [
    columna('corte', 'Día para el que se calculó', ({ corte }) => corte, { tipo: 'dia', ...SIEMPRE }),
    igualQue(informe.shape.plan, 'plan', ({ plan }) => plan.id, { descripcion: 'Plan' }),
    columna('plan_nombre', 'Nombre corto del plan', ({ plan }) => plan.plan.nombre_corto, SIEMPRE),
    igualQue(ACTIVIDAD.compromiso, 'compromiso', ({ compromiso }) => compromiso),
    columna('compromiso_nombre', 'Nombre del compromiso', ({ plan, compromiso }) => nameIn(plan, compromiso), SIEMPRE),
    igualQue(indicador.shape.actividad, 'actividad', (una) => una.actividad?.id, {
      descripcion: 'Actividad; en blanco si la meta es del compromiso entero',
    }),
    columna('actividad_nombre', 'Nombre de la actividad', (una) => una.actividad?.nombre),
    igualQue(ACTIVIDAD.implementa, 'responsables', responsiblesOf, {
      descripcion: 'Quién implementa la actividad, o responde del compromiso',
      requerido: false,
    }),
    igualQue(META.id, 'meta', ({ meta }) => meta.id),
    igualQue(META.texto, 'texto', ({ meta }) => meta.texto, { descripcion: 'La meta en pocas palabras de este sitio' }),
    igualQue(META.indicador, 'indicador', ({ meta }) => meta.indicador),
    columna('indicador_nombre', 'Nombre del indicador', (una) => una.indicador.nombre, SIEMPRE),
    columna('unidad', 'Unidad del indicador', (una) => una.indicador.unidad, SIEMPRE),
    igualQue(META.periodo, 'periodo', ({ meta }) => meta.periodo),
    igualQue(META.inicio, 'inicio', ({ meta }) => meta.inicio),
    igualQue(META.vence, 'vence', ({ meta }) => meta.vence),
    igualQue(META.comparador, 'comparador', ({ meta }) => meta.comparador, {
      descripcion: 'Cómo se compara el resultado con lo prometido',
    }),
    igualQue(META.valor, 'prometido', ({ meta }) => meta.valor, {
      descripcion: 'Lo que la meta debe alcanzar: un número, o «si» cuando se cumple o no',
    }),
    columna('resultado', 'Lo que resulta de las cifras publicadas', ({ calculo }) => resultOf(calculo), {
      tipo: 'numero',
    }),
    columna('sin_resultado', 'Por qué no hay resultado', ({ calculo }) => reasonOf(calculo), opcion(MOTIVOS)),
    igualQue(avance.shape.declarado, 'declarado', ({ declarado }) => declarado),
    columna('estado', 'Estado a la fecha de corte', ({ estado }) => estado, { ...opcion(ESTADOS), ...SIEMPRE }),
    columna(
      'se_cuenta',
      'Si entra en las cuentas: no entran los pasos de otra meta ni lo no programado',
      (una) => (isCounted(una) ? 'si' : 'no'),
      {
        ...opcion(['si', 'no']),
        ...SIEMPRE,
      },
    ),
    igualQue(META.id, 'paso_de', ({ pasoDe }) => pasoDe, {
      descripcion: 'Meta de un periodo más largo de la que es un paso',
      requerido: false,
    }),
    columna('plazo', 'De una meta cumplida: cuándo; en blanco en las demás', ({ plazo }) => plazo, opcion(PLAZOS)),
    columna('verificabilidad', 'Cómo se puede comprobar', ({ verificabilidad }) => verificabilidad, {
      ...opcion(VERIFICABILIDADES),
      ...SIEMPRE,
    }),
    igualQue(avance.shape.informe, 'informe', ({ avances }) => avances.at(-1)?.informe, {
      descripcion: 'El último informe que dice algo de la meta; en blanco si ninguno',
      requerido: false,
    }),
    igualQue(avance.shape.evidencia, 'evidencia', ({ avances }) => lastOf(avances, 'evidencia')),
    igualQue(avance.shape.salvedad, 'salvedad', ({ avances }) => lastOf(avances, 'salvedad')),
    igualQue(META.fuente, 'fuente', ({ meta }) => placeOf(meta.fuente), { descripcion: 'Dónde está escrita la meta' }),
    igualQue(avance.shape.fuente, 'fuente_avance', declarationOf, {
      descripcion: 'Dónde está escrito lo que dice el informe',
      requerido: false,
    }),
    columna('pagina', 'Dirección de la página que la muestra con su cálculo', ({ pagina }) => pagina, SIEMPRE),
  ],
};

/** What the rules find, a row for each place that an observation cites. */
const OBSERVACIONES: FormaCalculada<LadoDeObservacion> = {
  nombre: TABLAS_CALCULADAS.observaciones,
  titulo: 'Observaciones, por lugar citado',
  descripcion:
    'Cada lugar que cita una observación, y lo que dice. Las filas de una misma observación tienen el mismo código y la misma referencia.',
  clave: ['codigo', 'referencia', 'lado'],
  columnas: [
    columna('codigo', 'Código de la regla que la encuentra', ({ observacion }) => observacion.kind.code, SIEMPRE),
    columna('titulo', 'Nombre de la regla', ({ observacion }) => observacion.kind.title, SIEMPRE),
    columna(
      'peso',
      'Si toca lo que se prometió, se hizo o se cuenta («fondo»), o solo cómo se escribe («forma»)',
      ({ observacion }) => observacion.peso,
      { ...opcion(PESOS), ...SIEMPRE },
    ),
    columna(
      'referencia',
      'Registro en que se ve, con su plan delante si es de uno; «#» y su columna',
      ({ observacion }) => observacion.referencia,
      SIEMPRE,
    ),
    columna('mensaje', 'Qué se observa', ({ observacion }) => observacion.mensaje, SIEMPRE),
    columna('lado', 'Número del lugar en la observación: 1, 2…', ({ lado }) => lado, { tipo: 'entero', ...SIEMPRE }),
    columna('dice', 'Qué dice este lugar', ({ dice }) => dice, SIEMPRE),
    igualQue(META.fuente, 'fuente', ({ fuente }) => placeOf(fuente), { descripcion: 'Documento y lugar que lo dice' }),
    columna('nota', 'Explicación de quien edita el sitio', ({ observacion }) => observacion.nota),
  ],
};

function nameIn({ compromisos }: PlanCalculado, id: string) {
  return compromisos.find((uno) => uno.id === id)?.nombre;
}

function responsiblesOf({ plan, compromiso, actividad }: MetaDePlan): string {
  const delCompromiso = plan.compromisos.find(({ id }) => id === compromiso)?.responsable ?? '';
  return (actividad?.implementa ?? [delCompromiso]).join('|');
}

function resultOf({ resultado }: Calculo) {
  return hasValor(resultado) ? resultado.valor.valueOf() : undefined;
}

function reasonOf({ resultado }: Calculo) {
  return hasValor(resultado) ? undefined : resultado.sinDato.codigo;
}

function declarationOf({ avances }: MetaCalculada) {
  const ultimo = avances.at(-1);
  return ultimo && placeOf(ultimo.fuente);
}

function lastOf(avances: readonly Avance[], columna: 'evidencia' | 'salvedad') {
  return avances.findLast((avance) => avance[columna] !== undefined)?.[columna];
}

/** What each computed table is like. */
export const computedForms = (): FormaDeTabla[] => [withoutTellers(METAS), withoutTellers(OBSERVACIONES)];

export function computedTables(sitio: SitioCalculado): TablaAbierta[] {
  const { url, corte } = sitio.sitio;
  const metas = sitio.planes.flatMap((plan) =>
    plan.metasCalculadas.map((una) => ({
      ...una,
      plan,
      corte,
      pagina: new URL(metaHref(plan, una).slice(1), url).href,
    })),
  );
  const lados = sitio.hallazgos.flatMap((observacion) =>
    observacion.lados.map((uno, i) => ({ ...uno, lado: i + 1, observacion })),
  );
  return [fill(sitio, METAS, metas), fill(sitio, OBSERVACIONES, lados)];
}

function writeValue(valor: Valor): string {
  return typeof valor === 'number' ? writeNumber(valor) : (valor ?? '');
}

function withoutTellers<F>({ columnas, ...forma }: FormaCalculada<F>): FormaDeTabla {
  return { ...forma, columnas: columnas.map(({ columna }) => columna) };
}

function fill<F>({ documentos }: SitioCalculado, forma: FormaCalculada<F>, registros: F[]): TablaAbierta {
  const cells = (registro: F) =>
    forma.columnas.map(({ columna, tell }) => [columna.nombre, writeValue(tell(registro) ?? null)]);
  const filas = registros.map((registro) => Object.fromEntries(cells(registro)) as Record<string, string>);
  const dicha = withoutTellers(forma);
  const fuentes = sourcesOf(documentos, dicha.columnas, filas);
  return { ...dicha, ruta: forma.nombre, origen: 'calculada', plan: undefined, filas, fuentes };
}
