import { scheduleHref } from '../../../model/addresses/pages.ts';
import { hasCorte, type SchedulePage, schedulePages } from '../../schedule/schedule-pages.ts';
import { type Schedule, type ScheduledContent, scheduleOf } from '../../schedule/schedule.ts';

/** The pages of the schedule, each with the places that it draws. */
export function placesOfSchedule(sitio: ScheduledContent): [page: string, ids: readonly string[]][] {
  const schedule = scheduleOf(sitio);
  const beside = schedulePages(schedule).map((one): [string, string[]] => [
    scheduleHref(one.part, one.page),
    ['contenido', ...placesOfPage(one)],
  ]);
  return [['/cronograma.html', placesOfWhole(schedule)], ...beside];
}

/** Its parts are drawn where there is something to put in them. */
function placesOfWhole({ years, agreements, apart }: Schedule): string[] {
  return [
    ...[...years.keys()].map((year) => `anio-${year}`),
    ...(years.size > 0 ? ['filtros', 'cuantas', 'corte'] : []),
    ...(agreements.length > 0 ? ['acuerdos'] : []),
    ...(apart.length > 0 ? ['aparte'] : []),
  ];
}

const placesOfPage = (page: SchedulePage) => (page.kind === 'goals' && hasCorte(page.months) ? ['corte'] : []);
