import { indexMediciones, type Mediciones, publishedFigure } from '../../figures/mediciones.ts';
import { type Cifra, isCifra } from '../../figures/standing.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { MedicionDeCategoria } from '../../../model/tables/mediciones.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { formatList } from '../../../format/lists.ts';
import {
  addUp,
  formatPrinted,
  formatSum,
  isPrintedAs,
  nameVariable,
  ofCategoria,
  toSides,
} from '../shared/printed-figures.ts';
import { pageOfPlan } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/** All the categories of a variable by one dimension, in one period. */
interface Breakdown {
  variable: Variable;
  desglose: string;
  cifras: CifraDeCategoria[];
}

type CifraDeCategoria = MedicionDeCategoria & Cifra;

/**
 * A total that is not the sum of its categories, where these are said to be all; without a total, two dimensions whose
 * sums differ. A category without a figure leaves no sum.
 */
export const totalDistintoDeSuDesglose: Regla = {
  kind: ruleKind({
    code: 'total-distinto-de-su-desglose',
    title: 'Totales que no son la suma de sus categorías',
    explanation:
      'El documento da un total y la cifra de cada categoría en que se desglosa, y al sumar las categorías sale otro número; o da dos desgloses de lo mismo que suman distinto.',
    wrong: 'Asistentes: 9. Mujeres 5, hombres 3.',
    right: 'Asistentes: 8. Mujeres 5, hombres 3.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const totals = indexMediciones(plan.mediciones);
  const byFigure = Map.groupBy(
    completeBreakdowns(plan),
    ({ variable, cifras }) => `${variable.id} ${periodoOf(cifras)}`,
  );
  return [...byFigure.values()].flatMap((breakdowns) => compare(plan, breakdowns, totals));
}

/** Those whose every category was published in the period. */
function completeBreakdowns({ variables, categorias }: PlanCalculado): Breakdown[] {
  const byVariable = Map.groupBy(categorias, ({ variable }) => variable);
  return variables.flatMap((variable) =>
    (variable.desgloses_completos ?? []).flatMap((desglose) => {
      const own = (byVariable.get(variable.id) ?? []).filter((one) => one.desglose === desglose);
      const all = new Set(own.map(({ categoria }) => categoria)).size;
      return [...Map.groupBy(own, ({ periodo }) => periodo).values()]
        .map((figures) => figures.filter((one): one is CifraDeCategoria => isCifra(one)))
        .filter((cifras) => cifras.length === all)
        .map((cifras) => ({ variable, desglose, cifras }));
    }),
  );
}

function compare(plan: PlanCalculado, breakdowns: readonly Breakdown[], totals: Mediciones): Hallazgo[] {
  const [first, ...others] = breakdowns;
  if (!first) return [];
  const total = publishedFigure(totals, first.variable.id, periodoOf(first.cifras));
  if (total) {
    const differing = breakdowns.filter(({ cifras }) => !isPrintedAs(addUp(cifras), total.valor));
    return differing.map((one) =>
      tell(
        plan,
        one,
        total,
        `el documento da ${formatPrinted(total)}, y por ${one.desglose} suman ${formatSum(one.cifras)}`,
        [sideOf(one.variable, total)],
      ),
    );
  }
  const [record] = first.cifras;
  return others
    .filter(({ cifras }) => record && !addUp(cifras).equals(addUp(first.cifras)))
    .map((one) =>
      tell(
        plan,
        one,
        record as Cifra,
        `por ${formatList([first, one].map(({ desglose, cifras }) => `${desglose} suman ${formatSum(cifras)}`))}`,
        first.cifras.map((cifra) => sideOf(one.variable, cifra)),
      ),
    );
}

const periodoOf = ([first]: readonly Cifra[]) => first?.periodo ?? '';

function tell(
  plan: PlanCalculado,
  { variable, desglose, cifras }: Breakdown,
  record: Cifra,
  what: string,
  against: Side[],
): Hallazgo {
  const [first, ...more] = against;
  const others = [...more, ...cifras.map((cifra) => sideOf(variable, cifra))];
  return {
    record,
    column: ['valor'],
    id: `${plan.id}/${variable.id}/${record.periodo}/${desglose}`,
    message: `${nameVariable(variable)}, ${formatPeriodo(record.periodo)}: ${what}.`,
    sides: toSides(first as Side, others),
    pages: [pageOfPlan(plan)],
  };
}

function sideOf(variable: Variable, cifra: Cifra): Side {
  return {
    says: `${nameVariable(variable)}${ofCategoria(cifra)}, ${formatPeriodo(cifra.periodo)}: ${formatPrinted(cifra)}`,
    fuente: cifra.fuente,
  };
}
