import { actaHref, informeHref, planHref } from '../../model/addresses/pages.ts';
import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import { compareText } from '../../base/compare-text.ts';
import type { ContenidoSinNotas } from '../../model/tables/index.ts';
import { metaHref } from '../metas/addresses.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** A dated fact of the content: what happened, and where it is told. */
export interface Novedad {
  fecha: string;
  clase: 'modificacion' | 'cumplida' | 'publicada' | 'sesion' | 'informe';
  texto: string;
  href: string;
}

/** The dated facts of the content up to the cut-off date, the newest first. */
export function latestFacts(contenido: ContenidoSinNotas & { planes: PlanCalculado[] }, corte: Dia): Novedad[] {
  return [...contenido.planes.flatMap(factsOfPlan), ...factsOfSessions(contenido), ...factsOfReports(contenido)]
    .filter(({ fecha }) => firstDay(fecha) <= corte)
    .sort((a, b) => compareText(lastDay(b.fecha), lastDay(a.fecha)) || compareText(a.texto, b.texto));
}

function factsOfPlan(plan: PlanCalculado): Novedad[] {
  const modificaciones = plan.plan.modificaciones.map(({ fecha, que }): Novedad => ({
    fecha,
    clase: 'modificacion',
    texto: que,
    href: planHref(plan.id),
  }));
  const avances = plan.metasCalculadas.flatMap((una) =>
    una.avances.flatMap(({ cumplida, publicada, reserva, salvedad }): Novedad[] => {
      // Of a goal of which a part was left out, what the report says was done is not what the goal asks for.
      const texto = (reserva === 'requisito-omitido' ? salvedad : undefined) ?? una.meta.texto;
      const dicho = { texto, href: metaHref(plan, una) };
      return [
        ...(cumplida ? [{ fecha: cumplida, clase: 'cumplida' as const, ...dicho }] : []),
        ...(publicada ? [{ fecha: publicada, clase: 'publicada' as const, ...dicho }] : []),
      ];
    }),
  );
  return [...modificaciones, ...avances];
}

function factsOfSessions({ actas, sesiones, organos }: ContenidoSinNotas): Novedad[] {
  return actas.flatMap(({ id, sesion }) => {
    const suya = sesiones.find((una) => una.id === sesion);
    const organo = organos.find((uno) => uno.id === suya?.organo);
    return suya && organo
      ? [{ fecha: suya.fecha, clase: 'sesion' as const, texto: organo.nombre, href: actaHref(id) }]
      : [];
  });
}

function factsOfReports({ informes }: ContenidoSinNotas): Novedad[] {
  return informes.flatMap(({ id, titulo, publicado }) =>
    publicado ? [{ fecha: publicado, clase: 'informe' as const, texto: titulo, href: informeHref(id) }] : [],
  );
}
