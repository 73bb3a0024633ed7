import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { RESERVAS } from '../../../model/tables/avances.ts';
import { formatNumber } from '../../../format/numbers.ts';
import {
  besideAsked,
  findByMeta,
  idOfAvance,
  isDeclaration,
  pagesOfAvance,
  type Declaration,
  tellMeta,
} from '../shared/tell-meta.ts';
import { ruleKind, type Examined, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { inWords, saying } from '../../../model/speech/speech.ts';

/** A goal that a source calls complete while it says itself what is still missing, or was left out. */
export const completaConReserva: Regla = {
  kind: ruleKind({
    code: 'completa-con-reserva',
    title: '[Metas declaradas] al 100 % con una reserva',
    explanation:
      '[El mismo informe] que da [la meta] por [cumplida@meta] dice que algo sigue en proceso, que la cuenta es la de ese momento, que [la meta] se cambió, o que se dejó fuera una parte de lo que pedía.',
    wrong:
      '[El plan]: reglamento aprobado por el consejo y el cabildo. [El informe]: 100 %; lo aprobó el consejo y no hizo falta el cabildo.',
    right: '[El informe]: 50 %; lo aprobó el consejo, y falta el cabildo.',
  }),
  peso: 'fondo',
  find: (sitio) => findByMeta(sitio, (plan, one) => withReserve(sitio, plan, one)),
};

const DICE: Record<(typeof RESERVAS)[number], string> = inWords({
  'en-proceso': 'dice que sigue en proceso',
  'al-momento': 'aclara que es la cuenta de ese momento',
  'meta-adecuada': 'dice que [la meta] se adecuó',
  'requisito-omitido': 'dice que una parte de lo que pide no fue necesaria',
});

function withReserve(sitio: Examined, plan: PlanCalculado, one: MetaCalculada): Hallazgo[] {
  return one.avances.filter(isDeclaration).flatMap((avance) => {
    if (avance.declarado < 100 || avance.reserva === undefined || isExplained(avance, one)) return [];
    const says = DICE[avance.reserva];
    return [
      {
        record: avance,
        column: ['reserva'],
        id: idOfAvance(plan, avance),
        message: saying`${tellMeta(one)} Se declara [cumplida@meta] al 100 %, y [el mismo informe] ${says}.`,
        sides: besideAsked(one, undefined, ...tellDeclared(avance, avance.salvedad ?? saying`[El informe] ${says}`)),
        pages: pagesOfAvance(sitio, plan, one, avance),
      },
    ];
  });
}

/** What the goal was made to be stands in its changes. */
const isExplained = ({ reserva }: Declaration, { cambios }: MetaCalculada) =>
  reserva === 'meta-adecuada' && cambios?.porOriginal !== undefined;

/** What was declared and its reservation, each where it stands. */
function tellDeclared(avance: Declaration, salvedad: string): [Side, ...Side[]] {
  const { fuente, fuente_notas } = avance;
  const says = `Avance de ${formatNumber(avance.declarado)} %`;
  if (fuente_notas === undefined) return [{ says: `${says}. ${salvedad}`, fuente }];
  return [
    { says, fuente },
    { says: salvedad, fuente: fuente_notas },
  ];
}
