import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatMoney } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import type { Momento, Partida } from '../../../model/tables/presupuesto.ts';
import { pageOfActividad, pageOfCompromiso } from '../shared/page-links.ts';
import { type Hallazgo, type Link, type Regla, ruleKind } from '../shared/regla.ts';

/** More was spent than the budget allowed: the modified one where there is one, else the one approved. */
export const gastoMayorQueAprobado: Regla = {
  kind: ruleKind({
    code: 'gasto-mayor-que-aprobado',
    title: 'Gastos mayores que el presupuesto',
    explanation:
      'Lo que un documento da por comprometido, devengado, ejercido o pagado en un periodo es más que el presupuesto del mismo periodo: el modificado, o el aprobado si no consta otro.',
    wrong: 'Presupuesto aprobado para 2025: 100,000 pesos. Ejercido en 2025: 120,000 pesos.',
    right: 'Presupuesto aprobado: 100,000 pesos; modificado: 120,000. Ejercido: 120,000 pesos.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const budgets = Map.groupBy(plan.presupuesto, (one) => `${ownerOf(one)} ${one.periodo} ${one.moneda}`);
  return [...budgets.values()].flatMap((own) => {
    const of = (...momentos: Momento[]) =>
      momentos.flatMap((momento) => own.find((one) => one.momento === momento) ?? []);
    const [budget] = of('modificado', 'aprobado');
    const spent =
      budget && of('comprometido', 'devengado', 'ejercido', 'pagado').findLast(({ monto }) => monto > budget.monto);
    return spent ? [tell(plan, budget, spent)] : [];
  });
}

const ownerOf = ({ actividad, compromiso }: Partida) => actividad ?? compromiso ?? '';
const write = ({ momento, monto, moneda }: Partida) => `${momento}, ${formatMoney(monto, moneda)}`;

function tell(plan: PlanCalculado, budget: Partida, spent: Partida): Hallazgo {
  const page = pageOf(plan, spent);
  const when = formatPeriodo(spent.periodo);
  return {
    record: spent,
    column: ['monto'],
    id: [plan.id, ownerOf(spent), spent.periodo, spent.momento].join('/'),
    message: `${page?.text ?? ownerOf(spent)}, ${when}: ${write(spent)}; ${write(budget)}.`,
    sides: [
      { says: `${when}: ${write(budget)}`, fuente: budget.fuente },
      { says: `${when}: ${write(spent)}`, fuente: spent.fuente },
    ],
    pages: page ? [page] : [],
  };
}

function pageOf(plan: PlanCalculado, { actividad: id, compromiso }: Partida): Link | undefined {
  const actividad = plan.actividades.find((one) => one.id === id);
  const own = plan.compromisos.find((one) => one.id === compromiso);
  return actividad ? pageOfActividad(plan, actividad) : own && pageOfCompromiso(plan, own);
}
