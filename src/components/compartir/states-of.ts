import { isDue } from '../../compute/metas/next-due.ts';
import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { countedMetas, summarize } from '../../compute/metas/resumen.ts';
import { getSitio } from '../../sitio.ts';
import { tellStates } from '../../textos/compartir.ts';
import { whoDeclares } from '../../textos/planes.ts';

/** How some goals of a plan stand that are past due, for whoever is shown a link; undefined where none is. */
export function statesOf(plan: PlanCalculado, goals: readonly MetaCalculada[]): string | undefined {
  const sitio = getSitio();
  const due = countedMetas(goals).filter((goal) => isDue(goal, sitio.corte));
  return tellStates(summarize(due), whoDeclares(plan, sitio));
}
