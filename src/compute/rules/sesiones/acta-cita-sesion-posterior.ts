import { formatDate, formatOfDate } from '../../../format/dates.ts';
import { formatSession } from '../../../format/session-names.ts';
import { firstDay, lastDay } from '../../../model/date.ts';
import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa } from '../shared/page-links.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { say, saying } from '../../../model/speech/speech.ts';

/**
 * An acta whose agenda cites a session of a later date than its own. What an agenda cites is taken for past: it is its
 * acta that is read or approved. The session that approves this acta (`aprobada_en`) comes later, and rightly so.
 */
export const actaCitaSesionPosterior: Regla = {
  kind: ruleKind({
    code: 'acta-cita-sesion-posterior',
    title: '[Actas] que citan como pasada una sesión posterior',
    explanation: 'El orden del día de [un acta] habla de una sesión que, por su fecha, todavía no ocurría.',
    wrong: '[El acta] del 13 de septiembre: se aprueba [el acta] de la sesión del 3 de octubre.',
    right: '[El acta] del 13 de septiembre: se aprueba [el acta] de la sesión del 3 de agosto.',
  }),
  peso: 'fondo',
  find: (sitio) => sitio.actas.flatMap((acta) => findInActa(sitio, acta)),
};

function findInActa(sitio: Examined, acta: TextoDeActa): Hallazgo[] {
  const { sesiones } = sitio.indexes;
  const own = sesiones.get(acta.sesion);
  if (!own) return [];
  const puntos = acta.orden_del_dia.map((punto, i) => ({ ...punto, i }));
  return [...Map.groupBy(puntos, ({ sesion_citada }) => sesion_citada)].flatMap(([id, [first]]) => {
    const cited = sesiones.get(id ?? '');
    if (!cited || !first || firstDay(cited.fecha) <= lastDay(own.fecha)) return [];
    return [
      {
        record: acta,
        column: ['orden_del_dia', first.i, 'sesion_citada'],
        id: `${acta.id}/${cited.id}`,
        message: saying`[El acta] de la ${describe(own)}, ${tellPoint(first)} la ${describe(cited)}, que es posterior.`,
        sides: [
          { says: `Fecha de la sesión: ${formatDate(own.fecha)}`, fuente: acta.fuente },
          { says: `Punto ${first.punto}: ${first.asunto}`, fuente: first.fuente ?? acta.fuente },
          { says: `Fecha de la sesión que cita: ${formatDate(cited.fecha)}`, fuente: cited.fuente },
        ],
        pages: [pageOfActa(sitio, acta)],
      },
    ];
  });
}

/** A point that was voted and passed does more than cite. */
function tellPoint({ punto, asunto, votacion, resultado }: TextoDeActa['orden_del_dia'][number]): string {
  const where = `en el punto ${punto} de su orden del día`;
  if (votacion === undefined || !/apr(?:ob|ueb)/i.test(resultado)) return `cita ${where}`;
  return `aprueba ${where} ${/(?<!\p{L})acta(?!\p{L})/iu.test(asunto) ? say('[el acta]') : 'un asunto'} de`;
}

function describe(sesion: { tipo: string; numero?: number | undefined; fecha: string }): string {
  const nombre = formatSession(sesion);
  return `${nombre.charAt(0).toLowerCase()}${nombre.slice(1)}, ${formatOfDate(sesion.fecha)}`;
}
