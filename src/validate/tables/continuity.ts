import { firstDay } from '../../model/date.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Content, TextoDeCompromiso, TextoDePlan } from '../../model/tables/index.ts';
import { say, saying } from '../../model/speech/speech.ts';
import type { At } from './at.ts';

/** A commitment goes on with one of an earlier plan: so no way leads back to where it began. */
export function checkContinuity({ planes }: Content, at: At): Problem[] {
  const plans = new Map(planes.map(({ id, plan }) => [id, plan]));
  return planes.flatMap(({ plan, compromisos }) =>
    compromisos.flatMap((compromiso) => {
      const { continua } = compromiso;
      if (continua === undefined) return withNothing(compromiso, at);
      const before = plans.get(continua.split('/', 1)[0] ?? '');
      return before ? notEarlier(compromiso, plan, before, at) : [];
    }),
  );
}

/** Who says it, or where, of what is not said. */
function withNothing(compromiso: TextoDeCompromiso, at: At): Problem[] {
  return (['continua_segun', 'fuente_continua'] as const)
    .filter((key) => compromiso[key] !== undefined)
    .map((key) =>
      at(compromiso, [key], {
        message: saying`Falta «continua»: «${key}» va con [el compromiso] de [un plan] anterior que sigue en [este@compromiso].`,
        hint: `Escriba «continua: plan/compromiso», o borre «${key}».`,
      }),
    );
}

function notEarlier(compromiso: TextoDeCompromiso, plan: TextoDePlan, before: TextoDePlan, at: At): Problem[] {
  if (before.id === plan.id) {
    return [
      at(compromiso, ['continua'], {
        message: saying`«${compromiso.continua ?? ''}» es de [este mismo plan], y [un compromiso] continúa [uno@compromiso] de [un plan] anterior.`,
        hint: say('Escriba [el compromiso] [del plan] que hubo antes, como «plan/compromiso», o borre el dato.'),
      }),
    ];
  }
  if (beginsBefore(before, plan)) return [];
  return [
    at(compromiso, ['continua'], {
      message: saying`[El plan] «${before.id}» empieza en ${before.inicio}, y no antes que [este@plan], que empieza en ${plan.inicio}.`,
      hint: say(
        'Escriba «continua» en [el compromiso] [del plan] que vino después, o corrija «inicio» en [uno@plan] de [los@plan] dos.',
      ),
    }),
  ];
}

/** A date that can't be read is told where it stands, and proves nothing here. */
function beginsBefore(one: { inicio?: string | undefined }, other: { inicio?: string | undefined }): boolean {
  if (one.inicio === undefined || other.inicio === undefined) return true;
  return firstDay(one.inicio) < firstDay(other.inicio);
}
