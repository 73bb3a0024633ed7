import { firstDay, lastDay } from '../../model/date.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Content, TextoDeActa } from '../../model/tables/index.ts';
import type { At } from './at.ts';
import { inWords, say, saying } from '../../model/speech/speech.ts';

/** What minutes say of agreements of earlier ones: of each once, and only of those that were made before. */
export function checkSeguimiento({ actas, sesiones }: Content, at: At): Problem[] {
  const dates = new Map(sesiones.map(({ id, fecha }) => [id, fecha]));
  const byId = new Map(actas.map((acta) => [acta.id, acta]));
  return actas.flatMap((acta) => {
    const seen = new Set<string>();
    return acta.seguimiento.flatMap(({ acuerdo, resultado, nuevo_plazo }, index) => {
      const path = ['seguimiento', index];
      const repeated = seen.has(acuerdo);
      seen.add(acuerdo);
      return [
        ...(repeated ? [at(acta, [...path, 'acuerdo'], TWICE)] : []),
        ...tooEarly(acta, byId.get(acuerdo.split('/')[0] ?? ''), dates).map((what) =>
          at(acta, [...path, 'acuerdo'], what),
        ),
        ...(nuevo_plazo !== undefined && resultado !== 'prorrogado'
          ? [at(acta, [...path, 'nuevo_plazo'], NO_EXTENSION)]
          : []),
      ];
    });
  });
}

type What = Parameters<At>[2];

const TWICE: What = inWords({
  message: '[Esta acta] ya dice antes qué pasó con [este acuerdo].',
  hint: 'Deje un solo renglón por [acuerdo]: lo que [el acta] dice al final de [él@acuerdo].',
});

const NO_EXTENSION: What = inWords({
  message: '«nuevo_plazo» solo va con el resultado «prorrogado».',
  hint: 'Borre «nuevo_plazo», o escriba «resultado: prorrogado» si [el acta] le dio otro plazo.',
});

function tooEarly(acta: TextoDeActa, made: TextoDeActa | undefined, dates: ReadonlyMap<string, string>): What[] {
  if (!made) return [];
  if (made.id === acta.id) {
    const hint = say(
      'Escriba «cumplido» en [el acuerdo] si [esta misma acta] lo dice; «seguimiento» es de [los@acuerdo] de [otra acta].',
    );
    return [{ message: say('[El acuerdo] es de [esta misma acta].'), hint }];
  }
  const [own, earlier] = [dates.get(acta.sesion), dates.get(made.sesion)];
  if (own === undefined || earlier === undefined || firstDay(earlier) <= lastDay(own)) return [];
  const message = saying`[El acuerdo] es de una sesión posterior (${earlier}) a la de [esta acta] (${own}).`;
  return [{ message, hint: say('Revise la clave [del acuerdo], o las fechas de las dos sesiones en sesiones.csv.') }];
}
