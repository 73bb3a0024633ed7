import type { Medicion } from '../../model/tables/mediciones.ts';
import { type Cifra, isCifra } from './standing.ts';
import { isPartOf, type Periodo } from '../../model/periodo.ts';
import type { TextoDeInforme } from '../../model/tables/index.ts';
import { indicadoresByVariable } from './indicadores.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** What a report says of a commitment and of parts of its period. */
export interface Reportado {
  cifras: Cifra[];
  /** Those whose progress it declares, or whose figure it says that it withholds. */
  declared: Periodo[];
}

/** What each report says of each commitment. A figure belongs to the report of its own document. */
export function reportadoIn(plan: PlanCalculado): (informe: TextoDeInforme, compromiso: string) => Reportado {
  const cifras = Map.groupBy(
    figuresByCompromiso(plan, [...plan.mediciones, ...plan.categorias].filter(isCifra)),
    ({ compromiso, medicion }) => key(medicion.fuente.documento, compromiso),
  );
  const avances = Map.groupBy(
    plan.metasCalculadas.flatMap(({ metaPlan, compromiso, avances: own }) =>
      own.map(({ informe }) => ({ informe, compromiso, periodo: metaPlan.periodo })),
    ),
    ({ informe, compromiso }) => key(informe, compromiso),
  );
  const withheld = Map.groupBy(
    figuresByCompromiso(plan, [...plan.retenidas, ...plan.categorias.filter((one) => !isCifra(one))]),
    ({ compromiso, medicion }) => key(medicion.fuente.documento, compromiso),
  );
  return ({ id, fuente, periodo: all }, compromiso) => ({
    cifras: (cifras.get(key(fuente.documento, compromiso)) ?? [])
      .map(({ medicion }) => medicion)
      .filter(({ periodo }) => isPartOf(periodo, all)),
    declared: [
      ...(avances.get(key(id, compromiso)) ?? []).map(({ periodo }) => periodo),
      ...(withheld.get(key(fuente.documento, compromiso)) ?? []).map(({ medicion }) => medicion.periodo),
    ].filter((periodo) => isPartOf(periodo, all)),
  });
}

const key = (one: string, compromiso: string) => `${one} ${compromiso}`;

/** Each figure with the commitments whose indicators use its variable. */
function figuresByCompromiso<T extends Medicion>(
  plan: PlanCalculado,
  mediciones: readonly T[],
): { compromiso: string; medicion: T }[] {
  const deActividad = new Map(plan.actividades.map(({ id, compromiso }) => [id, compromiso]));
  const uses = indicadoresByVariable(plan);
  return mediciones.flatMap((medicion) => {
    const own = (uses.get(medicion.variable) ?? []).map(
      ({ compromiso, actividad }) => compromiso ?? deActividad.get(actividad ?? '') ?? '',
    );
    return [...new Set(own)].map((compromiso) => ({ compromiso, medicion }));
  });
}
