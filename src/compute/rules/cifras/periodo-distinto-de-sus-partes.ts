import { indicadoresByVariable } from '../../figures/indicadores.ts';
import { indexMediciones } from '../../figures/mediciones.ts';
import { publishedParts } from '../../figures/published-parts.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Medicion } from '../../../model/tables/mediciones.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { isPercentage } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { addUp, formatPrinted, formatSum, isPrintedAs, nameVariable, toLados } from '../shared/printed-figures.ts';
import { pageOfPlan } from '../shared/pages.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/**
 * A figure of a period that is not the sum of those of its parts. Only of variables that add up over time, as the
 * indicators that use them say; a variance is left to the rules of its own. A part without figure leaves no sum.
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
  const sumables = addingVariables(plan);
  const publicadas = indexMediciones(plan.mediciones);
  return plan.mediciones.flatMap((propia) => {
    const variable = sumables.get(propia.variable);
    const otras =
      variable && publishedParts(publicadas, propia).find((partes) => !isPrintedAs(addUp(partes), propia.valor));
    return otras ? [tell(plan, variable, propia, otras)] : [];
  });
}

function addingVariables(plan: PlanCalculado): Map<string, Variable> {
  const usos = indicadoresByVariable(plan);
  const suman = plan.variables.filter(({ id, papel, unidad }) => {
    const suyos = usos.get(id) ?? [];
    const sumado = suyos.length > 0 && suyos.every(({ agregacion }) => agregacion === 'suma');
    return sumado && papel !== 'variacion' && !isPercentage(unidad);
  });
  return new Map(suman.map((variable) => [variable.id, variable]));
}

function tell(plan: PlanCalculado, variable: Variable, propia: Medicion, partes: Medicion[]): Hallazgo {
  const side = (una: Medicion): Side => ({
    says: `${formatPeriodo(una.periodo)}: ${formatPrinted(una)}`,
    fuente: una.fuente,
  });
  return {
    record: propia,
    column: ['valor'],
    id: `${plan.id}/${variable.id}/${propia.periodo}`,
    message: `${nameVariable(variable)}, ${formatPeriodo(propia.periodo)}: el documento da ${formatPrinted(propia)}, y sus periodos suman ${formatSum(partes)}.`,
    sides: toLados(side(propia), partes.map(side)),
    pages: [pageOfPlan(plan)],
  };
}
