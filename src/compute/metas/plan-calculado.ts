import type { Dia } from '../../model/date.ts';
import { plansOf } from '../../model/tables/informes.ts';
import { type Ajuste, isFin } from '../../model/tables/ajustes.ts';
import { dueDay, type MetaPlan } from '../../model/tables/metas.ts';
import { serieOf } from '../../model/tables/mediciones.ts';
import { compareText } from '../../base/compare-text.ts';
import { type Interval, periodoDays } from '../../model/periodo.ts';
import type { PlanCompleto, TextoDeInforme } from '../../model/tables/index.ts';
import { agregacionesOf } from '../figures/aggregation.ts';
import { indexMediciones } from '../figures/mediciones.ts';
import { type Cifra, type Publicadas, sortPublications } from '../figures/standing.ts';
import { metaEnVigor } from './ajustes.ts';
import { computeMetaEnVigor } from './meta-ajustada.ts';
import type { Context, MetaCalculada } from './meta-calculada.ts';
import { goalsAround } from './pasos.ts';

/** A plan with its goals judged at the cut-off date, in order of their deadline. */
export interface PlanCalculado extends PlanCompleto, Publicadas {
  mediciones: Cifra[];
  metasCalculadas: MetaCalculada[];
}

export function computePlan(plan: PlanCompleto, informes: readonly TextoDeInforme[], corte: Dia): PlanCalculado {
  const { actividades, indicadores, variables, metas, ajustes, mediciones, avances } = plan;
  const rows = { actividades, indicadores, variables, metas, ajustes, mediciones, avances };
  return { ...plan, ...judgeOnce(rows, coveredDays(plan.id, informes), corte) };
}

/** What goals are judged by. */
type Rows = Pick<
  PlanCompleto,
  'actividades' | 'indicadores' | 'variables' | 'metas' | 'ajustes' | 'mediciones' | 'avances'
>;

/** What was judged, by the rows of goals; `of`: all that it was judged by. */
const JUDGED = new WeakMap<Rows['metas'], { of: readonly (readonly unknown[])[]; judged: Judged }>();

/** Goals are judged again only where any row has changed: of several plans, an editor changes one. */
function judgeOnce(rows: Rows, informes: ReadonlyMap<string, Interval>, corte: Dia): Judged {
  const days = [...informes].flatMap(([id, { from, to }]) => [id, from, to]);
  const of = [...Object.values(rows), days, [corte]];
  const known = JUDGED.get(rows.metas);
  if (known && of.every((own, i) => areSame(own, known.of[i]))) return known.judged;
  const judged = judgeGoals(rows, informes, corte);
  JUDGED.set(rows.metas, { of, judged });
  return judged;
}

function areSame(one: readonly unknown[], other: readonly unknown[] = []): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

type Judged = Pick<PlanCalculado, 'metasCalculadas' | keyof Publicadas>;

function judgeGoals(rows: Rows, informes: ReadonlyMap<string, Interval>, corte: Dia): Judged {
  const actividades = new Map(rows.actividades.map((actividad) => [actividad.id, actividad]));
  const indicadores = new Map(rows.indicadores.map((indicador) => [indicador.id, indicador]));
  const avances = Map.groupBy(rows.avances, ({ meta_plan }) => meta_plan);
  const byIndicador = Map.groupBy(rows.metas, ({ indicador }) => indicador);
  const around = new Map([...byIndicador].map(([id, own]) => [id, goalsAround(own)]));
  const figures = sortPublications(rows.mediciones);
  const shared = {
    corte,
    mediciones: indexMediciones(
      [...figures.mediciones, ...figures.retenidas, ...figures.categorias],
      rows.variables,
      rows.indicadores,
    ),
    agregaciones: agregacionesOf(rows.variables),
    entradas: new Set(rows.variables.filter(({ papel }) => papel === 'entrada').map(({ id }) => id)),
    ofVariable: Map.groupBy([...figures.mediciones, ...figures.categorias], serieOf),
    informes,
  };
  const decided = decidedOf(rows.ajustes, (metaPlan) => around.get(metaPlan.indicador)?.(metaPlan));
  const metasCalculadas = rows.metas.flatMap((metaPlan) => {
    const indicador = indicadores.get(metaPlan.indicador);
    if (!indicador) return [];
    const context: Context = {
      ...shared,
      indicador,
      actividad: actividades.get(indicador.actividad ?? ''),
      avances: avances.get(metaPlan.id) ?? [],
      around: around.get(indicador.id) ?? (() => undefined),
    };
    return [computeMetaEnVigor(metaEnVigor(metaPlan, decided(metaPlan)), context)];
  });
  return { ...figures, metasCalculadas: metasCalculadas.sort(byDeadline) };
}

/** The changes of a goal; what ended a longer goal ended its steps that had not fallen due. */
function decidedOf(
  ajustes: readonly Ajuste[],
  around: (metaPlan: MetaPlan) => MetaPlan | undefined,
): (metaPlan: MetaPlan) => Ajuste[] {
  const own = Map.groupBy(ajustes, ({ meta }) => meta);
  const endings = (metaPlan: MetaPlan | undefined): Ajuste[] =>
    metaPlan ? [...(own.get(metaPlan.id) ?? []).filter(isFin), ...endings(around(metaPlan))] : [];
  return (metaPlan) => (ajustes.length === 0 ? [] : [...(own.get(metaPlan.id) ?? []), ...endings(around(metaPlan))]);
}

function byDeadline(a: MetaCalculada, b: MetaCalculada): number {
  return compareText(dueDay(a.metaPlan), dueDay(b.metaPlan)) || compareText(a.metaPlan.id, b.metaPlan.id);
}

function coveredDays(plan: string, informes: readonly TextoDeInforme[]): Map<string, Interval> {
  return new Map(
    informes
      .filter((informe) => plansOf(informe).includes(plan))
      .flatMap(({ id, periodo }) => {
        const days = periodoDays(periodo);
        return days ? [[id, days] as const] : [];
      }),
  );
}
