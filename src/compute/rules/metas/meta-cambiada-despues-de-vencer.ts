import { formatDeadline, formatWhenDue } from '../../../format/deadlines.ts';
import { formatOfDate, formatWhen } from '../../../format/dates.ts';
import type { QueSeAjusta } from '../../../model/tables/ajustes.ts';
import { dueDay } from '../../../model/tables/metas.ts';
import { firstDay } from '../../../model/date.ts';
import type { AjusteDeMeta } from '../../metas/ajustes.ts';
import { ownChanges } from '../../metas/changed-goals.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { besideAsked, findByMeta, tellMeta } from '../shared/tell-meta.ts';
import { pageOfActaOfSession, pageOfMeta } from '../shared/page-links.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { inWords } from '../../../model/speech/speech.ts';

/** A goal that was changed, or given up, when the deadline that it had until then had passed. */
export const metaCambiadaDespuesDeVencer: Regla = {
  kind: ruleKind({
    code: 'meta-cambiada-despues-de-vencer',
    title: '[Metas] que se cambiaron después de vencer',
    explanation:
      'El plazo [de la meta] había pasado cuando se decidió darle otro valor u otro plazo, [cancelarlo/cancelarla@meta] o [sustituirlo/sustituirla@meta]. Este sitio [lo/la@meta] juzga por lo que regía al vencer, y dice cómo quedaría con el cambio.',
    wrong: '[El plan]: 100 talleres, a junio de 2025. [El acta] de septiembre de 2025: que sean 80.',
    right: '[El acta] de mayo de 2025: que los 100 talleres para junio sean 80.',
  }),
  peso: 'fondo',
  find: (sitio) =>
    findByMeta(sitio, (plan, one) =>
      ownChanges(one)
        .filter((cambio) => cambio.isLate && isSurelyLate(cambio, one))
        .map((cambio) => tell(sitio, plan, one, cambio)),
    ),
};

/** Of a month that holds the deadline nobody knows. */
const isSurelyLate = ({ ajuste }: AjusteDeMeta, { metaPlan }: MetaCalculada) =>
  firstDay(ajuste.fecha) > dueDay(metaPlan);

const DECIDED: Record<QueSeAjusta, string> = inWords({
  valor: 'se le dio otro valor',
  plazo: 'se le dio otro plazo',
  cancelada: 'se canceló',
  sustituida: 'se sustituyó por [otra@meta]',
});

function tell(sitio: Examined, plan: PlanCalculado, one: MetaCalculada, { ajuste }: AjusteDeMeta): Hallazgo {
  const { metaPlan } = one;
  return {
    record: ajuste,
    column: ['fecha'],
    id: `${plan.id}/${ajuste.meta}/${ajuste.que}/${ajuste.fecha}`,
    message: `${tellMeta(one)} Venció ${formatWhenDue(metaPlan)}, y ${DECIDED[ajuste.que]} ${formatWhen(ajuste.fecha)}.`,
    sides: besideAsked(one, `Plazo: ${formatDeadline(metaPlan)}`, {
      says: `Por decisión ${formatOfDate(ajuste.fecha)}, ${DECIDED[ajuste.que]}`,
      fuente: ajuste.fuente,
    }),
    pages: [pageOfMeta(plan, one), ...pageOfActaOfSession(sitio, ajuste.sesion)],
  };
}
