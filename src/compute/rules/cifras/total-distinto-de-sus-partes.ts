import { indexMediciones, type Mediciones, publishedFigure } from '../../figures/mediciones.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Cifra } from '../../figures/standing.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { isPercentage } from '../../../model/unit.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import {
  addUp,
  formatPrinted,
  formatSum,
  halfUnit,
  isPrintedAs,
  nameVariable,
  toSides,
} from '../shared/printed-figures.ts';
import { pageOfPlan } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/** A total and its parts, of the same period. */
interface Summed {
  total: Cifra;
  partes: Cifra[];
}

/** A printed total that is not the sum of its parts in the same period. A part that nobody published leaves no sum. */
export const totalDistintoDeSusPartes: Regla = {
  kind: ruleKind({
    code: 'total-distinto-de-sus-partes',
    title: 'Totales que no son la suma de sus partes',
    explanation: 'El documento da un total y lo desglosa. Al sumar las partes sale otro número.',
    wrong: 'Asesorías de julio: 14 (2 en el mercado y 11 en la oficina).',
    right: 'Asesorías de julio: 13 (2 en el mercado y 11 en la oficina).',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const variables = new Map(plan.variables.map((variable) => [variable.id, variable]));
  const published = indexMediciones(plan.mediciones);
  return plan.mediciones.flatMap((total) => {
    const variable = variables.get(total.variable);
    const parts = variable && partsOf(variable, total, published);
    if (!parts || addsUp(variable, { total, partes: parts })) return [];
    return [tell(plan, variables, { total, partes: parts })];
  });
}

/** The figures of the parts; undefined where it has none or one of them was not published. */
function partsOf({ partes }: Variable, { periodo }: Cifra, published: Mediciones): Cifra[] | undefined {
  const own = partes?.map((part) => publishedFigure(published, part, periodo));
  return own?.every((one) => one !== undefined) ? own : undefined;
}

/** Parts in percent are rounded each by itself, so their sum may be off by as much. */
function addsUp({ unidad }: Variable, { total, partes }: Summed): boolean {
  const sum = addUp(partes);
  if (isPrintedAs(sum, total.valor)) return true;
  const margin = halfUnit(partes.map(({ valor }) => valor)).mul(partes.length);
  return (
    isPercentage(unidad) &&
    sum
      .sub(addUp([total]))
      .abs()
      .compare(margin) <= 0
  );
}

function tell(plan: PlanCalculado, variables: ReadonlyMap<string, Variable>, { total, partes }: Summed): Hallazgo {
  const nombre = ({ variable: id }: Cifra) => {
    const variable = variables.get(id);
    return variable ? nameVariable(variable) : id;
  };
  const side = (one: Cifra): Side => ({
    says: `${nombre(one)}, ${formatPeriodo(one.periodo)}: ${formatPrinted(one)}`,
    fuente: one.fuente,
  });
  return {
    record: total,
    column: ['valor'],
    id: `${plan.id}/${total.variable}/${total.periodo}`,
    message: `${nombre(total)}, ${formatPeriodo(total.periodo)}: el documento da ${formatPrinted(total)}, y sus partes suman ${formatSum(partes)}.`,
    sides: toSides(side(total), partes.map(side)),
    pages: [pageOfPlan(plan)],
  };
}
