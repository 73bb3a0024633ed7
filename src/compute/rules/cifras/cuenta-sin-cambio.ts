import { agregacionesOf, joiningOf } from '../../figures/aggregation.ts';
import { variablesOf } from '../../figures/indicadores.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { asksNothing } from '../../../model/estado.ts';
import type { Cifra } from '../../figures/standing.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { countWhile } from '../../../base/count-while.ts';
import { periodoDays } from '../../../model/periodo.ts';
import { compareText } from '../../../base/compare-text.ts';
import { formatPrinted, nameVariable } from '../shared/printed-figures.ts';
import { askedFor } from '../shared/tell-meta.ts';
import { pageOfMeta } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';

/**
 * A count of what there is that is the same on two dates, though the plan set a goal for it in between. A goal that
 * these figures already reach asked for no change, and what a share is of (an «entrada») no goal asks to grow.
 */
export const cuentaSinCambio: Regla = {
  kind: ruleKind({
    code: 'cuenta-sin-cambio',
    title: 'Cuentas que no se mueven aunque se programó que avanzaran',
    explanation:
      'El documento da la misma cuenta en dos fechas, y entre las dos se había programado hacer más de eso mismo. Puede no haberse hecho, o haber entrado tantas como salieron.',
    wrong: 'Julio: 12 obras contratadas. Agosto: contratar el 30 %. Septiembre: 12 obras contratadas.',
    right: 'Julio: 12 obras contratadas. Agosto: contratar el 30 %. Septiembre: 18 obras contratadas.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const agregaciones = agregacionesOf(plan.variables);
  const stocks = new Set(
    plan.indicadores.flatMap((one) => variablesOf(one).filter((id) => joiningOf(agregaciones, id, one) === 'ultimo')),
  );
  const mediciones = Map.groupBy(plan.mediciones, ({ variable }) => variable);
  const metas = goalsByVariable(plan);
  return plan.variables
    .filter(({ id }) => stocks.has(id))
    .flatMap((variable) =>
      findInVariable(plan, variable, mediciones.get(variable.id) ?? [], metas.get(variable.id) ?? []),
    );
}

/** The goals that program something, by each variable that their indicator measures. */
function goalsByVariable({ metasCalculadas }: PlanCalculado): Map<string, MetaCalculada[]> {
  const programmed = metasCalculadas.filter(
    ({ metaPlan, alcanzada, estado }) =>
      typeof metaPlan.valor === 'number' &&
      metaPlan.valor > 0 &&
      metaPlan.comparador !== 'a-lo-mas' &&
      alcanzada !== true &&
      !asksNothing(estado),
  );
  const pairs = programmed.flatMap((one) => variablesOf(one.indicador).map((variable) => ({ variable, one })));
  const byVariable = Map.groupBy(pairs, ({ variable }) => variable);
  return new Map([...byVariable].map(([variable, own]) => [variable, own.map(({ one }) => one).sort(byPeriodo)]));
}

function findInVariable(
  plan: PlanCalculado,
  variable: Variable,
  mediciones: readonly Cifra[],
  metas: readonly MetaCalculada[],
): Hallazgo[] {
  if (variable.papel !== 'realizado' && variable.papel !== 'total') return [];
  const inOrder = [...mediciones].sort((a, b) => compareText(endOf(a.periodo), endOf(b.periodo)));
  return inOrder.flatMap((after, i) => {
    const before = inOrder[i - 1];
    if (before?.valor !== after.valor) return [];
    const between = metas[countWhile(metas, ({ metaPlan }) => startOf(metaPlan.periodo) <= endOf(before.periodo))];
    if (!between || endOf(between.metaPlan.periodo) > endOf(after.periodo)) return [];
    return [tell(plan, variable, [before, after], between)];
  });
}

function byPeriodo({ metaPlan: a }: MetaCalculada, { metaPlan: b }: MetaCalculada): number {
  return (
    compareText(startOf(a.periodo), startOf(b.periodo)) ||
    compareText(endOf(a.periodo), endOf(b.periodo)) ||
    compareText(a.id, b.id)
  );
}

const startOf = (periodo: string) => periodoDays(periodo)?.from ?? '';
const endOf = (periodo: string) => periodoDays(periodo)?.to ?? '';

function tell(
  plan: PlanCalculado,
  variable: Variable,
  [before, after]: readonly [Cifra, Cifra],
  one: MetaCalculada,
): Hallazgo {
  const nombre = nameVariable(variable);
  const side = (medicion: Cifra) => ({
    says: `${nombre}, ${formatPeriodo(medicion.periodo)}: ${formatPrinted(medicion)}`,
    fuente: medicion.fuente,
  });
  return {
    record: after,
    column: ['valor'],
    id: `${plan.id}/${variable.id}/${after.periodo}`,
    message: `${nombre}: ${formatPrinted(before)} en ${formatPeriodo(before.periodo)} y ${formatPrinted(after)} en ${formatPeriodo(after.periodo)}. Entre las dos fechas se programó, para ${formatPeriodo(one.metaPlan.periodo)}: ${one.metaPlan.texto.replace(/\.$/, '')}.`,
    sides: [side(before), side(after), ...askedFor(one)],
    pages: [pageOfMeta(plan, one)],
  };
}
