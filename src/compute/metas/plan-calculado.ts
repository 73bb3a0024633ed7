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
  const actividades = new Map(plan.actividades.map((actividad) => [actividad.id, actividad]));
  const indicadores = new Map(plan.indicadores.map((indicador) => [indicador.id, indicador]));
  const avances = Map.groupBy(plan.avances, ({ meta_plan }) => meta_plan);
  const byIndicador = Map.groupBy(plan.metas, ({ indicador }) => indicador);
  const around = new Map([...byIndicador].map(([id, own]) => [id, goalsAround(own)]));
  const figures = sortPublications(plan.mediciones);
  const shared = {
    corte,
    mediciones: indexMediciones(
      [...figures.mediciones, ...figures.retenidas, ...figures.categorias],
      plan.variables,
      plan.indicadores,
    ),
    agregaciones: agregacionesOf(plan.variables),
    entradas: new Set(plan.variables.filter(({ papel }) => papel === 'entrada').map(({ id }) => id)),
    ofVariable: Map.groupBy([...figures.mediciones, ...figures.categorias], serieOf),
    informes: coveredDays(plan.id, informes),
  };
  const decided = decidedOf(plan, (metaPlan) => around.get(metaPlan.indicador)?.(metaPlan));
  const metasCalculadas = plan.metas.flatMap((metaPlan) => {
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
  return { ...plan, ...figures, metasCalculadas: metasCalculadas.sort(byDeadline) };
}

/** The changes of a goal; what ended a longer goal ended its steps that had not fallen due. */
function decidedOf(
  { ajustes }: PlanCompleto,
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
