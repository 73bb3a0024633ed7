import { categoriesOf } from '../../compute/figures/categories.ts';
import { goalInContext } from '../../compute/metas/goal-in-context.ts';
import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatMeasure, formatNumber } from '../../format/numbers.ts';
import { formatPeriodo } from '../../format/periods.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { hasValor } from '../../model/result.ts';
import type { Medicion } from '../../model/tables/mediciones.ts';
import { asksFigure } from '../../model/tables/metas.ts';
import { tellDeclared, tellFigure, tellWorkedOut } from '../../textos/compartir.ts';
import { printFigure } from '../meta-plan/print-figure.ts';

/** A figure as a citation says it, and the documents that give it. */
export interface FigureToCite {
  texto: string;
  fuentes: readonly Fuente[];
}

/** A figure that a document gives of a variable of the plan, as printed. */
export function citeMedicion({ variables }: PlanCalculado, medicion: Medicion): FigureToCite {
  const { variable: id, categoria, periodo, fuente } = medicion;
  const { nombre = id, unidad = '' } = variables.find((one) => one.id === id) ?? {};
  const que = categoria === undefined ? nombre : `${nombre}, ${categoria}`;
  return { texto: tellFigure(que, unidad, formatPeriodo(periodo), printFigure(medicion)), fuentes: [fuente] };
}

/** The figures of a goal: what was worked out, what it was worked out from, its parts, and what reports declare of it. */
export function figuresOfGoal(plan: PlanCalculado, goal: MetaCalculada): FigureToCite[] {
  const { calculo, indicador, metaPlan, avances } = goal;
  const inputs = calculo.inputs.flatMap(({ mediciones, retenidas }) => [...mediciones, ...retenidas]);
  const counted = calculo.inputs.flatMap(({ variable }) => [variable, ...inputs.map((one) => one.variable)]);
  const given = [...new Set([...inputs, ...categoriesOf(plan, counted, metaPlan.periodo)])];
  const value = hasValor(calculo.result) ? formatMeasure(calculo.result.valor, indicador.unidad) : undefined;
  const isWorkedOut = value !== undefined && calculo.formula !== undefined && calculo.formula.kind !== 'variable';
  return [
    ...(isWorkedOut
      ? [
          {
            texto: tellWorkedOut(indicador.nombre, formatPeriodo(metaPlan.periodo), value),
            fuentes: given.map(({ fuente }) => fuente),
          },
        ]
      : []),
    ...given.map((medicion) => citeMedicion(plan, medicion)),
    ...avances.flatMap(({ declarado, fuente }) =>
      declarado === undefined
        ? []
        : [
            {
              texto: tellDeclared(
                goalInContext(plan, goal),
                formatNumber(declarado),
                value === undefined && asksFigure(metaPlan),
              ),
              fuentes: [fuente],
            },
          ],
    ),
  ];
}
