import { oncePer } from '../../base/once-per.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import { overdueGoals } from '../metas/overdue.ts';
import { vaciosOf } from '../site/lists/vacios.ts';
import { whomToAsk, type Responsable } from '../site/responsables.ts';
import type { Vacios } from '../site/vacios.ts';

/** What of a goal isn't public: the groups of `Vacios` that are of goals, and why it wasn't met. */
export type AskedOfGoal =
  | { what: (typeof GROUPS)[number] }
  | { what: 'cifras'; variable: string; periodos: Vacios['cifras'][number]['periodos'] }
  | { what: 'incumplida' };

const GROUPS = ['sinInforme', 'sinReporte', 'sinFormula', 'sinEvidencia', 'evidenciaPerdida'] as const;

/** All that can be asked of a goal, and of whom. */
export interface RequestOfGoal {
  asked: AskedOfGoal[];
  aQuien: Responsable[];
}

/** The goals of which something can be asked: what is missing of each, and of the overdue why they weren't met. */
export const requestsOfGoals = oncePer((sitio: Parameters<typeof vaciosOf>[0]) => {
  const requests = new Map<MetaCalculada, RequestOfGoal>();
  const ask = (goal: MetaCalculada, aQuien: Responsable[], one: AskedOfGoal) => {
    const known = requests.get(goal) ?? { asked: [], aQuien };
    known.asked.push(one);
    requests.set(goal, known);
  };
  for (const plan of sitio.planes) {
    for (const goal of overdueGoals(plan, sitio.corte)) {
      if (goal.estado !== 'incumplida' && goal.estado !== 'parcial') continue;
      ask(goal, whomToAsk(sitio.indexes, sitio.corte, plan, goal), { what: 'incumplida' });
    }
  }
  const vacios = vaciosOf(sitio);
  for (const what of GROUPS) for (const { metaCalculada, aQuien } of vacios[what]) ask(metaCalculada, aQuien, { what });
  for (const { metaCalculada, aQuien, variable, periodos } of vacios.cifras)
    ask(metaCalculada, aQuien, { what: 'cifras', variable, periodos });
  return requests;
});
