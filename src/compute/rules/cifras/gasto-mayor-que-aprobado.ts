import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatMoney, formatNumber } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { type Periodo, periodoDivisions } from '../../../model/periodo.ts';
import type { Momento, Partida } from '../../../model/tables/presupuesto.ts';
import { toSides } from '../shared/printed-figures.ts';
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

const SPENT: readonly Momento[] = ['pagado', 'ejercido', 'devengado', 'comprometido'];

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const ofOne = Map.groupBy(plan.presupuesto, (one) => `${ownerOf(one)} ${one.moneda}`);
  return [...ofOne.values()].flatMap((partidas) =>
    [...Map.groupBy(partidas, ({ periodo }) => periodo)].flatMap(([periodo, own]) => {
      const budget = inMoment(own, 'modificado')[0] ?? inMoment(own, 'aprobado')[0];
      if (!budget) return [];
      const spent = SPENT.map((momento) => spentIn(periodo, inMoment(partidas, momento)));
      const excess = spent.find((parts) => sumOf(parts) > budget.monto);
      return excess ? [tell(plan, budget, excess)] : [];
    }),
  );
}

const inMoment = (partidas: readonly Partida[], momento: Momento) => partidas.filter((one) => one.momento === momento);

/** What was spent in a period: as a document gives it, or in those of its parts that are published. */
function spentIn(periodo: Periodo, spent: readonly Partida[]): Partida[] {
  const whole = spent.filter((one) => one.periodo === periodo);
  if (whole.length > 0) return whole;
  const ways = periodoDivisions(periodo).map((division) => spent.filter((one) => division.includes(one.periodo)));
  return ways.reduce((most, parts) => (sumOf(parts) > sumOf(most) ? parts : most), []);
}

/** In cents, as money is counted. */
const sumOf = (partidas: readonly Partida[]) =>
  partidas.reduce((total, { monto }) => total + Math.round(monto * 100), 0) / 100;

const ownerOf = ({ actividad, compromiso }: Partida) => actividad ?? compromiso ?? '';
const write = ({ momento, monto, moneda }: Partida) => `${momento}, ${formatMoney(monto, moneda)}`;

/** The sum of several, and of what: «ejercido, 120 MXN (30 + 30 + 60)». */
function writeSum([first, ...others]: readonly Partida[]): string {
  if (!first) return '';
  const all = [first, ...others];
  const terms = others.length === 0 ? '' : ` (${all.map(({ monto }) => formatNumber(monto)).join(' + ')})`;
  return `${write({ ...first, monto: sumOf(all) })}${terms}`;
}

function tell(plan: PlanCalculado, budget: Partida, spent: readonly Partida[]): Hallazgo {
  const page = pageOf(plan, budget);
  const when = formatPeriodo(budget.periodo);
  const [first = budget] = spent;
  return {
    record: first,
    column: ['monto'],
    id: [plan.id, ownerOf(budget), budget.periodo, first.momento].join('/'),
    message: `${page?.text ?? ownerOf(budget)}, ${when}: ${writeSum(spent)}; ${write(budget)}.`,
    sides: toSides(
      { says: `${when}: ${write(budget)}`, fuente: budget.fuente },
      spent.map((one) => ({ says: `${formatPeriodo(one.periodo)}: ${write(one)}`, fuente: one.fuente })),
    ),
    pages: page ? [page] : [],
  };
}

function pageOf(plan: PlanCalculado, { actividad: id, compromiso }: Partida): Link | undefined {
  const actividad = plan.actividades.find((one) => one.id === id);
  const own = plan.compromisos.find((one) => one.id === compromiso);
  return actividad ? pageOfActividad(plan, actividad) : own && pageOfCompromiso(plan, own);
}
