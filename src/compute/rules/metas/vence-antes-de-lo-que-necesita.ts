import { formatDeadline, formatWhenDue } from '../../../format/deadlines.ts';
import { withNumber } from '../../../model/written-number.ts';
import { asksNothing } from '../../../model/estado.ts';
import { dueDay } from '../../../model/tables/metas.ts';
import { fuentePlazoOf } from '../../metas/meta-ajustada.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import { pageOfActividad } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { say, saying } from '../../../model/speech/speech.ts';

/**
 * An activity due before the first time that one that it needs is. Where both are repeated, only the first time of each
 * counts: after it, what is needed is there.
 */
export const venceAntesDeLoQueNecesita: Regla = {
  kind: ruleKind({
    code: 'vence-antes-de-lo-que-necesita',
    title: '[Actividades] que vencen antes que lo que necesitan',
    explanation:
      '[Una actividad] necesita que [otra@actividad] esté antes, y su plazo es anterior al de [esa otra@actividad]. Si quien lo dice es este sitio, la observación lo dice.',
    wrong: 'Abrir el portal: agosto. Diseñar el portal: noviembre.',
    right: 'Diseñar el portal: agosto. Abrir el portal: noviembre.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const actividades = new Map(plan.actividades.map((one) => [one.id, one]));
  const earliest = firstGoals(plan);
  return plan.actividades.flatMap((actividad) => {
    const own = earliest.get(actividad.id);
    const late = (actividad.necesita ?? []).flatMap((id) => {
      const [other, first] = [actividades.get(id), earliest.get(id)];
      if (!own || !other || !first || dueDay(own.metaPlan) >= dueDay(first.metaPlan)) return [];
      return [{ other, first }];
    });
    return own && late[0] ? [tell(plan, actividad, own, late[0])] : [];
  });
}

/** The goal of each activity that falls due first; goals stand in the order of their deadlines. */
function firstGoals({ metasCalculadas }: PlanCalculado): Map<string, MetaCalculada> {
  const counted = metasCalculadas.filter(
    ({ metaPlan, estado }) => metaPlan.vence !== undefined && !asksNothing(estado),
  );
  return new Map(counted.toReversed().flatMap((one) => (one.actividad ? [[one.actividad.id, one]] : [])));
}

function tell(
  plan: PlanCalculado,
  actividad: Actividad,
  own: MetaCalculada,
  { other, first }: { other: Actividad; first: MetaCalculada },
): Hallazgo {
  const side = ({ numero, nombre }: Actividad, one: MetaCalculada): Side => ({
    says: `${withNumber(numero, nombre)}. Plazo: ${formatDeadline(one.metaPlan)}`,
    fuente: fuentePlazoOf(one),
  });
  const segun =
    actividad.necesita_segun === 'sitio' ? say(' Que [lo/la@actividad] necesite lo establece este sitio.') : '';
  return {
    record: actividad,
    column: ['necesita'],
    id: `${plan.id}/${actividad.id}`,
    message: saying`${withNumber(actividad.numero, actividad.nombre)}: vence ${formatWhenDue(own.metaPlan)}. Necesita que antes esté [la actividad] ${other.numero}, ${other.nombre}, que vence después, ${formatWhenDue(first.metaPlan)}.${segun}`,
    sides: [side(actividad, own), side(other, first)],
    pages: [pageOfActividad(plan, actividad), pageOfActividad(plan, other)],
  };
}
