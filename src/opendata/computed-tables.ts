import type { Calculo } from '../compute/figures/calculo.ts';
import { metaHref } from '../compute/metas/goal-addresses.ts';
import { ESTADOS, type MetaCalculada, PLAZOS, VERIFICABILIDADES } from '../compute/metas/meta-calculada.ts';
import { originalOf } from '../compute/metas/meta-ajustada.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { isCounted } from '../compute/metas/resumen.ts';
import { ESTADOS_DE_ACUERDO } from '../compute/site/acuerdo-estado.ts';
import type { AcuerdoCalculado } from '../compute/site/follow-agreements.ts';
import { acuerdo } from '../model/tables/actas.ts';
import { asWritten, writtenName } from '../compute/site/titles/as-written.ts';
import { actividad } from '../model/tables/actividades.ts';
import { PESOS } from '../model/problems/kind.ts';
import { acuerdoHref } from '../model/addresses/pages.ts';
import { wholeAddress } from '../model/addresses/whole-address.ts';
import { COMPUTED_TABLES } from '../model/addresses/data-files.ts';
import { unitsOfCompromiso } from '../model/tables/compromisos.ts';
import type { Documento } from '../model/tables/documentos.ts';
import { informe } from '../model/tables/informes.ts';
import type { Dia } from '../model/date.ts';
import { indicador } from '../model/tables/indicadores.ts';
import { type Avance, avance } from '../model/tables/avances.ts';
import { metaPlan } from '../model/tables/metas.ts';
import { sesion } from '../model/tables/sesiones.ts';
import { hasValor, MOTIVOS } from '../model/result.ts';
import type { Observacion } from '../compute/rules/observe.ts';
import type { Side } from '../compute/rules/shared/regla.ts';
import type { SitioCalculado } from '../sitio.ts';
import { ACUERDOS_CON_SU_ESTADO, METAS_CON_SU_ESTADO, OBSERVACIONES_POR_LUGAR } from '../textos/tablas-calculadas.ts';
import {
  ALWAYS,
  anyOf,
  columnLike,
  computedColumn,
  type ComputedShape,
  tableOfRecords,
  placeOf,
  refersTo,
  withoutTellers,
} from './computed-column.ts';
import { countOgpRows, ogpRows, shapeOfCommitments } from './ogp-table.ts';
import type { OpenTable, TableShape } from './open-table.ts';

interface MetaDePlan extends MetaCalculada {
  plan: PlanCalculado;
  corte: Dia;
  /** Of the site. */
  url: string;
}

interface AcuerdoDeActa extends AcuerdoCalculado {
  corte: Dia;
  /** Of the site. */
  url: string;
}

interface ObservedSide extends Side {
  observacion: Observacion;
  /** Its number among the places that the observation cites, from 1. */
  number: number;
}

const { columnas: METAS_COLUMNS } = METAS_CON_SU_ESTADO;
const { columnas: OBSERVACIONES_COLUMNS } = OBSERVACIONES_POR_LUGAR;
const { columnas: ACUERDOS_COLUMNS } = ACUERDOS_CON_SU_ESTADO;
const { shape: META } = metaPlan;
const { shape: ACUERDO } = acuerdo;
const { shape: ACTIVIDAD } = actividad;

