import { drawCards, type GoalCard } from '../charts/cards/draw-cards.ts';
import { goalInContext } from '../compute/metas/goal-in-context.ts';
import { metaHref } from '../compute/metas/goal-addresses.ts';
import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { formatDate } from '../format/dates.ts';
import { formatDeadline } from '../format/deadlines.ts';
import { anchor, cardHref } from '../model/addresses/pages.ts';
import type { SitioCalculado } from '../sitio.ts';
import { COMUN } from '../textos/comunes.ts';
import { nameEstado } from '../textos/estados.ts';
import { whoDeclares } from '../textos/planes.ts';

/** The file with the cards of a page's goals. */
interface CardFile {
  path: string;
  plan: string;
  write: () => string;
}

/** A card of each goal, to show in pages of others: those of a page in one file. */
export const cardFiles = (sitio: SitioCalculado): CardFile[] =>
  sitio.planes.flatMap((plan) => {
    const byPage = Map.groupBy(plan.metasCalculadas, (goal) => cardHref(metaHref(plan, goal)).replace(/#.*$/, ''));
    return [...byPage].map(([href, goals]) => ({
      path: href.slice(1),
      plan: plan.id,
      write: () =>
        drawCards(
          plan.plan.titulo,
          goals.map((goal) => cardOf(sitio, plan, goal)),
        ),
    }));
  });

const cardOf = (sitio: SitioCalculado, plan: PlanCalculado, goal: MetaCalculada): GoalCard => ({
  id: anchor(goal.metaPlan.id),
  estado: goal.estado,
  nombreDeEstado: nameEstado(goal.estado, whoDeclares(plan, sitio)),
  goal: goalInContext(plan, goal),
  credit: [
    `${plan.plan.nombre_corto}. ${COMUN.vence}: ${formatDeadline(goal.metaPlan)}.`,
    `${sitio.sitio.nombre}, ${new URL(sitio.sitio.url).host}`,
    `${COMUN.corte}: ${formatDate(sitio.corte)}.`,
  ],
});
