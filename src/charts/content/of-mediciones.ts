import { computeIndicador } from '../../compute/figures/calculo.ts';
import { indexMediciones } from '../../compute/figures/mediciones.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatPeriodoShort } from '../../format/periods.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { LIMITES } from '../../model/limits.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, type Resultado } from '../../model/result.ts';
import type { ContenidoDeSeries } from '../grafica.ts';
import { findingOfSeries } from './finding.ts';

/** The values of an indicator from the first period that was measured to the last one, with what is missing between them. */
export function measuredSeries(plan: PlanCalculado, indicador: Indicador): ContenidoDeSeries | undefined {
  const mediciones = indexMediciones(plan.mediciones);
  const medidos = [...new Set(plan.mediciones.map(({ periodo }) => periodo))].sort();
  const calculos = new Map(
    medidos.map((periodo) => [
      periodo,
      computeIndicador({ ...indicador, agregacion: 'ninguna' }, periodo, { comparador: 'igual', valor: 0 }, mediciones),
    ]),
  );
  const periodos = periodsBetween(medidos.filter((periodo) => valueOf(calculos.get(periodo)?.resultado) !== null));
  const valores = periodos.map((periodo) => valueOf(calculos.get(periodo)?.resultado));
  const titulo = findingOfSeries(periodos, valores, indicador.unidad);
  if (titulo === undefined) return undefined;
  return {
    tipo: 'lineas',
    titulo,
    categorias: periodos.map((periodo) => ({ nombre: formatPeriodoShort(periodo) })),
    series: [{ nombre: indicador.nombre, clase: 'serie-1', valores }],
    fuentes: periodos.flatMap((periodo) =>
      (calculos.get(periodo)?.entradas ?? []).flatMap((entrada) => entrada.mediciones.map(({ fuente }) => fuente)),
    ),
  };
}

/** More years than these between two figures are no series: its drawing would be all gaps. */
const ANIOS = LIMITES.anios.valor;

/** All periods of the kind of which most are given, from the first of them to the last. */
function periodsBetween(medidos: Periodo[]): Periodo[] {
  const porClase = [...Map.groupBy(medidos, kindOf).values()].sort((a, b) => b.length - a.length);
  const [primero, ultimo] = [porClase[0]?.[0], porClase[0]?.at(-1)];
  if (primero === undefined || ultimo === undefined) return [];
  const anios = yearsFrom(primero, ultimo);
  if (anios.length > ANIOS) return [];
  const todos = anios.flatMap((anio) =>
    kindOf(primero) === 'anio'
      ? [anio]
      : (periodoDivisions(anio).find(([parte = '']) => kindOf(parte) === kindOf(primero)) ?? []),
  );
  return todos.slice(todos.indexOf(primero), todos.indexOf(ultimo) + 1);
}

/** What kind of period it is: a year, several years, a month, or the letter of a division. */
function kindOf(periodo: Periodo): string {
  if (periodo.includes('/')) return 'anios';
  return /-([STB]|\d)/.exec(periodo)?.[1]?.replace(/\d/, 'mes') ?? 'anio';
}

function yearsFrom(primero: Periodo, ultimo: Periodo): string[] {
  const [desde, hasta] = [primero, ultimo].map((periodo) => Number(periodo.slice(0, 4))) as [number, number];
  return Array.from({ length: hasta - desde + 1 }, (_, i) => String(desde + i).padStart(4, '0'));
}

export function valueOf(resultado: Resultado<{ valueOf: () => number }> | undefined): number | null {
  return resultado && hasValor(resultado) ? resultado.valor.valueOf() : null;
}
