import { formatDeadline } from '../../format/deadlines.ts';
import { metaHref } from '../../compute/metas/goal-addresses.ts';
import { variableName } from '../../compute/metas/find-in-plan.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import type { Responsable } from '../../compute/site/responsables.ts';
import type { MetaDePlan, Vacio, Vacios } from '../../compute/site/vacios.ts';
import { formatDate } from '../../format/dates.ts';
import { formatInterval, formatPeriodo } from '../../format/periods.ts';
import { formatSession } from '../../format/session-names.ts';
import { propuestaAnchors } from '../../model/addresses/proposal-anchors.ts';
import { documentoHref, fuenteHref, planHref, propuestaHref, sesionHref } from '../../model/addresses/pages.ts';
import { getSitio } from '../../sitio.ts';
import { letterHref } from '../../compute/solicitudes/asked-of-goal.ts';
import { type GapWithLetter, PETITIONS } from '../solicitudes/ask-of-gap.ts';
import type { Peticion } from '../../textos/solicitudes.ts';
import { SESION } from '../../textos/actas.ts';
import { COMUN } from '../../textos/comunes.ts';
import { LO_QUE_FALTA } from '../../textos/vacios.ts';

/** What a reader is told of an item. */
interface Told {
  href: string;
  text: string;
  detail: string;
}

/** An item of a group, for a reader. */
export interface WrittenVacio extends Told {
  aQuien: Responsable[];
  plan: PlanCalculado | undefined;
  /** What its letter asks, or where that letter is. */
  carta: { peticion: Peticion } | { href: string };
}

type Item = Vacios[keyof Vacios][number];
type Groups = { [N in keyof Vacios]: (one: Vacios[N][number]) => Told };

/** Goals end with a full stop or not, as they were written. */
const endSentence = (text: string) => (/[.?!»]$/.test(text) ? text : `${text}.`);

const describeGoal = ({ plan, metaCalculada }: Vacio<MetaDePlan>): Told => ({
  href: metaHref(plan, metaCalculada),
  text: metaCalculada.metaPlan.texto,
  detail: `${plan.plan.nombre_corto}. ${COMUN.vence}: ${formatDeadline(metaCalculada.metaPlan)}.`,
});

/** How each group describes its items, in the order of the page. */
const GROUPS: Groups = {
  planes: ({ plan, cobertura: { covered, missing, earlier } }) => ({
    href: planHref(plan.id),
    text: plan.plan.titulo,
    detail: [
      covered.length > 0
        ? `${LO_QUE_FALTA.seCubre} ${covered.map(formatInterval).join('; ')}.`
        : `${LO_QUE_FALTA.sinNingunInforme}.`,
      ...(earlier > 0 ? [LO_QUE_FALTA.faltanAnteriores(earlier)] : []),
      ...(missing.length > 0 ? [`${LO_QUE_FALTA.faltaDe} ${missing.map(formatInterval).join('; ')}.`] : []),
    ].join(' '),
  }),
  sinInforme: describeGoal,
  sinReporte: describeGoal,
  cifras: ({ plan, metaCalculada, variable, periodos }) => ({
    href: metaHref(plan, metaCalculada),
    text: `${variableName(plan, variable)}, ${periodos.map(formatPeriodo).join(', ')}`,
    detail: [
      ...[metaCalculada.metaPlan.texto, plan.plan.nombre_corto].map(endSentence),
      ...(metaCalculada.avances.some(({ evidencia_perdida }) => evidencia_perdida)
        ? [LO_QUE_FALTA.puedeEstarEnElOriginal]
        : []),
    ].join(' '),
  }),
  sinFormula: (vacio) => ({
    ...describeGoal(vacio),
    detail: `${vacio.metaCalculada.indicador.nombre}. ${vacio.plan.plan.nombre_corto}.`,
  }),
  sinEvidencia: describeGoal,
  evidenciaPerdida: describeGoal,
  sesiones: ({ sesion }) => ({
    href: sesionHref(sesion.id),
    text: `${formatSession(sesion)}, ${formatDate(sesion.fecha)}`,
    detail: [
      ...(sesion.consta === 'convocada' ? [SESION.soloConvocada] : []),
      ...(sesion.segun ? [SESION.organoSegunSitio] : []),
    ].join(' '),
  }),
  documentos: ({ documento }) => ({
    href: documentoHref(documento.id),
    text: documento.titulo,
    detail: [documento.url ? [] : LO_QUE_FALTA.faltaDireccion, documento.fecha ? [] : LO_QUE_FALTA.faltaFecha]
      .flat()
      .join(', '),
  }),
  faltantes: ({ faltante: { que, plan, fuente } }) => ({
    href: fuenteHref(fuente),
    text: que,
    detail: plan === undefined ? '' : `${getSitio().indexes.planes.get(plan)?.plan.nombre_corto ?? plan}.`,
  }),
  propuestas: ({ plan, propuesta }) => ({
    href: propuestaHref(propuestaAnchors(getSitio().planes).get(propuesta) ?? propuesta.id),
    text: propuesta.texto,
    detail: plan.plan.nombre_corto,
  }),
};

/** The groups that have anything, in the order of the page. */
export const groupsOf = (vacios: Vacios): (keyof Vacios)[] =>
  (Object.keys(GROUPS) as (keyof Vacios)[]).filter((id) => vacios[id].length > 0);

/** Items of a group, for a reader. */
export const describeVacios = (group: keyof Vacios, items: readonly Item[]): WrittenVacio[] =>
  items.map((item) => {
    const told = (GROUPS[group] as (one: Item) => Told)(item);
    const plan = 'plan' in item ? item.plan : undefined;
    return { ...told, aQuien: item.aQuien, plan, carta: letterOf(group, item, told.href) };
  });

/** A goal has one letter, beside it, for all that is missing of it. */
function letterOf(group: keyof Vacios, item: Item, pagina: string): WrittenVacio['carta'] {
  if ('metaCalculada' in item) return { href: letterHref(item.plan, item.metaCalculada) };
  const ask = PETITIONS[group as GapWithLetter] as (gap: Item) => Omit<Peticion, 'pagina'>;
  return { peticion: { ...ask(item), pagina } };
}
