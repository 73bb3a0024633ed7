import { isMet } from '../../../model/estado.ts';
import { formatDeadline, formatWhenDue } from '../../../format/deadlines.ts';
import { dueDay } from '../../../model/tables/metas.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatWhen } from '../../../format/dates.ts';
import { firstDay } from '../../../model/date.ts';
import { besideAsked, findByMeta, idOfAvance, pagesOfAvance, placeOfNotes, tellMeta } from '../shared/tell-meta.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** A goal that, by the date that a report gives, was met after its deadline. */
export const metaCumplidaTarde: Regla = {
  kind: ruleKind({
    code: 'meta-cumplida-tarde',
    title: '[Metas] que se cumplieron después de su plazo',
    explanation:
      '[La meta] se cumplió, y la fecha en que [un informe] dice que se cumplió es posterior al plazo [del plan].',
    wrong: '[El plan]: abrir la biblioteca en noviembre de 2025. [El informe]: se abrió el 1 de diciembre de 2025.',
    right: '[El informe]: se abrió el 28 de noviembre de 2025.',
  }),
  peso: 'fondo',
  find: (sitio) => findByMeta(sitio, (plan, one) => metLate(sitio, plan, one)),
};

function metLate(sitio: Examined, plan: PlanCalculado, one: MetaCalculada): Hallazgo[] {
  const avance = one.avances.findLast(({ cumplida }) => cumplida !== undefined);
  if (avance?.cumplida === undefined || !wasMetLate(one)) return [];
  const { metaPlan } = one;
  const when = formatWhen(avance.cumplida);
  return [
    {
      record: avance,
      column: ['cumplida'],
      id: idOfAvance(plan, avance),
      message: saying`${tellMeta(one)} Vencía ${formatWhenDue(metaPlan)}, y [el informe] [lo/la@meta] da por [cumplida@meta] ${when}.`,
      sides: besideAsked(one, `Plazo: ${formatDeadline(metaPlan)}`, {
        says: saying`[Lo/La@meta] da por [cumplida@meta] ${when}`,
        fuente: placeOfNotes(avance),
      }),
      pages: pagesOfAvance(sitio, plan, one, avance),
    },
  ];
}

/** Whether a goal was met after its deadline, by the date that a report gives. */
export function wasMetLate({ estado, metaPlan, avances }: MetaCalculada): boolean {
  const met = avances.findLast((avance) => avance.cumplida !== undefined)?.cumplida;
  return isMet(estado) && met !== undefined && firstDay(met) > dueDay(metaPlan);
}
