import type { Medicion } from '../../model/tables/mediciones.ts';
import { isPartOf, type Periodo } from '../../model/periodo.ts';
import type { TextoDeInforme } from '../../model/tables/index.ts';
import { indicadoresByVariable } from './indicadores.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** What a report says of a commitment and of parts of its period. */
export interface Reportado {
  cifras: Medicion[];
  /** Those whose progress it declares. */
  declared: Periodo[];
}

/** What each report says of each commitment. A figure belongs to the report of its own document. */
export function reportadoIn(plan: PlanCalculado): (informe: TextoDeInforme, compromiso: string) => Reportado {
  const cifras = Map.groupBy(figuresByCompromiso(plan), ({ compromiso, medicion }) =>
    key(medicion.fuente.documento, compromiso),
  );
  const avances = Map.groupBy(
    plan.metasCalculadas.flatMap(({ metaPlan, compromiso, avances: own }) =>
      own.map(({ informe }) => ({ informe, compromiso, periodo: metaPlan.periodo })),
    ),
    ({ informe, compromiso }) => key(informe, compromiso),
  );
  return ({ id, fuente, periodo: all }, compromiso) => ({
    cifras: (cifras.get(key(fuente.documento, compromiso)) ?? [])
      .map(({ medicion }) => medicion)
      .filter(({ periodo }) => isPartOf(periodo, all)),
    declared: (avances.get(key(id, compromiso)) ?? [])
      .map(({ periodo }) => periodo)
      .filter((periodo) => isPartOf(periodo, all)),
  });
}

const key = (one: string, compromiso: string) => `${one} ${compromiso}`;

/** Each figure with the commitments whose indicators use its variable. */
function figuresByCompromiso(plan: PlanCalculado): { compromiso: string; medicion: Medicion }[] {
  const deActividad = new Map(plan.actividades.map(({ id, compromiso }) => [id, compromiso]));
  const uses = indicadoresByVariable(plan);
  return plan.mediciones.flatMap((medicion) => {
    const own = (uses.get(medicion.variable) ?? []).map(
      ({ compromiso, actividad }) => compromiso ?? deActividad.get(actividad ?? '') ?? '',
    );
    return [...new Set(own)].map((compromiso) => ({ compromiso, medicion }));
  });
}
