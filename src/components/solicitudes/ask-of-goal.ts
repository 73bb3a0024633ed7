import { metaHref } from '../../compute/metas/goal-addresses.ts';
import { goalInContext } from '../../compute/metas/goal-in-context.ts';
import { variableName } from '../../compute/metas/find-in-plan.ts';
import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { type AskedOfGoal, type RequestOfGoal, requestsOfGoals } from '../../compute/solicitudes/asked-of-goal.ts';
import { formatDeadline } from '../../format/deadlines.ts';
import { formatPeriodo } from '../../format/periods.ts';
import { getSitio } from '../../sitio.ts';
import { askForFigure, type Peticion, SE_PIDE, tellGoal } from '../../textos/solicitudes.ts';
import { tellSource } from './tell-source.ts';

/** What the letter of a goal asks, and of whom; undefined where nothing of it is missing. */
export function petitionOfGoal(
  plan: PlanCalculado,
  goal: MetaCalculada,
): { peticion: Peticion; aQuien: RequestOfGoal['aQuien'] } | undefined {
  const request = requestsOfGoals(getSitio()).get(goal);
  if (request === undefined) return undefined;
  const { metaPlan } = goal;
  const peticion = {
    asunto: `${plan.plan.nombre_corto}, ${formatPeriodo(metaPlan.periodo)}`,
    pide: request.asked.map((one) => write(plan, one)),
    seTrata: tellGoal(goalInContext(plan, goal), formatDeadline(metaPlan), tellSource(metaPlan.fuente)),
    pagina: metaHref(plan, goal),
  };
  return { peticion, aQuien: request.aQuien };
}

function write(plan: PlanCalculado, one: AskedOfGoal): string {
  if (one.what !== 'cifras') return SE_PIDE[one.what];
  const name = variableName(plan, one.variable);
  return askForFigure(name, one.periodos.map(formatPeriodo));
}
