import { addsOverTime, type Agregaciones, agregacionesOf } from '../../figures/aggregation.ts';
import { indexMediciones } from '../../figures/mediciones.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import { publishedParts } from '../../figures/published-parts.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatExact } from '../../../format/numbers.ts';
import { isPercentage } from '../../../model/unit.ts';
import { formatOfPeriodo } from '../../../format/periods.ts';
import { type Formula, isFormulaError, formulaOrError } from '../../../model/formula.ts';
import type { Indicador } from '../../../model/tables/indicadores.ts';
import type { Cifra } from '../../figures/standing.ts';
import { addUp, formatSum, isPrintedAs, toSides } from '../shared/printed-figures.ts';
import { pageOfMeta } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** A goal of a year, or of another period, that is not the sum of the goals of its parts. Percentages don't add up. */
export const metaDistintaDeSusPeriodos: Regla = {
  kind: ruleKind({
    code: 'meta-distinta-de-sus-periodos',
    title: '[Metas] del año que no son la suma de [las@meta] de sus periodos',
    explanation:
      '[El plan] programa un número para todo el año y otro para cada periodo. Al sumar los periodos no sale el del año.',
    wrong: '[Meta] del año: 30 talleres. Primer semestre: 15. Segundo semestre: 10.',
    right: '[Meta] del año: 25 talleres. Primer semestre: 15. Segundo semestre: 10.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const agregaciones = agregacionesOf(plan.variables);
  const summable = plan.metasCalculadas.flatMap((one) => {
    const cifra = adds(one.indicador, agregaciones) ? toFigure(one) : undefined;
    return cifra ? [{ one, cifra }] : [];
  });
  const programmed = indexMediciones(summable.map(({ cifra }) => cifra));
  return summable.flatMap(({ one, cifra }) => {
    const others = publishedParts(programmed, cifra).find((parts) => !isPrintedAs(addUp(parts), cifra.valor));
    return others ? [tell(plan, one, cifra, others)] : [];
  });
}

/** Whether the goals of an indicator add up over time: counts do; shares, averages and rates don't. */
function adds(indicador: Indicador, agregaciones: Agregaciones): boolean {
  if (!addsOverTime(indicador, agregaciones) || isPercentage(indicador.unidad)) return false;
  const read = formulaOrError(indicador);
  return read === undefined || (!isFormulaError(read) && isSumOfVariables(read));
}

function isSumOfVariables(formula: Formula): boolean {
  if (formula.kind === 'variable') return true;
  if (formula.kind !== 'operation' || !['+', '-'].includes(formula.operator)) return false;
  return isSumOfVariables(formula.left) && isSumOfVariables(formula.right);
}

/** What a goal programs, as a figure of its indicator. */
function toFigure({ metaPlan, cambios }: MetaCalculada): Cifra | undefined {
  const { comparador, valor, periodo, fuente } = metaPlan;
  if (cambios?.fin || typeof valor !== 'number' || !['al-menos', 'igual'].includes(comparador)) return undefined;
  const printed = { publicado: undefined, nota: undefined, estado: undefined, publicada: undefined, cambio: undefined };
  const ofAll = { desglose: undefined, categoria: undefined };
  return { variable: metaPlan.indicador, periodo, valor, fuente, ...printed, ...ofAll };
}

function tell(plan: PlanCalculado, one: MetaCalculada, own: Cifra, parts: Cifra[]): Hallazgo {
  const side = ({ periodo, valor, fuente }: Cifra): Side => ({
    says: saying`[Meta] ${formatOfPeriodo(periodo)}: ${formatExact(valor)}`,
    fuente,
  });
  return {
    record: one.metaPlan,
    column: ['valor'],
    id: `${plan.id}/${one.metaPlan.id}`,
    message: saying`${one.indicador.nombre}: [la meta] ${formatOfPeriodo(own.periodo)} es ${formatExact(own.valor)}, y [las@meta] de sus periodos suman ${formatSum(parts)}.`,
    sides: toSides(side(own), parts.map(side)),
    pages: [pageOfMeta(plan, one)],
  };
}
