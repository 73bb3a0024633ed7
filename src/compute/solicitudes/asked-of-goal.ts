import { oncePer } from '../../base/once-per.ts';
import type { Estado } from '../../model/estado.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import { workingPageOf } from '../metas/goal-pages.ts';
import { anchor } from '../../model/addresses/pages.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { overdueGoals } from '../metas/overdue.ts';
import { vaciosOf } from '../site/lists/vacios.ts';
import { whomToAsk, type Responsable } from '../site/responsables.ts';
import type { MetaDePlan, Vacio, Vacios } from '../site/vacios.ts';

/** What of a goal isn't public: the groups of `Vacios` that are of goals, and why it wasn't met. */
export type AskedOfGoal =
  | { what: (typeof GROUPS)[number] }
  | { what: 'cifras'; variable: string; periodos: Vacios['cifras'][number]['periodos'] }
  /** It fell short, or its report says no more than that there is no figure. */
  | { what: 'incumplida' | 'sinCifra' };

const GROUPS = ['sinInforme', 'sinReporte', 'sinFormula', 'sinEvidencia', 'evidenciaPerdida'] as const;

/** What is asked of a goal past due that is in no group of what is missing. */
const OF_OVERDUE: Partial<Record<Estado, 'incumplida' | 'sinCifra'>> = {
  parcial: 'incumplida',
  incumplida: 'incumplida',
  'sin-cifra': 'sinCifra',
};

/** All that can be asked of a goal, and of whom. */
export interface RequestOfGoal {
  plan: PlanCalculado;
  asked: AskedOfGoal[];
  aQuien: Responsable[];
}

type Asked = Pick<Vacio<MetaDePlan>, 'plan' | 'metaCalculada' | 'aQuien'>;

/** The goals of which something can be asked: what is missing of each, and of the overdue why they weren't met. */
export const requestsOfGoals = oncePer((sitio: Parameters<typeof vaciosOf>[0]) => {
  const requests = new Map<MetaCalculada, RequestOfGoal>();
  const ask = ({ plan, metaCalculada, aQuien }: Asked, one: AskedOfGoal) => {
    const known = requests.get(metaCalculada) ?? { plan, asked: [], aQuien };
    known.asked.push(one);
    requests.set(metaCalculada, known);
  };
  for (const plan of sitio.planes) {
    for (const goal of overdueGoals(plan, sitio.corte)) {
      const what = OF_OVERDUE[goal.estado];
      const aQuien = whomToAsk(sitio.indexes, sitio.corte, plan, goal);
      if (what !== undefined) ask({ plan, metaCalculada: goal, aQuien }, { what });
    }
  }
  const vacios = vaciosOf(sitio);
  for (const what of GROUPS) for (const vacio of vacios[what]) ask(vacio, { what });
  for (const { variable, periodos, ...vacio } of vacios.cifras) ask(vacio, { what: 'cifras', variable, periodos });
  return requests;
});

/** The place of the letter of a goal. */
export const letterAnchor = ({ metaPlan }: MetaCalculada) => `pedir-${anchor(metaPlan.id)}`;

/** Where the letter of a goal is: beside the goal. */
export const letterHref = (plan: PlanCalculado, goal: MetaCalculada): string =>
  workingPageOf(plan, goal).replace(/#.*$/, `#${letterAnchor(goal)}`);
