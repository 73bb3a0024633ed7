import { wholeAddress } from '../model/addresses/whole-address.ts';
import { hasNivelIrm, NIVELES_IRM, nivelIrmOf } from '../compute/metas/nivel-irm.ts';
import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { type Resumen, summarize } from '../compute/metas/resumen.ts';
import { COMPUTED_TABLES } from '../model/addresses/data-files.ts';
import { actividadHref, compromisoHref } from '../model/addresses/pages.ts';
import { firstDay, lastDay } from '../model/date.ts';
import { asWritten, writtenName } from '../compute/site/titles/as-written.ts';
import { type Actividad, actividad } from '../model/tables/actividades.ts';
import { compromisos, unitsOfCompromiso } from '../model/tables/compromisos.ts';
import type { TextoDeCompromiso } from '../model/tables/index.ts';
import { informe } from '../model/tables/informes.ts';
import { metaPlan } from '../model/tables/metas.ts';
import { planes } from '../model/tables/planes.ts';
import type { SitioCalculado } from '../sitio.ts';
import { EQUIVALENCIA_IRM } from '../textos/nivel-irm.ts';
import { COMPROMISOS_OGP } from '../textos/tablas-calculadas.ts';
import { ALWAYS, anyOf, columnLike, computedColumn, type ComputedShape, placeOf } from './computed-column.ts';

/** A milestone of a commitment, or a commitment without milestones. */
interface Hito {
  plan: PlanCalculado;
  corte: string;
  compromiso: TextoDeCompromiso;
  metas: readonly MetaCalculada[];
  resumen: Resumen;
  actividad: Actividad | undefined;
  /** The goals of the milestone. */
  own: readonly MetaCalculada[];
  nameOf: (dependencia: string) => string;
  /** Its page, whole. */
  pagina: string;
}

const { columnas: OF } = COMPROMISOS_OGP;
const { shape: ACTIVIDAD } = actividad;
const { shape: COMPROMISO } = compromisos.schema;
const { shape: PLAN } = planes.schema;
const LIST = { isList: true } as const;

/**
 * The commitments of action plans as the Open Government Partnership's commitment template asks for them: a row a
 * milestone («activity with a verifiable deliverable»), with its commitment's columns before it.
 */
export const shapeOfCommitments = (): ComputedShape<Hito> => ({
  name: COMPUTED_TABLES.ogp,
  title: COMPROMISOS_OGP.titulo,
  description: COMPROMISOS_OGP.descripcion,
  key: ['plan', 'compromiso', 'hito_numero'],
  columns: [
    computedColumn('corte', OF.corte, ({ corte }) => corte, { kind: 'dia', ...ALWAYS }),
    columnLike(informe.shape.plan, 'plan', ({ plan }) => plan.id, { description: OF.plan }),
    computedColumn('plan_nombre', OF.plan_nombre, ({ plan }) => asWritten(plan.plan).titulo, ALWAYS),
    columnLike(PLAN.inicio, 'plan_inicio', ({ plan }) => plan.plan.inicio, { description: OF.plan_inicio }),
    columnLike(PLAN.fin, 'plan_fin', ({ plan }) => plan.plan.fin, { description: OF.plan_fin }),
    columnLike(ACTIVIDAD.compromiso, 'compromiso', ({ compromiso }) => compromiso.id, { description: OF.compromiso }),
    columnLike(COMPROMISO.numero, 'numero', ({ compromiso }) => compromiso.numero, { description: OF.numero }),
    computedColumn('titulo', OF.titulo, ({ compromiso }) => writtenName(compromiso), ALWAYS),
    computedColumn('problematica', OF.problematica, ({ compromiso }) => compromiso.problematica),
    computedColumn('descripcion', OF.descripcion, ({ compromiso }) => compromiso.objetivo),
    computedColumn('responsables', OF.responsables, responsiblesOf, LIST),
    computedColumn('sociedad_civil', OF.sociedad_civil, (hito) => counterpartsOf(hito, true), LIST),
    computedColumn('otros_actores', OF.otros_actores, (hito) => counterpartsOf(hito, false), LIST),
    computedColumn('metas', OF.metas, ({ resumen }) => resumen.total, { kind: 'entero', ...ALWAYS }),
    computedColumn('metas_cumplidas', OF.metas_cumplidas, ({ resumen }) => resumen.met, {
      kind: 'entero',
      ...ALWAYS,
    }),
    computedColumn('metas_comprobadas', OF.metas_comprobadas, ({ resumen }) => resumen.byEstado.comprobada, {
      kind: 'entero',
      ...ALWAYS,
    }),
    computedColumn('nivel_equivalente', OF.nivel_equivalente, ({ metas }) => nivelIrmOf(metas), anyOf(NIVELES_IRM)),
    computedColumn('nivel_segun', OF.nivel_segun, () => EQUIVALENCIA_IRM.noEsDelIrm, ALWAYS),
    computedColumn('plan_concluido', OF.plan_concluido, isOver, { ...anyOf(['si', 'no']), ...ALWAYS }),
    columnLike(ACTIVIDAD.numero, 'hito_numero', (hito) => hito.actividad?.numero, {
      description: OF.hito_numero,
      required: false,
    }),
    computedColumn('hito', OF.hito, (hito) => writtenName(hito.actividad)),
    computedColumn('hito_producto', OF.hito_producto, (hito) => hito.actividad?.medio_verificacion),
    computedColumn('hito_responsables', OF.hito_responsables, implementersOf, LIST),
    columnLike(metaPlan.shape.inicio, 'hito_inicio', startOf, { description: OF.hito_inicio }),
    columnLike(metaPlan.shape.vence, 'hito_termino', endOf, { description: OF.hito_termino }),
    computedColumn('hito_nivel_equivalente', OF.hito_nivel_equivalente, levelOfMilestone, anyOf(NIVELES_IRM)),
    columnLike(COMPROMISO.fuente, 'fuente', ({ compromiso }) => placeOf(compromiso.fuente), {
      description: OF.fuente,
    }),
    columnLike(ACTIVIDAD.fuente, 'hito_fuente', (hito) => hito.actividad && placeOf(hito.actividad.fuente), {
      description: OF.hito_fuente,
      required: false,
    }),
    computedColumn('pagina', OF.pagina, ({ pagina }) => pagina, ALWAYS),
  ],
});

