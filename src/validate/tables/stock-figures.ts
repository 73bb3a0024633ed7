import { formulaVariables, isFormulaError, parseFormula } from '../../model/formula.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import { isLikeStock } from '../../model/stock.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Variable } from '../../model/tables/variables.ts';
import type { At } from './at.ts';

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
  return plan.variables
    .filter(({ id, papel }) => papel !== 'variacion' && !ownWay.has(id))
    .flatMap((variable) => {
      const users = plan.indicadores.filter((indicador) => uses(indicador, variable));
      if (users.length === 0 || users.some(({ agregacion }) => agregacion !== 'suma')) return [];
      const found = findStock(plan, variable, users);
      return found ? [tell(variable, found, at)] : [];
    });
}

function uses({ formula }: Indicador, { id }: Variable): boolean {
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  return parsed !== undefined && !isFormulaError(parsed) && formulaVariables(parsed).includes(id);
}

/** The figures of the parts of a period that would be added up. */
function findStock(plan: PlanCompleto, { id, papel }: Variable, users: readonly Indicador[]): number[] | undefined {
  const figures = new Map<Periodo, number>();
  for (const { variable, periodo, valor, categoria } of plan.mediciones)
    if (variable === id && valor !== undefined && categoria === undefined) figures.set(periodo, valor);
  const used = new Set(users.map((indicador) => indicador.id));
  const asked = plan.metas.filter(({ indicador }) => used.has(indicador)).map(({ periodo }) => periodo);
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
