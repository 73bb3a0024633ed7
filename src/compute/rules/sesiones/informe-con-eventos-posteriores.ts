import { formatDate, formatDates, formatOfDate } from '../../../format/dates.ts';
import { firstDay, lastDay } from '../../../model/date.ts';
import type { TextoDeInforme } from '../../../model/tables/index.ts';
import { receptionsOf, type Reception } from '../shared/receptions.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

type Evento = TextoDeInforme['eventos'][number];

/** How many dates a message names; the sides hold all. */
const DATES_AT_MOST = 6;

/**
 * A report that tells of events after the session that received it. An event of which only the month is known counts
 * when the whole month comes after. That such a report also covers days after the session `informe-de-periodo-no-concluido`
 * tells.
 */
export const informeConEventosPosteriores: Regla = {
  kind: ruleKind({
    code: 'informe-con-eventos-posteriores',
    title: '[Informes] que cuentan hechos posteriores a la sesión que [los/las@informe] recibió',
    explanation:
      '[El informe] se presentó en una sesión, y da como hecho algo con fecha posterior a esa sesión. O [el informe] se completó después, o una de las fechas no es esa.',
    wrong: 'Presentado el 13 de septiembre. El 26 de septiembre se visitó una escuela.',
    right: 'Presentado el 3 de octubre. El 26 de septiembre se visitó una escuela.',
  }),
  peso: 'fondo',
  find: (sitio) => receptionsOf(sitio).flatMap(findInInforme),
};

function findInInforme(received: Reception): Hallazgo[] {
  const { informe, sesion, pages } = received;
  const later = laterEvents(received);
  const [first] = later;
  if (!first) return [];
  return [
    {
      record: informe,
      column: ['eventos', informe.eventos.indexOf(first), 'fecha'],
      id: informe.id,
      message: saying`[El informe] se presentó en la sesión ${formatOfDate(sesion.fecha)} y cuenta ${tellEvents(later)}.`,
      sides: [
        {
          says: saying`Fecha de la sesión que [lo/la@informe] recibió: ${formatDate(sesion.fecha)}`,
          fuente: sesion.fuente,
        },
        tellEvent(first),
        ...later.slice(1).map(tellEvent),
      ],
      pages,
    },
  ];
}

/** The events after the session, by date. */
function laterEvents({ informe, sesion }: Reception): Evento[] {
  return informe.eventos
    .filter(({ fecha }) => fecha !== undefined && firstDay(fecha) > lastDay(sesion.fecha))
    .sort((a, b) => (firstDay(a.fecha ?? '') < firstDay(b.fecha ?? '') ? -1 : 1));
}

function tellEvents(eventos: readonly Evento[]): string {
  const dates = [...new Set(eventos.map(({ fecha = '' }) => fecha))];
  const surplus = dates.length - DATES_AT_MOST;
  const others = surplus > 0 ? ` (y ${surplus === 1 ? 'una fecha' : `${surplus} fechas`} más)` : '';
  const howMany = eventos.length === 1 ? 'un hecho posterior' : `${eventos.length} hechos posteriores`;
  return `${howMany} a esa sesión: ${formatDates(dates.slice(0, DATES_AT_MOST))}${others}`;
}

function tellEvent({ fecha = '', lugar, asunto, fuente }: Evento) {
  return { says: `${formatDate(fecha)}: ${asunto}${lugar === undefined ? '' : `, ${lugar}`}`, fuente };
}
