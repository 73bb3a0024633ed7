import { metaHref } from '../../compute/metas/addresses.ts';
import type { Responsable } from '../../compute/site/responsables.ts';
import type { MetaDePlan, Vacio, Vacios } from '../../compute/site/vacios.ts';
import { formatDate } from '../../format/dates.ts';
import { formatIntervalo, formatPeriodo } from '../../format/periods.ts';
import { formatSession } from '../../format/sessions.ts';
import { propuestaAnchors } from '../../model/addresses/proposal-anchors.ts';
import { documentoHref, fuenteHref, planHref, propuestaHref, sesionHref } from '../../model/addresses/pages.ts';
import { getSitio } from '../../sitio.ts';
import { SESION } from '../../textos/actas.ts';
import { COMUN } from '../../textos/comunes.ts';
import { LO_QUE_FALTA } from '../../textos/vacios.ts';

/** An item of a group, for a reader. */
export interface VacioEscrito {
  href: string;
  texto: string;
  detalle: string;
  aQuien: Responsable[];
}

type Grupos = { [N in keyof Vacios]: (uno: Vacios[N][number]) => VacioEscrito };

/** Goals end with a full stop or not, as they were written. */
const endSentence = (texto: string) => (/[.?!»]$/.test(texto) ? texto : `${texto}.`);

const describeGoal = ({ plan, meta, aQuien }: Vacio<MetaDePlan>): VacioEscrito => ({
  href: metaHref(plan, meta),
  texto: meta.meta.texto,
  detalle: `${plan.plan.nombre_corto}. ${COMUN.vence}: ${formatDate(meta.meta.vence)}.`,
  aQuien,
});

/** How each group tells its items, in the order of the page. */
const GRUPOS: Grupos = {
  planes: ({ plan, cobertura: { cubre, falta, anteriores }, aQuien }) => ({
    href: planHref(plan.id),
    texto: plan.plan.titulo,
    detalle: [
      cubre.length > 0
        ? `${LO_QUE_FALTA.seCubre} ${cubre.map(formatIntervalo).join('; ')}.`
        : `${LO_QUE_FALTA.sinNingunInforme}.`,
      ...(anteriores > 0 ? [LO_QUE_FALTA.faltanAnteriores(anteriores)] : []),
      ...(falta.length > 0 ? [`${LO_QUE_FALTA.faltaDe} ${falta.map(formatIntervalo).join('; ')}.`] : []),
    ].join(' '),
    aQuien,
  }),
  sinInforme: describeGoal,
  sinReporte: describeGoal,
  cifras: ({ plan, meta, variable, periodos, aQuien }) => ({
    href: metaHref(plan, meta),
    texto: `${plan.variables.find(({ id }) => id === variable)?.nombre ?? variable}, ${periodos.map(formatPeriodo).join(', ')}`,
    detalle: [
      ...[meta.meta.texto, plan.plan.nombre_corto].map(endSentence),
      ...(meta.avances.some(({ evidencia_perdida }) => evidencia_perdida) ? [LO_QUE_FALTA.puedeEstarEnElOriginal] : []),
    ].join(' '),
    aQuien,
  }),
  sinFormula: (una) => ({
    ...describeGoal(una),
    detalle: `${una.meta.indicador.nombre}. ${una.plan.plan.nombre_corto}.`,
  }),
  sinEvidencia: describeGoal,
  evidenciaPerdida: describeGoal,
  sesiones: ({ sesion, aQuien }) => ({
    href: sesionHref(sesion.id),
    texto: `${formatSession(sesion)}, ${formatDate(sesion.fecha)}`,
    detalle: [
      ...(sesion.consta === 'convocada' ? [SESION.soloConvocada] : []),
      ...(sesion.segun ? [SESION.organoSegunSitio] : []),
    ].join(' '),
    aQuien,
  }),
  documentos: ({ documento, aQuien }) => ({
    href: documentoHref(documento.id),
    texto: documento.titulo,
    detalle: [documento.url ? [] : LO_QUE_FALTA.faltaDireccion, documento.fecha ? [] : LO_QUE_FALTA.faltaFecha]
      .flat()
      .join(', '),
    aQuien,
  }),
  faltantes: ({ faltante: { que, plan, fuente }, aQuien }) => ({
    href: fuenteHref(fuente),
    texto: que,
    detalle: plan === undefined ? '' : `${getSitio().indices.planes.get(plan)?.plan.nombre_corto ?? plan}.`,
    aQuien,
  }),
  propuestas: ({ plan, propuesta, aQuien }) => ({
    href: propuestaHref(propuestaAnchors(getSitio().planes).get(propuesta) ?? propuesta.id),
    texto: propuesta.texto,
    detalle: plan.plan.nombre_corto,
    aQuien,
  }),
};

/** The groups that have anything, each with its items. */
export function describeVacios(vacios: Vacios): { id: keyof Vacios; items: VacioEscrito[] }[] {
  return (Object.keys(GRUPOS) as (keyof Vacios)[])
    .map((id) => ({ id, items: vacios[id].map(GRUPOS[id] as (uno: Vacios[typeof id][number]) => VacioEscrito) }))
    .filter(({ items }) => items.length > 0);
}
