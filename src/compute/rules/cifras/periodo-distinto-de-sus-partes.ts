import { agregacionesOf, joiningOf } from '../../figures/aggregation.ts';
import { indicadoresByVariable } from '../../figures/indicadores.ts';
import { indexMediciones } from '../../figures/mediciones.ts';
import { publishedParts } from '../../figures/published-parts.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Cifra } from '../../figures/standing.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { isLikeStock } from '../../../model/stock.ts';
import { isPercentage } from '../../../model/unit.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { addUp, formatPrinted, formatSum, isPrintedAs, nameVariable, toSides } from '../shared/printed-figures.ts';
import { pageOfPlan } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/**
 * A figure of a period that is not the sum of those of its parts. Only for variables that add up over time, by their own
 * word or by the indicators that use them; variances have rules of their own. A part without a figure leaves no sum.
 */
export const periodoDistintoDeSusPartes: Regla = {
  kind: ruleKind({
    code: 'periodo-distinto-de-sus-partes',
    title: 'Cifras de un periodo que no son la suma de sus partes',
    explanation:
      'El documento da la cifra de un año, semestre o trimestre, y también la de cada una de sus partes. Al sumar las partes sale otro número.',
    wrong: 'Reuniones: 13 de enero a junio, 37 de julio a diciembre, 60 en el año.',
    right: 'Reuniones: 13 de enero a junio, 37 de julio a diciembre, 50 en el año.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const summable = addingVariables(plan);
  const ownWay = agregacionesOf(plan.variables);
  const published = indexMediciones(plan.mediciones);
  return plan.mediciones.flatMap((own) => {
    const variable = summable.get(own.variable);
    const others = variable && publishedParts(published, own).find((parts) => !isPrintedAs(addUp(parts), own.valor));
    // Whoever edits is asked first whether it adds up at all: `assumed-flow`.
    if (
      others &&
      !ownWay.has(own.variable) &&
      isLikeStock(
        own.valor,
        others.map(({ valor }) => valor),
      )
    )
      return [];
    return others ? [tell(plan, variable, own, others)] : [];
  });
}

function addingVariables(plan: PlanCalculado): Map<string, Variable> {
  const uses = indicadoresByVariable(plan);
  const agregaciones = agregacionesOf(plan.variables);
  const adding = plan.variables.filter(({ id, papel, unidad }) => {
    const own = uses.get(id) ?? [];
    const summed = own.length > 0 && own.every((one) => joiningOf(agregaciones, id, one) === 'suma');
    return summed && papel !== 'variacion' && !isPercentage(unidad);
  });
  return new Map(adding.map((variable) => [variable.id, variable]));
}

function tell(plan: PlanCalculado, variable: Variable, own: Cifra, parts: Cifra[]): Hallazgo {
  const side = (one: Cifra): Side => ({
    says: `${formatPeriodo(one.periodo)}: ${formatPrinted(one)}`,
    fuente: one.fuente,
  });
  return {
    record: own,
    column: ['valor'],
    id: `${plan.id}/${variable.id}/${own.periodo}`,
    message: `${nameVariable(variable)}, ${formatPeriodo(own.periodo)}: el documento da ${formatPrinted(own)}, y sus periodos suman ${formatSum(parts)}.`,
    sides: toSides(side(own), parts.map(side)),
    pages: [pageOfPlan(plan)],
  };
}
