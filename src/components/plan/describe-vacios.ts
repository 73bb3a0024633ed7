import { formatDeadline } from '../../format/deadlines.ts';
import { metaHref } from '../../compute/metas/goal-addresses.ts';
import type { Responsable } from '../../compute/site/responsables.ts';
import type { MetaDePlan, Vacio, Vacios } from '../../compute/site/vacios.ts';
import { formatDate } from '../../format/dates.ts';
import { formatInterval, formatPeriodo } from '../../format/periods.ts';
import { formatSession } from '../../format/sessions.ts';
import { propuestaAnchors } from '../../model/addresses/proposal-anchors.ts';
import { documentoHref, fuenteHref, planHref, propuestaHref, sesionHref } from '../../model/addresses/pages.ts';
import { getSitio } from '../../sitio.ts';
import { SESION } from '../../textos/actas.ts';
import { COMUN } from '../../textos/comunes.ts';
import { LO_QUE_FALTA } from '../../textos/vacios.ts';

/** An item of a group, for a reader. */
export interface WrittenVacio {
  href: string;
  text: string;
  detail: string;
  aQuien: Responsable[];
}

type Groups = { [N in keyof Vacios]: (one: Vacios[N][number]) => WrittenVacio };

/** Goals end with a full stop or not, as they were written. */
const endSentence = (text: string) => (/[.?!»]$/.test(text) ? text : `${text}.`);

const describeGoal = ({ plan, metaCalculada, aQuien }: Vacio<MetaDePlan>): WrittenVacio => ({
  href: metaHref(plan, metaCalculada),
  text: metaCalculada.metaPlan.texto,
  detail: `${plan.plan.nombre_corto}. ${COMUN.vence}: ${formatDeadline(metaCalculada.metaPlan)}.`,
  aQuien,
});

/** How each group describes its items, in the order of the page. */
const GROUPS: Groups = {
  planes: ({ plan, cobertura: { covered, missing, earlier }, aQuien }) => ({
    href: planHref(plan.id),
    text: plan.plan.titulo,
    detail: [
      covered.length > 0
        ? `${LO_QUE_FALTA.seCubre} ${covered.map(formatInterval).join('; ')}.`
        : `${LO_QUE_FALTA.sinNingunInforme}.`,
      ...(earlier > 0 ? [LO_QUE_FALTA.faltanAnteriores(earlier)] : []),
      ...(missing.length > 0 ? [`${LO_QUE_FALTA.faltaDe} ${missing.map(formatInterval).join('; ')}.`] : []),
    ].join(' '),
    aQuien,
  }),
  sinInforme: describeGoal,
  sinReporte: describeGoal,
  cifras: ({ plan, metaCalculada, variable, periodos, aQuien }) => ({
    href: metaHref(plan, metaCalculada),
    text: `${plan.variables.find(({ id }) => id === variable)?.nombre ?? variable}, ${periodos.map(formatPeriodo).join(', ')}`,
    detail: [
      ...[metaCalculada.metaPlan.texto, plan.plan.nombre_corto].map(endSentence),
      ...(metaCalculada.avances.some(({ evidencia_perdida }) => evidencia_perdida)
        ? [LO_QUE_FALTA.puedeEstarEnElOriginal]
        : []),
    ].join(' '),
    aQuien,
  }),
  sinFormula: (vacio) => ({
    ...describeGoal(vacio),
    detail: `${vacio.metaCalculada.indicador.nombre}. ${vacio.plan.plan.nombre_corto}.`,
  }),
  sinEvidencia: describeGoal,
  evidenciaPerdida: describeGoal,
  sesiones: ({ sesion, aQuien }) => ({
    href: sesionHref(sesion.id),
    text: `${formatSession(sesion)}, ${formatDate(sesion.fecha)}`,
    detail: [
      ...(sesion.consta === 'convocada' ? [SESION.soloConvocada] : []),
      ...(sesion.segun ? [SESION.organoSegunSitio] : []),
    ].join(' '),
    aQuien,
  }),
  documentos: ({ documento, aQuien }) => ({
    href: documentoHref(documento.id),
    text: documento.titulo,
    detail: [documento.url ? [] : LO_QUE_FALTA.faltaDireccion, documento.fecha ? [] : LO_QUE_FALTA.faltaFecha]
      .flat()
      .join(', '),
    aQuien,
  }),
  faltantes: ({ faltante: { que, plan, fuente }, aQuien }) => ({
    href: fuenteHref(fuente),
    text: que,
    detail: plan === undefined ? '' : `${getSitio().indexes.planes.get(plan)?.plan.nombre_corto ?? plan}.`,
    aQuien,
  }),
  propuestas: ({ plan, propuesta, aQuien }) => ({
    href: propuestaHref(propuestaAnchors(getSitio().planes).get(propuesta) ?? propuesta.id),
    text: propuesta.texto,
    detail: plan.plan.nombre_corto,
    aQuien,
  }),
};

/** The groups that have anything, in the order of the page. */
export const groupsOf = (vacios: Vacios): (keyof Vacios)[] =>
  (Object.keys(GROUPS) as (keyof Vacios)[]).filter((id) => vacios[id].length > 0);

/** Items of a group, for a reader. */
export const describeVacios = (group: keyof Vacios, items: readonly Vacios[keyof Vacios][number][]): WrittenVacio[] =>
  items.map(GROUPS[group] as (one: Vacios[keyof Vacios][number]) => WrittenVacio);
