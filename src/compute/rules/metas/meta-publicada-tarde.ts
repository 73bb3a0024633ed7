import { isMet } from '../../../model/estado.ts';
import { formatDeadline, formatWhenDue } from '../../../format/deadlines.ts';
import { dueDay } from '../../../model/tables/metas.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatWhen } from '../../../format/dates.ts';
import { firstDay } from '../../../model/date.ts';
import type { Avance } from '../../../model/tables/avances.ts';
import { besideAsked, findByMeta, idOfAvance, pagesOfAvance, placeOfNotes, tellMeta } from '../shared/tell-meta.ts';
import { wasMetLate } from './meta-cumplida-tarde.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** A goal whose product was published after its deadline. Where it was also met late, `meta-cumplida-tarde` tells it. */
export const metaPublicadaTarde: Regla = {
  kind: ruleKind({
    code: 'meta-publicada-tarde',
    title: '[Metas cumplidas] cuyo producto se publicó después del plazo',
    explanation:
      '[La meta] se da por [cumplida@meta], y lo que se hizo para [cumplirlo/cumplirla@meta] se publicó cuando el plazo [del plan] ya había pasado.',
    wrong:
      '[El plan]: tener la guía en junio de 2025. [El informe]: se hizo en el periodo establecido y se publicó en julio.',
    right: '[El informe]: se hizo y se publicó en junio de 2025.',
  }),
  peso: 'fondo',
  find: (sitio) => findByMeta(sitio, (plan, one) => publishedLate(sitio, plan, one)),
};

function publishedLate(sitio: Examined, plan: PlanCalculado, one: MetaCalculada): Hallazgo[] {
  const { metaPlan, estado } = one;
  const avance = one.avances.findLast(({ publicada }) => publicada !== undefined);
  if (!isMet(estado) || wasMetLate(one) || avance?.publicada === undefined) return [];
  if (firstDay(avance.publicada) <= dueDay(metaPlan)) return [];
  const published = `se publicó ${formatWhen(avance.publicada)}`;
  const done = whenDone(one);
  const asked =
    metaPlan.se_cumple_al === 'publicarse' && !metaPlan.se_cumple_al_segun ? ', y lo que se pide es publicarlo' : '';
  return [
    {
      record: avance,
      column: ['publicada'],
      id: idOfAvance(plan, avance),
      message: saying`${tellMeta(one)} Vencía ${formatWhenDue(metaPlan)}. Según [el informe], su producto ${done}${published}${asked}.`,
      sides: besideAsked(one, `Plazo: ${formatDeadline(metaPlan)}`, {
        says: `El producto ${done}${published}`,
        fuente: placeOfNotes(avance),
      }),
      pages: pagesOfAvance(sitio, plan, one, avance),
    },
  ];
}

/** What the reports say of when it was done, before they say when it was published. */
function whenDone({ avances }: MetaCalculada): string {
  const met = avances.findLast((avance: Avance) => avance.cumplida !== undefined)?.cumplida;
  if (met !== undefined) return `se hizo ${formatWhen(met)} y `;
  return avances.some(({ plazo_declarado }) => plazo_declarado === 'en-periodo')
    ? 'se hizo en el periodo establecido y '
    : '';
}
