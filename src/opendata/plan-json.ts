import type { OtraLectura } from '../compute/metas/ajustes.ts';
import { goalsOfActividad, goalsOfCompromiso } from '../compute/metas/find-in-plan.ts';
import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import { indicadoresOf } from '../compute/figures/indicadores.ts';
import { readSemaforo } from '../compute/metas/semaforo.ts';
import { asWritten } from '../compute/site/titles/as-written.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { type Resumen, summarize, summarizeByYear } from '../compute/metas/resumen.ts';
import { fieldRegistry } from '../model/fields/fields.ts';
import type { Actividad } from '../model/tables/actividades.ts';
import { PLAN_TABLE_NAMES, type PlanTableName, PLAN_TABLES } from '../model/tables/index.ts';
import { tellSoFar } from '../textos/a-la-fecha.ts';
import { hasValor } from '../model/result.ts';

/** Just a commitment of a plan, with its activities. */
export function partOfCompromiso(plan: PlanCalculado, id: string): PlanCalculado {
  return partOf(plan, {
    compromisos: plan.compromisos.filter((one) => one.id === id),
    actividades: plan.actividades.filter(({ compromiso }) => compromiso === id),
    indicadores: indicadoresOf(plan, { compromiso: id }),
    metasCalculadas: [...goalsOfCompromiso(plan, id)],
  });
}

/** Just an activity of a plan. */
export function partOfActividad(plan: PlanCalculado, actividad: Actividad): PlanCalculado {
  const { id, compromiso } = actividad;
  return partOf(plan, {
    compromisos: plan.compromisos.filter((one) => one.id === compromiso),
    actividades: [actividad],
    indicadores: indicadoresOf(plan, { compromiso, actividad }),
    metasCalculadas: [...goalsOfActividad(plan, id)],
  });
}

type PlanPart = Pick<PlanCalculado, 'compromisos' | 'actividades' | 'indicadores' | 'metasCalculadas'>;

/** A part of a plan, and of its other tables the rows that name records of that part and of no other. */
function partOf(plan: PlanCalculado, part: PlanPart): PlanCalculado {
  const { compromisos, actividades, indicadores, metasCalculadas } = part;
  const metas = metasCalculadas.map(({ metaPlan }) => metaPlan);
  const ids = new Map(
    Object.entries({ compromisos, actividades, indicadores, metas }).map(([name, own]) => [
      name,
      new Set(own.map(({ id }) => id)),
    ]),
  );
  const others = WHOLE_TABLES.filter((name) => !ids.has(name)).map((name) => [
    name,
    (plan[name] as readonly object[]).filter((row) => isOfPart(name, row, ids)),
  ]);
  return { ...plan, ...(Object.fromEntries(others) as Partial<PlanCalculado>), ...part };
}

function isOfPart(name: PlanTableName, row: object, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const named = Object.entries(PLAN_TABLES[name].schema.shape).flatMap(([column, schema]) => {
    const { refersTo = [] } = fieldRegistry.get(schema) ?? {};
    // What refers to a table of the plan is an id, or several.
    const value = (row as Readonly<Record<string, string | string[] | undefined>>)[column];
    const ofPart = refersTo.flatMap((each) => ids.get(each) ?? []);
    return ofPart.length === 0 ? [] : [value ?? []].flat().map((id) => ofPart.some((own) => own.has(id)));
  });
  return named.length > 0 && named.every(Boolean);
}

/** A record as it was written, without its text, which is for reading; its id first. */
export function withoutBody<T extends { id: string; cuerpo: unknown }>(record: T) {
  const { cuerpo, id, ...data } = asWritten(record);
  void cuerpo;
  return { id, ...data };
}

/** What goals are computed from, and what other files tell of the plan: they have tables of their own. */
const ELSEWHERE: readonly PlanTableName[] = [
  'matriz',
  'dichos',
  'ajustes',
  'variables',
  'mediciones',
  'avances',
  'presupuesto',
  'propuestas',
];
const WHOLE_TABLES = PLAN_TABLE_NAMES.filter((name) => !ELSEWHERE.includes(name));

/** A computed plan as data: records, goals with their three answers, and counts. */
export function planAsJson(plan: PlanCalculado, corte: string) {
  const { id, plan: text, compromisos, metasCalculadas } = plan;
  return {
    plan: { ...withoutBody(text), id },
    corte,
    compromisos: compromisos.map(withoutBody),
    ...Object.fromEntries(WHOLE_TABLES.map((name) => [name, plan[name].map(asWritten)])),
    metas: metasCalculadas.map(metaAsJson),
    resumen: {
      ...resumenAsJson(summarize(metasCalculadas)),
      por_anio: Object.fromEntries(
        [...summarizeByYear(metasCalculadas)].map(([year, resumen]) => [year, resumenAsJson(resumen)]),
      ),
    },
  };
}

