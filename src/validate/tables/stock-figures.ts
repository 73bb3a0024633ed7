import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import { isLikeStock } from '../../model/stock.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Medicion } from '../../model/tables/mediciones.ts';
import type { Variable } from '../../model/tables/variables.ts';
import type { At } from './at.ts';
import { variablesNamed } from './formulas.ts';

/** As few as these, the same each time, may well be what was done. */
const FEW = 3;

/**
 * What is added up because its indicator adds up, and looks as what there is: the figure of a year is that of its last
 * quarter, or what a formula divides by is the same in each. Told once a variable, which then says for itself.
 */
export function checkStocks(plan: PlanCompleto, at: At): Problem[] {
  const ownWay = new Set(
    plan.variables.flatMap(({ id, agregacion, partes = [] }) => (agregacion ? [id, ...partes] : [])),
  );
  const users = usersByVariable(plan.indicadores);
  const figures = Map.groupBy(plan.mediciones, ({ variable }) => variable);
  const asked = Map.groupBy(plan.metas, ({ indicador }) => indicador);
  return plan.variables
    .filter(({ id, papel }) => papel !== 'variacion' && !ownWay.has(id))
    .flatMap((variable) => {
      const own = users.get(variable.id) ?? [];
      if (own.length === 0 || own.some(({ agregacion }) => agregacion !== 'suma')) return [];
      const periodos = own.flatMap(({ id }) => (asked.get(id) ?? []).map(({ periodo }) => periodo));
      const found = findStock(variable, figures.get(variable.id) ?? [], periodos);
      return found ? [tell(variable, found, at)] : [];
    });
}

function usersByVariable(indicadores: readonly Indicador[]): Map<string, Indicador[]> {
  const uses = indicadores.flatMap((indicador) =>
    variablesNamed(indicador).map((variable) => ({ variable, indicador })),
  );
  const byVariable = Map.groupBy(uses, ({ variable }) => variable);
  return new Map([...byVariable].map(([variable, own]) => [variable, own.map(({ indicador }) => indicador)]));
}

/** The figures of the parts of a period that would be added up. */
function findStock(
  { papel }: Variable,
  mediciones: readonly Medicion[],
  asked: readonly Periodo[],
): number[] | undefined {
  const figures = new Map<Periodo, number>();
  for (const { periodo, valor, categoria } of mediciones)
    if (valor !== undefined && categoria === undefined) figures.set(periodo, valor);
  for (const periodo of new Set([...figures.keys(), ...asked])) {
    const whole = figures.get(periodo);
    for (const division of periodoDivisions(periodo)) {
      const parts = division.map((part) => figures.get(part));
      if (!parts.every((part) => part !== undefined)) continue;
      const isSame = papel === 'entrada' && parts.length >= FEW && parts[0] !== 0 && new Set(parts).size === 1;
      if (whole === undefined ? isSame : isLikeStock(whole, parts)) return parts;
    }
  }
  return undefined;
}

function tell(variable: Variable, parts: readonly number[], at: At): Problem {
  const sum = parts.reduce((total, part) => total + part, 0);
  return at(variable, ['agregacion'], {
    code: 'assumed-flow',
    message: `«${excerpt(variable.id)}» se suma de un periodo a otro (${parts.join(' + ')} = ${sum}), y parece lo que hay en cada uno.`,
    hint: 'Escriba en «agregacion» de variables.csv «ultimo» (lo que hay al cierre) o «promedio»; si sí se suma, «suma».',
  });
}
