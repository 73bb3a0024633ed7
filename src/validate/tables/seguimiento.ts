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
        ...(resultado === 'prorrogado' && isSettledBefore(acta, acuerdo, actas, dates)
          ? [at(acta, [...path, 'resultado'], SETTLED)]
          : []),
        ...(nuevo_plazo !== undefined && resultado !== 'prorrogado'
          ? [at(acta, [...path, 'nuevo_plazo'], NO_EXTENSION)]
          : []),
      ];
    });
  });
}

/** How an acta words that something got more time. */
const EXTENDED = /(?<!\p{L})pr[oó]rrog|(?<!\p{L})(?:ampl[ií](?:a|ó|an|ar)|extiende|extender) (?:el|su) plazo/iu;

/** Minutes that tell in words of an extension, where agreements of earlier sessions are still to be done. */
export function unrecordedExtensions({ actas, sesiones }: Content, at: At): Problem[] {
  const dates = new Map(sesiones.map(({ id, fecha }) => [id, firstDay(fecha)]));
  const settled = new Set(actas.flatMap(({ seguimiento }) => seguimiento.map(({ acuerdo }) => acuerdo)));
  const pending = actas.flatMap(({ id, sesion, acuerdos }) =>
    acuerdos
      .filter((one) => one.vence !== undefined && one.cumplido === undefined && !settled.has(`${id}/${one.id}`))
      .map((one) => ({ key: `${id}/${one.id}`, made: dates.get(sesion) ?? '' })),
  );
  return actas.flatMap((acta) => {
    const earlier = pending.filter(({ made }) => made < (dates.get(acta.sesion) ?? ''));
    const [first] = earlier;
    const path = first && !acta.seguimiento.some(({ resultado }) => resultado === 'prorrogado') && whereExtended(acta);
    return path ? [at(acta, path, notFollowed(first.key))] : [];
  });
}

function whereExtended({ orden_del_dia, acuerdos }: TextoDeActa): PropertyKey[] | undefined {
  const point = orden_del_dia.findIndex(({ resultado }) => EXTENDED.test(resultado));
  if (point !== -1) return ['orden_del_dia', point, 'resultado'];
  const agreed = acuerdos.findIndex(({ texto }) => EXTENDED.test(texto));
  return agreed === -1 ? undefined : ['acuerdos', agreed, 'texto'];
}

const notFollowed = (key: string): What => ({
  code: 'unrecorded-follow-up',
  message: say('Aquí se dice que algo se prorrogó, y el «seguimiento» de [esta acta] no lo tiene.'),
  hint: saying`Si es [un acuerdo] de antes, agréguelo en «seguimiento»: acuerdo «${key}», resultado «prorrogado», nuevo_plazo y fuente; y no lo escriba otra vez en «acuerdos».`,
});

type What = Parameters<At>[2];

const TWICE: What = inWords({
  message: '[Esta acta] ya dice antes qué pasó con [este acuerdo].',
  hint: 'Deje un solo renglón por [acuerdo]: lo que [el acta] dice al final de [él@acuerdo].',
});

const NO_EXTENSION: What = inWords({
  message: '«nuevo_plazo» solo va con el resultado «prorrogado».',
  hint: 'Borre «nuevo_plazo», o escriba «resultado: prorrogado» si [el acta] le dio otro plazo.',
});

const SETTLED: What = inWords({
  message: '[Un acta] de una sesión anterior ya dio por terminado [este acuerdo], y aquí se prorroga.',
  hint: 'Revise la clave [del acuerdo] y los dos resultados; si se acordó otra vez, va en «acuerdos».',
});

function isSettledBefore(
  acta: TextoDeActa,
  acuerdo: string,
  actas: readonly TextoDeActa[],
  dates: ReadonlyMap<string, string>,
): boolean {
  const day = (sesion: string) => firstDay(dates.get(sesion) ?? '');
  return actas.some(
    ({ sesion, seguimiento }) =>
      day(sesion) < day(acta.sesion) &&
      seguimiento.some((one) => one.acuerdo === acuerdo && one.resultado !== 'prorrogado'),
  );
}

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