function resumenAsJson({ total, byEstado, apart, met }: Resumen) {
  return {
    total,
    por_estado: byEstado,
    aparte: apart,
    cumplidas: met,
    comprobadas: byEstado.comprobada,
    solo_declaradas: byEstado.declarada,
  };
}

function lineaBaseAsJson(lineaBase: MetaCalculada['lineaBase']) {
  if (!lineaBase) return null;
  const { valor, periodo = null, origen, fuente } = lineaBase;
  return { valor: valor.valueOf(), periodo, origen, fuente };
}

function semaforoAsJson(...goal: Parameters<typeof readSemaforo>) {
  const lectura = readSemaforo(...goal);
  return lectura ? { numero: lectura.numero.valueOf(), colores: lectura.colores } : null;
}

function lecturaAsJson(lectura: OtraLectura | undefined) {
  if (!lectura) return null;
  const { metaPlan, estado, plazo = null } = lectura;
  const { valor: meta = null, valor_hasta: metaHasta = null, vence = null } = metaPlan;
  return { meta, meta_hasta: metaHasta, vence, estado, plazo };
}

/** A goal with its three answers; `valor` is null where there is none, and `sin_dato` says why. */
function metaAsJson({ metaPlan, calculo, soFar, actividad, compromiso, ...calculada }: MetaCalculada) {
  const { result, inputs } = calculo;
  return {
    id: metaPlan.id,
    actividad: actividad?.id ?? null,
    compromiso,
    indicador: metaPlan.indicador,
    periodo: metaPlan.periodo,
    inicio: metaPlan.inicio ?? null,
    vence: metaPlan.vence ?? null,
    comparador: metaPlan.comparador,
    meta: metaPlan.valor ?? null,
    meta_hasta: metaPlan.valor_hasta ?? null,
    tolerancia: metaPlan.tolerancia ?? null,
    // Whether the site's editors say what it must reach, and not a document.
    meta_segun: metaPlan.segun ?? null,
    texto: metaPlan.texto,
    valor: hasValor(result) ? result.valor.valueOf() : null,
    sin_dato: hasValor(result) ? null : result.sinDato,
    // What is published so far of a period that is not published whole.
    a_la_fecha: soFar
      ? {
          hasta: soFar.hasta,
          valor: soFar.valor.valueOf(),
          dicho: tellSoFar({ soFar, metaPlan, indicador: calculada.indicador }),
        }
      : null,
    entradas: inputs.map(({ variable, periodo, result: own, isTotal = false }) => ({
      variable,
      periodo,
      valor: hasValor(own) ? own.valor.valueOf() : null,
      // Added up here of other variables or of its categories.
      es_suma_de_partes: isTotal,
    })),
    // The indicators that its formula names.
    indices: calculo.indices.map(({ indicador, periodo, calculo: own }) => ({
      indicador: indicador.id,
      periodo,
      valor: hasValor(own.result) ? own.result.valor.valueOf() : null,
    })),
    linea_base: lineaBaseAsJson(calculada.lineaBase),
    // Of the way from the baseline to the goal, or from 0: 1 is all of it.
    parte: calculada.share?.valueOf() ?? null,
    // What the body's own ranges make of it, which is not the state.
    semaforo: semaforoAsJson(calculada.indicador, metaPlan, calculo),
    declarado: calculada.declarado ?? null,
    estado: calculada.estado,
    plazo: calculada.plazo ?? null,
    plazo_segun: calculada.plazoSegun ?? null,
    verificabilidad: calculada.verificabilidad,
    paso_de: calculada.pasoDe ?? null,
    evidencia: calculada.avances.flatMap(({ evidencia }) => evidencia ?? []),
    evidencia_perdida: calculada.avances.findLast((avance) => avance.evidencia_perdida)?.evidencia_perdida ?? null,
    reserva: calculada.avances.findLast((avance) => avance.reserva)?.reserva ?? null,
    fuente: (calculada.cambios?.original ?? metaPlan).fuente,
    // What was decided of it after its plan, and what would be said of it otherwise.
    ajustes: (calculada.cambios?.ajustes ?? []).map(({ ajuste, isLate }) => ({ ...ajuste, en_vigor: !isLate })),
    por_original: lecturaAsJson(calculada.cambios?.porOriginal),
    con_ajustes_tardios: lecturaAsJson(calculada.cambios?.conTardios),
  };
}
