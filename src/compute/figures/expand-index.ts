import { type Formula, formulaVariables } from '../../model/formula.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { formulaOf } from './indicadores.ts';

/** A formula over variables alone, and the indicator by which each is measured. */
interface Expanded {
  formula: Formula;
  measuredBy: ReadonlyMap<string, Indicador>;
}

/**
 * The formula of an indicator with those of the indicators that it names in their place. Undefined where one has no formula
 * or counts each part of a period by itself, or where it grows longer than a formula may be.
 */
export function expandIndex(indicador: Indicador, byId: ReadonlyMap<string, Indicador>): Expanded | undefined {
  const measuredBy = new Map<string, Indicador>();
  let terms = 0;
  const expand = (one: Indicador): Formula | undefined => {
    const formula = one.agregacion === 'cada' ? undefined : formulaOf(one);
    for (const id of formula ? formulaVariables(formula) : []) if (!measuredBy.has(id)) measuredBy.set(id, one);
    return formula && replace(formula);
  };
  const replace = (node: Formula): Formula | undefined => {
    if (terms > LIMITS.terms.most) return undefined;
    if (node.kind === 'indicador') {
      const part = byId.get(node.id);
      return part && expand(part);
    }
    if (node.kind === 'negative') {
      const of = replace(node.of);
      return of && { ...node, of };
    }
    if (node.kind === 'operation') {
      const [left, right] = [replace(node.left), replace(node.right)];
      return left && right && { ...node, left, right };
    }
    terms += 1;
    return terms > LIMITS.terms.most ? undefined : node;
  };
  const formula = expand(indicador);
  return formula && { formula, measuredBy };
}
