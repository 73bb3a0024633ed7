import { fold } from '../../base/fold.ts';
import { type Formula, isFormulaError, formulaOrError } from '../../model/formula.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { isPercentage } from '../../model/unit.ts';
import { cifrasOf, type Doubt, type FindDoubts, IF_RIGHT, isConfirmed } from './doubt.ts';

/** Figures of a period of which one is a part of the other, in per cent, and larger. */
export const partsAboveWhole: FindDoubts = (plan, at) => {
  const variables = new Map(plan.variables.map((variable) => [variable.id, variable]));
  const figures = Map.groupBy(
    cifrasOf(plan).filter(({ categoria }) => categoria === undefined),
    ({ variable }) => variable,
  );
  return pairsOf(plan, variables).flatMap(([part, whole]) =>
    (figures.get(part.id) ?? []).flatMap((one): Doubt[] => {
      const all = figures.get(whole.id)?.filter(({ periodo }) => periodo === one.periodo) ?? [];
      const [least] = all.sort((a, b) => a.valor - b.valor);
      if (!least || one.valor <= least.valor || [one, ...all].some(isConfirmed)) return [];
      return [
        {
          record: one,
          problem: at(one, ['valor'], {
            code: 'part-above-whole',
            message: `«${part.id}» (${one.valor}) es más que «${whole.id}» (${least.valor}), de lo que sería una parte.`,
            hint: `Revise las dos cifras de ${one.periodo} en el documento: quizá están una en el lugar de la otra. ${IF_RIGHT}`,
          }),
        },
      ];
    }),
  );
};

type Pair = [part: Variable, whole: Variable];

function pairsOf({ indicadores, metas }: PlanCompleto, variables: ReadonlyMap<string, Variable>): Pair[] {
  const pairs = new Map<string, Pair>();
  const goalsOf = Map.groupBy(metas, ({ indicador }) => indicador);
  for (const indicador of indicadores) {
    const found = quotientOf(indicador)?.map((id) => variables.get(id));
    const [part, whole] = found ?? [];
    const mayExceed = goalsOf.get(indicador.id)?.some(({ valor, valor_hasta = valor }) => Number(valor_hasta) > 100);
    if (part && whole && mayExceed !== true && isPartOf(part, whole))
      pairs.set(`${part.id} ${whole.id}`, [part, whole]);
  }
  return [...pairs.values()];
}

/** Variables of one unit. Of what was planned more may be done, and of another time there may have been less. */
const isPartOf = (part: Variable, whole: Variable) =>
  fold(part.unidad) === fold(whole.unidad) &&
  ![part, whole].some(({ papel, id, nombre }) => papel === 'variacion' || OTHERWISE.test(`${id}_${fold(nombre)}`));

const OTHERWISE =
  /programad|previst|planead|planificad|proyectad|estimad|comprometid|esperad|presupuestad|aprobad|autorizad|requerid|meta(?:_|s|$)|anterior|previ[oa]|pasad|inicial|base|(?:19|20)\d\d/;

/** Of a percentage that is one variable between another, times 100: both. */
function quotientOf(indicador: Indicador): [part: string, whole: string] | undefined {
  const parsed = isPercentage(indicador.unidad) ? formulaOrError(indicador) : undefined;
  if (!parsed || isFormulaError(parsed)) return undefined;
  const { above, below, number } = factorsOf(parsed) ?? { above: [], below: [], number: 0 };
  const [[part, ...others], [whole, ...more]] = [above, below];
  const isQuotient = others.length + more.length === 0 && number === 100;
  return isQuotient && part !== undefined && whole !== undefined && part !== whole ? [part, whole] : undefined;
}

interface Factors {
  above: string[];
  below: string[];
  number: number;
}

/** The variables that a formula multiplies and divides by; undefined where it does anything else. */
function factorsOf(formula: Formula): Factors | undefined {
  if (formula.kind === 'number') return { above: [], below: [], number: Number(formula.text) };
  if (formula.kind === 'variable') return { above: [formula.id], below: [], number: 1 };
  if (formula.kind !== 'operation' || !['*', '/'].includes(formula.operator)) return undefined;
  const [left, right] = [factorsOf(formula.left), factorsOf(formula.right)];
  if (!left || !right) return undefined;
  return formula.operator === '*'
    ? {
        above: [...left.above, ...right.above],
        below: [...left.below, ...right.below],
        number: left.number * right.number,
      }
    : {
        above: [...left.above, ...right.below],
        below: [...left.below, ...right.above],
        number: left.number / right.number,
      };
}
