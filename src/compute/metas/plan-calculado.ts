import { type Dia, lastDay } from '../../model/date.ts';
import { compareText } from '../../base/compare-text.ts';
import { type Intervalo, periodoDays } from '../../model/periodo.ts';
import type { PlanCompleto, TextoDeInforme } from '../../model/tables/index.ts';
import { indexMediciones } from '../figures/mediciones.ts';
import { type Contexto, computeMeta, type MetaCalculada } from './meta-calculada.ts';
import { goalsAround } from './pasos.ts';

/** A plan with its goals judged at the cut-off date, in order of their deadline. */
export interface PlanCalculado extends PlanCompleto {
  metasCalculadas: MetaCalculada[];
}

export function computePlan(plan: PlanCompleto, informes: readonly TextoDeInforme[], corte: Dia): PlanCalculado {
  const actividades = new Map(plan.actividades.map((actividad) => [actividad.id, actividad]));
  const indicadores = new Map(plan.indicadores.map((indicador) => [indicador.id, indicador]));
  const avances = Map.groupBy(plan.avances, ({ meta_plan }) => meta_plan);
  const porIndicador = Map.groupBy(plan.metas, ({ indicador }) => indicador);
  const around = new Map([...porIndicador].map(([id, suyas]) => [id, goalsAround(suyas)]));
  const comun = { corte, mediciones: indexMediciones(plan.mediciones), informes: coveredDays(plan.id, informes) };
  const metasCalculadas = plan.metas.flatMap((meta) => {
    const indicador = indicadores.get(meta.indicador);
    if (!indicador) return [];
    const contexto: Contexto = {
      ...comun,
      indicador,
      actividad: actividades.get(indicador.actividad ?? ''),
      avances: avances.get(meta.id) ?? [],
      around: around.get(indicador.id) ?? (() => undefined),
    };
    return [computeMeta(meta, contexto)];
  });
  return { ...plan, metasCalculadas: metasCalculadas.sort(byDeadline) };
}

function byDeadline(a: MetaCalculada, b: MetaCalculada): number {
  return compareText(lastDay(a.meta.vence), lastDay(b.meta.vence)) || compareText(a.meta.id, b.meta.id);
}

function coveredDays(plan: string, informes: readonly TextoDeInforme[]): Map<string, Intervalo> {
  return new Map(
    informes
      .filter((informe) => informe.plan === plan)
      .flatMap(({ id, periodo }) => {
        const dias = periodoDays(periodo);
        return dias ? [[id, dias] as const] : [];
      }),
  );
}
