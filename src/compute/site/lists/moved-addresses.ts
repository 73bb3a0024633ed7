import { oncePer } from '../../../base/once-per.ts';
import { propuestaAnchors } from '../../../model/addresses/proposal-anchors.ts';
import { actividadHref, compromisoHref, informeHref } from '../../../model/addresses/pages.ts';
import {
  type GoalPage,
  goalPagesOfActividad,
  goalPagesOfCompromiso,
  placesOfGoalPage,
} from '../../metas/goal-pages.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { AcuerdoCalculado } from '../follow-agreements.ts';
import type { Observacion } from '../../rules/observe.ts';
import type { findVacios } from '../vacios.ts';
import type { Dia } from '../../../model/date.ts';
import { acuerdosPages } from './acuerdos.ts';
import { actasPages, documentosPages, informesPages, planesPages } from './by-year.ts';
import { columnasPages } from './columnas.ts';
import { correccionesPages } from './correcciones.ts';
import { conjuntosPages } from './conjuntos.ts';
import { glosarioPages } from './glosario.ts';
import { indicePages } from './indice.ts';
import { pagesOfReport } from './goals-of-report.ts';
import { itemsOf } from './list-pages.ts';
import { observacionesPages } from './observaciones.ts';
import { odsPages } from './ods.ts';
import { organizacionPages, placesOfSection } from './organizacion.ts';
import { propuestasPages } from './propuestas.ts';
import { vaciosPages } from './vacios.ts';
import { vencidasPages } from './vencidas.ts';

/** Places that stood in the page of a list, and stand in one of its pages now that it is long. */
interface MovedPlaces {
  /** The list's own page. */
  from: string;
  to: string;
  ids: readonly string[];
}

type Content = Parameters<typeof findVacios>[0] & {
  corte: Dia;
  acuerdos: readonly AcuerdoCalculado[];
  observaciones: readonly Observacion[];
};

/** Every page of every long list, with the places that it has taken from the list's own. */
export const movedPlaces = oncePer((sitio: Content): MovedPlaces[] => [
  ...withRecords(sitio),
  ...withTables(sitio),
  ...sitio.planes.flatMap(goalPagesOf),
  ...sitio.informes.flatMap((one) => withoutPlaces(informeHref(one.id), pagesOfReport(sitio.planes, one))),
  ...withoutPlaces('/acuerdos.html', acuerdosPages(sitio)),
  ...withoutPlaces('/actas.html', actasPages(sitio)),
  ...withoutPlaces('/informes.html', informesPages(sitio)),
  ...withoutPlaces('/documentos.html', documentosPages(sitio)),
  ...withoutPlaces('/planes.html', planesPages(sitio)),
  ...withoutPlaces('/vacios.html', vaciosPages(sitio)),
  ...withoutPlaces('/vencidas.html', vencidasPages(sitio)),
  ...withoutPlaces('/correcciones.html', correccionesPages(sitio)),
  ...withoutPlaces('/observaciones.html', observacionesPages(sitio)),
  ...withoutPlaces('/ods.html', odsPages(sitio)),
  ...withoutPlaces('/buscar.html', indicePages(sitio)),
]);

/** The lists whose records have each a place. */
function withRecords(sitio: Content): MovedPlaces[] {
  const anchors = propuestaAnchors(sitio.planes);
  return [
    ...organizacionPages(sitio).map(({ href, sections }) => ({
      from: '/organizacion.html',
      to: href,
      ids: sections.flatMap(placesOfSection),
    })),
    ...propuestasPages(sitio).map((page) => ({
      from: '/propuestas.html',
      to: page.href,
      ids: itemsOf(page).map((one) => anchors.get(one) ?? one.id),
    })),
    ...glosarioPages(sitio).map((page) => ({
      from: '/glosario.html',
      to: page.href,
      ids: itemsOf(page).map(({ id }) => id),
    })),
  ];
}

/** Data sets, and what their columns are. */
function withTables(sitio: Content): MovedPlaces[] {
  return [
    ...conjuntosPages(sitio).map(({ href, page, conjunto: { id, grafica } }) => ({
      from: '/datos.html',
      to: href,
      ids: page === 1 && grafica ? [id, `grafica-${id}`] : [id],
    })),
    ...columnasPages(sitio).map(({ href, sections }) => ({
      from: '/diccionario.html',
      to: href,
      ids: sections.map(({ of }) => `conjunto-${of.id}`),
    })),
  ];
}

/** The goals and charts of activities and commitments that have too many for their pages. */
function goalPagesOf(plan: PlanCalculado): MovedPlaces[] {
  const moved = (from: string, pages: readonly GoalPage[]) =>
    pages.map((page) => ({ from, to: page.href, ids: placesOfGoalPage(plan, page) }));
  return [
    ...plan.actividades.flatMap((one) =>
      moved(actividadHref(plan.id, one.compromiso, one.numero), goalPagesOfActividad(plan, one)),
    ),
    ...plan.compromisos.flatMap((one) => moved(compromisoHref(plan.id, one.id), goalPagesOfCompromiso(plan, one))),
  ];
}

const withoutPlaces = (from: string, pages: readonly { href: string }[]): MovedPlaces[] =>
  pages.map(({ href }) => ({ from, to: href, ids: [] }));

/** Where the places stand that a link still looks for in the page of a list: address → address. */
export const movedAddresses = oncePer((sitio: Content): ReadonlyMap<string, string> => {
  const moved = new Map<string, string>();
  for (const { from, to, ids } of movedPlaces(sitio)) {
    // What goes on in another page begins in the first.
    for (const id of ids) if (!moved.has(`${from}#${id}`)) moved.set(`${from}#${id}`, `${to}#${id}`);
  }
  return moved;
});

/** The links of a page, led to where their places stand. */
export function leadToMoved(html: string, moved: ReadonlyMap<string, string>): string {
  return html.replace(/ href="(\/[^"#]+#[^"]+)"/g, (link: string, address: string) => {
    const to = moved.get(address);
    return to === undefined ? link : ` href="${to}"`;
  });
}

const movedByPage = oncePer((sitio: Content) =>
  Map.groupBy(
    movedPlaces(sitio).filter(({ ids }) => ids.length > 0),
    ({ from }) => from,
  ),
);

/** Of the places that went from a page, those of which it doesn't even show the name: page → ids. */
export function lostPlaces(sitio: Content, page: string, html: string): Map<string, string[]> {
  const own = movedByPage(sitio).get(page);
  if (!own) return new Map();
  const shown = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  const lost = own.map(({ to, ids }): [string, string[]] => [to, ids.filter((id) => !shown.has(id))]);
  return new Map(lost.filter(([, ids]) => ids.length > 0));
}
