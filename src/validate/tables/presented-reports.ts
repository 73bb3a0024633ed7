import { type Informe, sessionsOf } from '../../model/tables/informes.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { saying } from '../../model/speech/speech.ts';
import type { Content } from '../../model/tables/index.ts';
import type { At } from './at.ts';

/** An acta that received a report and the report itself must name the same session. */
export function checkPresentedReports({ actas, informes }: Content, at: At): Problem[] {
  const byId = new Map(informes.map((informe) => [informe.id, informe]));
  const bySesion = Map.groupBy(actas, ({ sesion }) => sesion);
  const received = new Map(actas.map((acta) => [acta, new Set(acta.informes)]));
  const fromActas = actas.flatMap((acta) =>
    acta.informes.flatMap((id, index) => {
      const informe = byId.get(id);
      if (!informe || sessionsOf(informe).includes(acta.sesion)) return [];
      const hint = saying`Escriba «presentado_en: ${acta.sesion}» en [el informe], o quítelo [del acta].`;
      return [
        at(acta, ['informes', index], {
          message: saying`[El informe] «${id}» no dice que se presentó en esta sesión.`,
          hint,
        }),
      ];
    }),
  );
  const fromInformes = informes.flatMap((informe) =>
    presentations(informe).flatMap(([path, sesion]) => {
      const own = bySesion.get(sesion) ?? [];
      const [acta] = own;
      if (!acta || own.some((one) => received.get(one)?.has(informe.id))) return [];
      const hint = saying`Agregue «${informe.id}» a «informes» [del acta], o corrija la sesión.`;
      return [at(informe, path, { message: saying`[El acta] «${acta.id}» no dice que recibió [este informe].`, hint })];
    }),
  );
  return [...fromActas, ...fromInformes];
}

/** The sessions in which a report says that it was presented, and where it says so. */
function presentations({ presentado_en, presentado_tambien_en }: Informe): [path: PropertyKey[], sesion: string][] {
  const others = presentado_tambien_en.map((sesion, i): [PropertyKey[], string] => [
    ['presentado_tambien_en', i],
    sesion,
  ]);
  return presentado_en === undefined ? others : [[['presentado_en'], presentado_en], ...others];
}