/** Every goal of every plan with its three answers, in one table. */
const shapeOfGoals = (): ComputedShape<MetaDePlan> => ({
  name: COMPUTED_TABLES.metas,
  title: METAS_CON_SU_ESTADO.titulo,
  description: METAS_CON_SU_ESTADO.descripcion,
  key: ['plan', 'meta'],
  columns: [
    computedColumn('corte', METAS_COLUMNS.corte, ({ corte }) => corte, { kind: 'dia', ...ALWAYS }),
    columnLike(informe.shape.plan, 'plan', ({ plan }) => plan.id, { description: METAS_COLUMNS.plan }),
    computedColumn('plan_nombre', METAS_COLUMNS.plan_nombre, ({ plan }) => asWritten(plan.plan).nombre_corto, ALWAYS),
    columnLike(ACTIVIDAD.compromiso, 'compromiso', ({ compromiso }) => compromiso),
    computedColumn(
      'compromiso_nombre',
      METAS_COLUMNS.compromiso_nombre,
      ({ plan, compromiso }) => nameIn(plan, compromiso),
      ALWAYS,
    ),
    columnLike(indicador.shape.actividad, 'actividad', (goal) => goal.actividad?.id, {
      description: METAS_COLUMNS.actividad,
    }),
    computedColumn('actividad_nombre', METAS_COLUMNS.actividad_nombre, (goal) => writtenName(goal.actividad)),
    columnLike(ACTIVIDAD.implementa, 'responsables', responsiblesOf, {
      description: METAS_COLUMNS.responsables,
      required: false,
    }),
    columnLike(META.id, 'meta', ({ metaPlan }) => metaPlan.id),
    columnLike(META.texto, 'texto', ({ metaPlan }) => metaPlan.texto, { description: METAS_COLUMNS.texto }),
    columnLike(META.indicador, 'indicador', ({ metaPlan }) => metaPlan.indicador),
    computedColumn('indicador_nombre', METAS_COLUMNS.indicador_nombre, (goal) => writtenName(goal.indicador), ALWAYS),
    computedColumn('unidad', METAS_COLUMNS.unidad, (goal) => goal.indicador.unidad, ALWAYS),
    columnLike(META.periodo, 'periodo', ({ metaPlan }) => metaPlan.periodo),
    columnLike(META.inicio, 'inicio', ({ metaPlan }) => metaPlan.inicio),
    columnLike(META.vence, 'vence', ({ metaPlan }) => metaPlan.vence),
    columnLike(META.comparador, 'comparador', ({ metaPlan }) => metaPlan.comparador, {
      description: METAS_COLUMNS.comparador,
    }),
    columnLike(META.valor, 'prometido', ({ metaPlan }) => metaPlan.valor, {
      description: METAS_COLUMNS.prometido,
    }),
    columnLike(META.valor_hasta, 'prometido_hasta', ({ metaPlan }) => metaPlan.valor_hasta),
    columnLike(META.tolerancia, 'tolerancia', ({ metaPlan }) => metaPlan.tolerancia),
    columnLike(META.valor, 'prometido_original', ({ cambios }) => cambios?.original.valor, {
      description: METAS_COLUMNS.prometido_original,
      required: false,
    }),
    columnLike(META.vence, 'vence_original', ({ cambios }) => cambios?.original.vence, {
      description: METAS_COLUMNS.vence_original,
    }),
    computedColumn('resultado', METAS_COLUMNS.resultado, ({ calculo }) => resultOf(calculo), {
      kind: 'numero',
    }),
    computedColumn('sin_resultado', METAS_COLUMNS.sin_resultado, ({ calculo }) => reasonOf(calculo), anyOf(MOTIVOS)),
    computedColumn('a_la_fecha', METAS_COLUMNS.a_la_fecha, ({ soFar }) => soFar?.valor.valueOf(), { kind: 'numero' }),
    columnLike(META.periodo, 'a_la_fecha_hasta', ({ soFar }) => soFar?.hasta, {
      description: METAS_COLUMNS.a_la_fecha_hasta,
      required: false,
    }),
    computedColumn('linea_base', METAS_COLUMNS.linea_base, ({ lineaBase }) => lineaBase?.valor.valueOf(), {
      kind: 'numero',
    }),
    computedColumn('parte', METAS_COLUMNS.parte, ({ share }) => share?.valueOf(), { kind: 'numero' }),
    columnLike(avance.shape.declarado, 'declarado', ({ declarado }) => declarado),
    computedColumn('estado', METAS_COLUMNS.estado, ({ estado }) => estado, { ...anyOf(ESTADOS), ...ALWAYS }),
    computedColumn('estado_original', METAS_COLUMNS.estado_original, stateByPlan, anyOf(ESTADOS)),
    computedColumn('estado_con_tardios', METAS_COLUMNS.estado_con_tardios, stateWithLateChanges, anyOf(ESTADOS)),
    computedColumn('se_cuenta', METAS_COLUMNS.se_cuenta, (goal) => (isCounted(goal) ? 'si' : 'no'), {
      ...anyOf(['si', 'no']),
      ...ALWAYS,
    }),
    columnLike(META.id, 'paso_de', ({ pasoDe }) => pasoDe, {
      description: METAS_COLUMNS.paso_de,
      required: false,
    }),
    computedColumn('plazo', METAS_COLUMNS.plazo, ({ plazo }) => plazo, anyOf(PLAZOS)),
    computedColumn('verificabilidad', METAS_COLUMNS.verificabilidad, ({ verificabilidad }) => verificabilidad, {
      ...anyOf(VERIFICABILIDADES),
      ...ALWAYS,
    }),
    columnLike(avance.shape.informe, 'informe', ({ avances }) => avances.at(-1)?.informe, {
      description: METAS_COLUMNS.informe,
      required: false,
    }),
    columnLike(avance.shape.evidencia, 'evidencia', ({ avances }) => lastOf(avances, 'evidencia')?.join('|')),
    columnLike(avance.shape.salvedad, 'salvedad', ({ avances }) => lastOf(avances, 'salvedad')),
    columnLike(META.fuente, 'fuente', (goal) => placeOf(originalOf(goal).fuente), {
      description: METAS_COLUMNS.fuente,
    }),
    columnLike(avance.shape.fuente, 'fuente_avance', declarationOf, {
      description: METAS_COLUMNS.fuente_avance,
      required: false,
    }),
    columnLike(META.fuente, 'fuente_ajuste', lastChangeOf, {
      description: METAS_COLUMNS.fuente_ajuste,
      required: false,
    }),
    computedColumn('pagina', METAS_COLUMNS.pagina, (goal) => wholeAddress(metaHref(goal.plan, goal), goal.url), ALWAYS),
  ],
});

