import ical, { ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import { goalInContext } from '../compute/metas/goal-in-context.ts';
import { metaHref } from '../compute/metas/goal-addresses.ts';
import type { Entry } from '../compute/metas/cronograma.ts';
import { type AcuerdoCalculado, deadlineOf, scheduledAgreements } from '../compute/site/follow-agreements.ts';
import type { Followed } from '../compute/site/followed.ts';
import { formatSession } from '../format/session-names.ts';
import { acuerdoHref, actaHref, sesionHref } from '../model/addresses/pages.ts';
import { type Dia, precisionOf } from '../model/date.ts';
import { dueDay } from '../model/tables/metas.ts';
import { organosOf } from '../model/tables/sesiones.ts';
import type { SitioCalculado } from '../sitio.ts';
import { AGENDA, tellDueGoals, tellDueGoal } from '../textos/seguir.ts';

/** More goals than a calendar can be read with are told by commitment and day. */
const MOST_GOALS = 1000;

/** A day's event, before it is written. */
interface Happening {
  id: string;
  dia: Dia;
  summary: string;
  description?: string;
  href: string;
}

/**
 * What falls due and what is held, as a calendar (RFC 5545) to subscribe to: whole days, each event under a UID that stays
 * when its day moves. Sessions known by their month alone are left out.
 */
export function writeCalendar(sitio: SitioCalculado, followed: Followed): string {
  const { nombre, url } = sitio.sitio;
  const absolute = (href: string) => new URL(href.replace(/^\//, ''), url).href;
  const calendar = ical({
    name: followed.nombre === undefined ? nombre : `${followed.nombre} · ${nombre}`,
    prodId: { company: AGENDA.programa, product: AGENDA.programa, language: 'ES' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: DAY_SECONDS,
    url: absolute(followed.calendar),
    events: happeningsOf(sitio, followed).map((one): ICalEventData => ({
      id: `${one.id}@${new URL(url).host}`,
      start: asDate(one.dia),
      allDay: true,
      stamp: asDate(sitio.corte),
      summary: one.summary,
      description: [...(one.description === undefined ? [] : [one.description]), absolute(one.href)].join('\n'),
      url: absolute(one.href),
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  });
  return `${calendar.toString()}\r\n`;
}

/** Whether there is anything to put in a calendar, which can't be empty (RFC 5545 §3.6). */
export const hasCalendar = (sitio: SitioCalculado, followed: Followed): boolean =>
  followed.goals.some(isDated) || sessionsOf(sitio, followed).length > 0 || agreementsOf(sitio, followed).length > 0;

const isDated = ({ metaCalculada }: Entry) => metaCalculada.metaPlan.vence !== undefined;

const happeningsOf = (sitio: SitioCalculado, followed: Followed): Happening[] => [
  ...dueOf(followed.goals.filter(isDated)),
  ...sessionsOf(sitio, followed),
  ...agreementsOf(sitio, followed),
];

const DAY_SECONDS = 24 * 60 * 60;
const asDate = (dia: Dia) => new Date(`${dia}T00:00:00Z`);

function dueOf(due: readonly Entry[]): Happening[] {
  if (due.length <= MOST_GOALS) return due.map(asHappening);
  const groups = Map.groupBy(due, ({ plan, metaCalculada }) =>
    ['vencen', plan.id, metaCalculada.compromiso, dueDay(metaCalculada.metaPlan)].join('.'),
  );
  return [...groups].flatMap(([id, own]) => {
    const [first] = own;
    return first ? [own.length === 1 ? asHappening(first) : asGroup(id, first, own)] : [];
  });
}

const asHappening = ({ plan, metaCalculada }: Entry): Happening => ({
  id: `meta.${plan.id}.${metaCalculada.metaPlan.id}`,
  dia: dueDay(metaCalculada.metaPlan),
  summary: tellDueGoal(goalInContext(plan, metaCalculada)),
  description: `${plan.plan.nombre_corto}.`,
  href: metaHref(plan, metaCalculada),
});

const asGroup = (id: string, { plan, metaCalculada }: Entry, own: readonly Entry[]): Happening => ({
  id,
  dia: dueDay(metaCalculada.metaPlan),
  summary: tellDueGoals(
    own.length,
    plan.compromisos.find((one) => one.id === metaCalculada.compromiso)?.nombre ?? plan.plan.nombre_corto,
  ),
  description: `${plan.plan.nombre_corto}.`,
  href: metaHref(plan, metaCalculada).replace(/#.*$/, ''),
});

function sessionsOf({ sesiones, actas, indexes }: SitioCalculado, { organos }: Followed): Happening[] {
  const actaOf = new Map(actas.map(({ id, sesion }) => [sesion, id]));
  return sesiones.flatMap((sesion) => {
    const own = organosOf(sesion);
    if (precisionOf(sesion.fecha) !== 'dia' || (organos && !own.some((id) => organos.has(id)))) return [];
    const acta = actaOf.get(sesion.id);
    return [
      {
        id: `sesion.${sesion.id}`,
        dia: sesion.fecha,
        summary: `${formatSession(sesion)}: ${own.map((id) => indexes.organos.get(id)?.nombre ?? id).join('; ')}`,
        description: acta === undefined ? AGENDA.sinActa : AGENDA.conActa,
        href: acta === undefined ? sesionHref(sesion.id) : actaHref(acta),
      },
    ];
  });
}

function agreementsOf({ acuerdos }: SitioCalculado, { organos }: Followed): Happening[] {
  const isOwn = ({ sesion }: AcuerdoCalculado) =>
    organos === undefined || (sesion !== undefined && organosOf(sesion).some((id) => organos.has(id)));
  return scheduledAgreements(acuerdos)
    .filter(isOwn)
    .map((one) => ({
      id: `acuerdo.${one.acta.id}.${one.acuerdo.id}`,
      dia: deadlineOf(one),
      summary: `${AGENDA.venceAcuerdo}: ${one.acuerdo.texto}`,
      href: acuerdoHref(one.acta.id, one.acuerdo.id),
    }));
}