/** A row for each activity of a commitment; for one without activities, a row of its own. */
export function* ogpRows({ planes, sitio: { url, corte }, indexes }: SitioCalculado): Generator<Hito> {
  const nameOf = (id: string) => indexes.dependencias.get(id)?.nombre ?? id;
  for (const plan of plansOfOgp(planes)) {
    const metasOf = Map.groupBy(plan.metasCalculadas, (meta) => meta.compromiso);
    for (const { compromiso, activities } of milestonesOf(plan)) {
      const metas = metasOf.get(compromiso.id) ?? [];
      const common = { plan, corte, compromiso, metas, resumen: summarize(metas), nameOf };
      for (const own of activities)
        yield {
          ...common,
          actividad: own,
          own: metas.filter((meta) => meta.actividad?.id === own?.id),
          pagina: wholeAddress(pageOf(plan.id, compromiso.id, own), url),
        };
    }
  }
}

export const countOgpRows = ({ planes }: SitioCalculado): number =>
  plansOfOgp(planes)
    .flatMap(milestonesOf)
    .reduce((sum, { activities }) => sum + activities.length, 0);

const plansOfOgp = (planes: readonly PlanCalculado[]) => planes.filter(({ plan }) => hasNivelIrm(plan));

function milestonesOf({ compromisos, actividades }: PlanCalculado) {
  const activitiesOf = Map.groupBy(actividades, ({ compromiso }) => compromiso);
  return compromisos.map((compromiso) => ({ compromiso, activities: activitiesOf.get(compromiso.id) ?? [undefined] }));
}

const pageOf = (plan: string, compromiso: string, own: Actividad | undefined) =>
  own ? actividadHref(plan, compromiso, own.numero) : compromisoHref(plan, compromiso);

function responsiblesOf({ compromiso, nameOf }: Hito): string {
  return unitsOfCompromiso(compromiso).map(nameOf).join('|');
}

function implementersOf({ actividad: milestone, nameOf }: Hito): string {
  return (milestone?.implementa ?? []).map(nameOf).join('|');
}

function counterpartsOf({ compromiso }: Hito, ofCivilSociety: boolean): string {
  return compromiso.contrapartes
    .filter(({ clase }) => (clase === 'sociedad-civil') === ofCivilSociety)
    .map(({ nombre }) => nombre)
    .join('|');
}

function isOver({ plan, corte }: Hito): 'si' | 'no' {
  return corte > lastDay(plan.plan.fin) ? 'si' : 'no';
}

function levelOfMilestone({ actividad: milestone, own }: Hito) {
  return milestone && nivelIrmOf(own);
}

/** The first day or month that a goal of the milestone names as its beginning. */
function startOf({ own }: Hito): string | undefined {
  const starts = own.flatMap(({ metaPlan }) => metaPlan.inicio ?? []);
  return starts.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0];
}

function endOf({ own }: Hito): string | undefined {
  const ends = own.flatMap(({ metaPlan }) => metaPlan.vence ?? []);
  return ends.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1);
}