/** What the rules find, a row for each place that an observation cites. */
const shapeOfObservations = (): ComputedShape<ObservedSide> => ({
  name: COMPUTED_TABLES.observaciones,
  title: OBSERVACIONES_POR_LUGAR.titulo,
  description: OBSERVACIONES_POR_LUGAR.descripcion,
  key: ['codigo', 'referencia', 'lado'],
  columns: [
    computedColumn('codigo', OBSERVACIONES_COLUMNS.codigo, ({ observacion }) => observacion.kind.code, ALWAYS),
    computedColumn('titulo', OBSERVACIONES_COLUMNS.titulo, ({ observacion }) => observacion.kind.title, ALWAYS),
    computedColumn('peso', OBSERVACIONES_COLUMNS.peso, ({ observacion }) => observacion.peso, {
      ...anyOf(PESOS),
      ...ALWAYS,
    }),
    computedColumn('referencia', OBSERVACIONES_COLUMNS.referencia, ({ observacion }) => observacion.referencia, ALWAYS),
    computedColumn('mensaje', OBSERVACIONES_COLUMNS.mensaje, ({ observacion }) => observacion.message, ALWAYS),
    computedColumn('lado', OBSERVACIONES_COLUMNS.lado, ({ number }) => number, { kind: 'entero', ...ALWAYS }),
    computedColumn('dice', OBSERVACIONES_COLUMNS.dice, ({ says }) => says, ALWAYS),
    columnLike(META.fuente, 'fuente', ({ fuente }) => placeOf(fuente), {
      description: OBSERVACIONES_COLUMNS.fuente,
    }),
    computedColumn('nota', OBSERVACIONES_COLUMNS.nota, ({ observacion }) => observacion.nota),
  ],
});

/** Every agreement, with how it stands. */
const shapeOfAgreements = (): ComputedShape<AcuerdoDeActa> => ({
  name: COMPUTED_TABLES.acuerdos,
  title: ACUERDOS_CON_SU_ESTADO.titulo,
  description: ACUERDOS_CON_SU_ESTADO.descripcion,
  key: ['acta', 'acuerdo'],
  columns: [
    computedColumn('corte', METAS_COLUMNS.corte, ({ corte }) => corte, { kind: 'dia', ...ALWAYS }),
    computedColumn('acta', ACUERDOS_COLUMNS.acta, ({ acta }) => acta.id, { ...refersTo('actas'), ...ALWAYS }),
    columnLike(ACUERDO.id, 'acuerdo', ({ acuerdo }) => acuerdo.id),
    columnLike(sesion.shape.fecha, 'fecha', (one) => one.sesion?.fecha, {
      description: ACUERDOS_COLUMNS.fecha,
      required: false,
    }),
    columnLike(ACUERDO.texto, 'texto', ({ acuerdo }) => acuerdo.texto),
    columnLike(ACUERDO.responsable, 'responsable', ({ acuerdo }) => acuerdo.responsable),
    columnLike(ACUERDO.vence, 'vence', ({ acuerdo, before }) => acuerdo.vence ?? before?.fecha, {
      description: ACUERDOS_COLUMNS.vence,
    }),
    columnLike(ACUERDO.vence, 'plazo', ({ plazo }) => plazo.vence ?? plazo.before, {
      description: ACUERDOS_COLUMNS.plazo,
    }),
    computedColumn('estado', ACUERDOS_COLUMNS.estado, ({ estado }) => estado, {
      ...anyOf(ESTADOS_DE_ACUERDO),
      ...ALWAYS,
    }),
    columnLike(ACUERDO.cumplido, 'cumplido', ({ cumplido }) => cumplido),
    columnLike(META.fuente, 'fuente', ({ acta, acuerdo }) => placeOf(acuerdo.fuente ?? acta.fuente), {
      description: ACUERDOS_COLUMNS.fuente,
    }),
    columnLike(META.fuente, 'fuente_estado', sourceOfState, {
      description: ACUERDOS_COLUMNS.fuente_estado,
      required: false,
    }),
    computedColumn(
      'pagina',
      ACUERDOS_COLUMNS.pagina,
      ({ url, acta, acuerdo }) => wholeAddress(acuerdoHref(acta.id, acuerdo.id), url),
      ALWAYS,
    ),
  ],
});

