import { countVotes } from '../../compute/site/count-votes.ts';
import { formatSession } from '../../format/session-names.ts';
import { standingAmong } from '../../model/standing-actas.ts';
import type { Acta, SentidoDeVoto } from '../../model/tables/actas.ts';
import type { TextoDeActa } from '../../model/tables/index.ts';
import type { Sesion } from '../../model/tables/sesiones.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { linksTo, onlyKnown, popoloId } from './link.ts';

/** The words that Popolo has for how somebody votes (Count, «Code lists»). */
const OPTION: Record<SentidoDeVoto, string> = {
  'a-favor': 'yes',
  'en-contra': 'no',
  abstencion: 'abstain',
  ausente: 'absent',
};

/** A joint session is of the body that its row is of: Popolo knows one organization of an event. */
export function decisionsOf(sitio: SitioCalculado) {
  const actas = sitio.actas.filter(standingAmong(sitio.actas));
  const bySession = Map.groupBy(actas, ({ sesion }) => sesion);
  return {
    events: sitio.sesiones.map((sesion) => event(sitio, sesion, bySession.get(sesion.id)?.[0])),
    motions: actas.flatMap((acta) => motionsIn(sitio, acta)),
    vote_events: actas.flatMap((acta) => voteEventsIn(sitio, acta)),
  };
}

function event(sitio: SitioCalculado, sesion: Sesion, acta: TextoDeActa | undefined) {
  const present = acta?.asistentes.map(({ persona }) => persona) ?? [];
  return onlyKnown({
    id: popoloId.sesion(sesion.id),
    name: formatSession(sesion),
    classification: sesion.tipo,
    organization_id: popoloId.organo(sesion.organo),
    start_date: sesion.fecha,
    location: acta?.lugar,
    attendees: [...new Set(present)].map((id) => ({
      id: popoloId.persona(id),
      name: sitio.indexes.personas.get(id)?.nombre,
    })),
    sources: linksTo(sitio, [sesion.fuente, ...(acta ? [acta.fuente] : [])]),
  });
}

type Punto = Acta['orden_del_dia'][number];

/** A number of the agenda may stand twice in a document: its place tells points apart. */
const pointId = (acta: TextoDeActa, index: number) => `acta/${acta.id}/punto/${index + 1}`;

const isVoted = (punto: Punto) => punto.votacion !== undefined || countVotes(punto).length > 0;

/**
 * The points that were put to the vote, and the agreements. The day is that of their session, which its event has: Popolo
 * wants an hour for a motion, with its time zone, and no acta gives one.
 */
function motionsIn(sitio: SitioCalculado, acta: TextoDeActa) {
  const common = ofSession(sitio, acta);
  const points = acta.orden_del_dia.flatMap((punto, index) =>
    isVoted(punto)
      ? onlyKnown({
          id: pointId(acta, index),
          ...common,
          identifier: punto.punto,
          classification: 'punto',
          text: punto.asunto,
          result: punto.resultado,
          sources: linksTo(sitio, [punto.fuente ?? acta.fuente]),
        })
      : [],
  );
  const agreements = acta.acuerdos.map(({ id, punto, texto, fuente }) =>
    onlyKnown({
      id: `acta/${acta.id}/acuerdo/${id}`,
      ...common,
      identifier: punto,
      classification: 'acuerdo',
      text: texto,
      // What a session agreed was passed.
      result: 'pass',
      sources: linksTo(sitio, [fuente ?? acta.fuente]),
    }),
  );
  return [...points, ...agreements];
}

function voteEventsIn(sitio: SitioCalculado, acta: TextoDeActa) {
  return acta.orden_del_dia.flatMap((punto, index) => {
    const counted = countVotes(punto);
    if (counted.length === 0) return [];
    return onlyKnown({
      id: `${pointId(acta, index)}/votacion`,
      ...ofSession(sitio, acta),
      identifier: punto.punto,
      motion_id: pointId(acta, index),
      counts: counted.map(({ sentido, count }) => ({ option: OPTION[sentido], value: count })),
      votes: punto.votos.map(({ persona, sentido }) => ({
        voter_id: popoloId.persona(persona),
        option: OPTION[sentido],
      })),
      sources: linksTo(sitio, [punto.fuente ?? acta.fuente]),
    });
  });
}

function ofSession({ indexes }: SitioCalculado, { sesion }: TextoDeActa) {
  const organo = indexes.sesiones.get(sesion)?.organo;
  return {
    organization_id: organo && popoloId.organo(organo),
    legislative_session_id: popoloId.sesion(sesion),
  };
}
