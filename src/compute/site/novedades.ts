import { actaHref, anchor, informeHref, planHref } from '../../model/addresses/pages.ts';
import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import { excerpt } from '../../model/problems/problem.ts';
import { formatList } from '../../format/lists.ts';
import { standingAmong } from '../../model/standing-actas.ts';
import { organosOf } from '../../model/tables/sesiones.ts';
import { compareText } from '../../base/compare-text.ts';
import type { ContentWithoutNotes } from '../../model/tables/index.ts';
import { type ContentWithCorrections, type Correccion, correccionesOf } from './correcciones.ts';
import { ownChanges } from '../metas/changed-goals.ts';
import { goalInContext } from '../metas/goal-in-context.ts';
import { metaHref } from '../metas/goal-addresses.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** A dated fact of the content: what happened, and the page that says it. */
export interface Novedad {
  fecha: string;
  kind: 'correccion' | 'modificacion' | 'ajuste' | 'cumplida' | 'publicada' | 'sesion' | 'informe';
  text: string;
  href: string;
  /** What tells it from others of its kind and day that the same page shows. */
  part?: string;
}

/**
 * The dated facts of the content up to the cut-off date, the newest first. Corrections are of the site itself, whatever
 * the date up to which it judges.
 */
export function latestFacts(content: ContentWithCorrections, corte: Dia): Novedad[] {
  return [
    ...[...content.planes.flatMap(factsOfPlan), ...factsOfSessions(content), ...factsOfReports(content)].filter(
      ({ fecha }) => firstDay(fecha) <= corte,
    ),
    ...factsOfCorrections(content),
  ].sort((a, b) => compareText(lastDay(b.fecha), lastDay(a.fecha)) || compareText(a.text, b.text));
}

function factsOfPlan(plan: PlanCalculado): Novedad[] {
  const modificaciones = plan.plan.modificaciones.map(({ fecha, que }): Novedad => ({
    fecha,
    kind: 'modificacion',
    text: que,
    href: planHref(plan.id),
  }));
  const avances = plan.metasCalculadas.flatMap((one) =>
    one.avances.flatMap(({ cumplida, publicada, reserva, salvedad }): Novedad[] => {
      // If a part of the goal was left out, what the report says was done is not what the goal asks for.
      const texto = (reserva === 'requisito-omitido' ? salvedad : undefined) ?? one.metaPlan.texto;
      const text = goalInContext(plan, { ...one, metaPlan: { ...one.metaPlan, texto } });
      const dicho = { text, href: metaHref(plan, one) };
      return [
        ...(cumplida ? [{ fecha: cumplida, kind: 'cumplida' as const, ...dicho }] : []),
        ...(publicada ? [{ fecha: publicada, kind: 'publicada' as const, ...dicho }] : []),
      ];
    }),
  );
  const ajustes = plan.metasCalculadas.flatMap((one) =>
    ownChanges(one).map(({ ajuste: { fecha } }): Novedad => ({
      fecha,
      kind: 'ajuste',
      text: goalInContext(plan, one),
      href: metaHref(plan, one),
    })),
  );
  return [...modificaciones, ...ajustes, ...avances];
}

function factsOfSessions({ actas, sesiones, organos }: ContentWithoutNotes): Novedad[] {
  return actas.filter(standingAmong(actas)).flatMap(({ id, sesion }) => {
    const own = sesiones.find((one) => one.id === sesion);
    if (!own) return [];
    const names = organosOf(own).flatMap((organo) => organos.find((one) => one.id === organo)?.nombre ?? []);
    return [{ fecha: own.fecha, kind: 'sesion' as const, text: formatList(names), href: actaHref(id) }];
  });
}

function factsOfReports({ informes }: ContentWithoutNotes): Novedad[] {
  return informes.flatMap(({ id, titulo, publicado }) =>
    publicado ? [{ fecha: publicado, kind: 'informe' as const, text: titulo, href: informeHref(id) }] : [],
  );
}

/** What minutes correct is a session of its own. */
function factsOfCorrections(content: ContentWithCorrections): Novedad[] {
  return correccionesOf(content)
    .filter(({ que }) => que !== 'acta')
    .map((one) => ({
      ...{ fecha: one.fecha, kind: 'correccion', text: tellCorrected(one), href: one.href },
      part: anchor(`${one.row} ${one.columna ?? ''}`),
    }));
}

/** Letters of a value that are told. */
const LONGEST = 80;

/** «Talleres dados, 2025: antes 350, ahora 35». */
function tellCorrected({ nombre, antes, ahora }: Correccion): string {
  const tell = (when: string, value: string | undefined) =>
    value === undefined ? [] : `${when} ${excerpt(value, LONGEST)}`;
  const values = [tell('antes', antes), tell('ahora', ahora)].flat();
  return values.length === 0 ? nombre : `${nombre}: ${values.join(', ')}`;
}