/** Where the last thing that was said of it stands. */
function sourceOfState({ acta, acuerdo, seguimiento }: AcuerdoDeActa): string | undefined {
  const last = seguimiento.at(-1)?.fuente ?? (acuerdo.cumplido && (acuerdo.fuente_cumplido ?? acta.fuente));
  return last && placeOf(last);
}

function stateByPlan({ cambios }: MetaDePlan) {
  return cambios?.porOriginal?.estado;
}

function stateWithLateChanges({ cambios }: MetaDePlan) {
  return cambios?.conTardios?.estado;
}

/** Where the last thing that was decided of it stands. */
function lastChangeOf({ cambios }: MetaDePlan): string | undefined {
  const last = cambios?.ajustes.at(-1)?.ajuste.fuente;
  return last && placeOf(last);
}

function nameIn({ compromisos }: PlanCalculado, id: string) {
  return writtenName(compromisos.find((one) => one.id === id));
}

function responsiblesOf({ plan, compromiso, actividad }: MetaDePlan): string {
  const own = plan.compromisos.find(({ id }) => id === compromiso);
  return (actividad?.implementa ?? (own ? unitsOfCompromiso(own) : [])).join('|');
}

function resultOf({ result }: Calculo) {
  return hasValor(result) ? result.valor.valueOf() : undefined;
}

function reasonOf({ result }: Calculo) {
  return hasValor(result) ? undefined : result.sinDato.codigo;
}

function declarationOf({ avances }: MetaCalculada) {
  const last = avances.at(-1);
  return last && placeOf(last.fuente);
}

function lastOf<C extends 'evidencia' | 'salvedad'>(avances: readonly Avance[], column: C): Avance[C] {
  return avances.findLast((avance) => avance[column] !== undefined)?.[column];
}

/** What each computed table is like. */
export const computedForms = (): TableShape[] => [
  withoutTellers(shapeOfGoals()),
  withoutTellers(shapeOfAgreements()),
  withoutTellers(shapeOfObservations()),
  withoutTellers(shapeOfCommitments()),
];

export function computedTables(sitio: SitioCalculado, documentos: readonly Documento[]): OpenTable[] {
  const { url, corte } = sitio.sitio;
  const { planes, observaciones } = sitio;
  const acuerdos = sitio.acuerdos.filter(({ stands }) => stands);
  const goals = () => planes.values().flatMap((plan) => goalsOf(sitio, plan, plan.metasCalculadas));
  const sides = () =>
    observaciones
      .values()
      .flatMap((observacion) => observacion.sides.values().map((one, i) => ({ ...one, number: i + 1, observacion })));
  return [
    tableOfRecords(
      shapeOfGoals(),
      sumOf(planes, ({ metasCalculadas }) => metasCalculadas.length),
      goals,
      documentos,
    ),
    tableOfRecords(
      shapeOfAgreements(),
      acuerdos.length,
      () => acuerdos.values().map((one) => ({ ...one, corte, url })),
      documentos,
    ),
    tableOfRecords(
      shapeOfObservations(),
      sumOf(observaciones, (one) => one.sides.length),
      sides,
      documentos,
    ),
    tableOfRecords(shapeOfCommitments(), countOgpRows(sitio), () => ogpRows(sitio), documentos),
  ];
}

/** The table of goals, with some of a plan's alone. */
export type TableOfGoals = (plan: PlanCalculado, some: readonly MetaCalculada[]) => OpenTable;

export function tableOfGoals(sitio: SitioCalculado): TableOfGoals {
  const shape = shapeOfGoals();
  return (plan, some) => tableOfRecords(shape, some.length, () => goalsOf(sitio, plan, some), []);
}

const goalsOf = ({ sitio: { url, corte } }: SitioCalculado, plan: PlanCalculado, goals: readonly MetaCalculada[]) =>
  goals.values().map((goal): MetaDePlan => ({ ...goal, plan, corte, url }));

const sumOf = <T>(all: readonly T[], count: (one: T) => number) => all.reduce((sum, one) => sum + count(one), 0);
