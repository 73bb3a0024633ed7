import { standingAmong } from '../../model/standing-actas.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Content, TextoDeActa } from '../../model/tables/index.ts';
import type { Sesion } from '../../model/tables/sesiones.ts';
import type { At } from './at.ts';
import { saying } from '../../model/speech/speech.ts';

/** Sessions written twice, and actas of one session of which it isn't known which stands. */
export function checkSessions({ sesiones, actas }: Content, at: At): Problem[] {
  const bySesion = Map.groupBy(actas, ({ sesion }) => sesion);
  return [
    ...sesiones.flatMap((sesion) => withItself(sesion, at)),
    ...twoRows(sesiones, new Set(bySesion.keys()), at),
    ...actas.flatMap((acta) => correctsAnother(acta, actas, at)),
    ...[...bySesion.values()].flatMap((own) => secondActas(own, at)),
  ];
}

function withItself(sesion: Sesion, at: At): Problem[] {
  if (!sesion.junto_con?.includes(sesion.organo)) return [];
  const message = `El órgano «${sesion.organo}» no puede sesionar junto consigo mismo.`;
  return [at(sesion, ['junto_con'], { message, hint: 'Deje en «junto_con» solo los otros órganos.' })];
}

/** Of two bodies, on one day and by one place of a document, where one row has the acta that the other lacks. */
function twoRows(sesiones: readonly Sesion[], withActa: ReadonlySet<string>, at: At): Problem[] {
  const alike = Map.groupBy(sesiones, ({ fecha, fuente }) => `${fecha} ${fuente.documento}#${fuente.lugar}`);
  return [...alike.values()].flatMap((rows) => {
    const told = rows.find(({ id }) => withActa.has(id));
    if (!told) return [];
    return rows
      .filter(({ id, organo }) => !withActa.has(id) && organo !== told.organo && !told.junto_con?.includes(organo))
      .map((other) =>
        at(other, ['id'], {
          code: 'joint-session',
          message: `«${other.id}» es del mismo día y consta en el mismo lugar que «${told.id}», de otro órgano.`,
          hint: `Si fue una sola sesión, borre este renglón y escriba «${other.organo}» en «junto_con» de «${told.id}».`,
        }),
      );
  });
}

function correctsAnother(acta: TextoDeActa, actas: readonly TextoDeActa[], at: At): Problem[] {
  const corrected = actas.find(({ id }) => id === acta.corrige);
  if (!corrected || corrected.sesion === acta.sesion) return [];
  const message = saying`[El acta] «${corrected.id}», que esta corrige, es de otra sesión.`;
  return [
    at(acta, ['corrige'], { message, hint: saying`Escriba «sesion: ${corrected.sesion}», o [el acta] que corrige.` }),
  ];
}

function secondActas(own: readonly TextoDeActa[], at: At): Problem[] {
  const [first, ...others] = own.filter(standingAmong(own));
  return others.map((acta) =>
    at(acta, ['sesion'], {
      code: 'second-acta',
      message: saying`[El acta] «${first?.id}» también es de la sesión «${acta.sesion}».`,
      hint: `Escriba «corrige: …» en la que corrige a la otra, por ejemplo «corrige: ${first?.id}» en esta; o revise «sesion».`,
    }),
  );
}
