import { isMet } from '../../../model/estado.ts';
import { datosDePlanHref } from '../../../model/addresses/data-files.ts';
import { actividadHref, anchor, compromisoHref, pageOfListHref, planHref } from '../../../model/addresses/pages.ts';
import type { TextoDeInforme } from '../../../model/tables/index.ts';
import { METAS_CUMPLIDAS, metasAnchor } from '../../metas/goal-addresses.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import { goalLists, goalListsOfCompromiso, isLongPlan } from '../../metas/long-plans.ts';
import { drawsCharts } from '../../metas/plan-with-charts.ts';
import { countPagesOfParts } from '../lists/parts-of-data.ts';
import { pagesOfPlan } from '../lists/parts-of-plan.ts';
import { activityPages } from '../lists/actividades.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { listedMetas } from '../../metas/resumen.ts';

/** The places of the pages of a plan, of its commitments and of its activities. */
export function placesOfPlan(plan: PlanCalculado): [page: string, ids: readonly string[]][] {
  const { id, compromisos, actividades, indicadores, metasCalculadas } = plan;
  const isLong = isLongPlan(plan);
  const shown = shownGoals(metasCalculadas);
  return [
    [planHref(id), ['metas', 'mediciones', ...statesOf(metasCalculadas)]],
    [
      planHref(id),
      [
        'grafica-estados',
        ...(isLong ? [] : ['grafica-calendario']),
        ...(drawsCharts(plan) ? chartsOf(indicadores) : []),
      ],
    ],
    ...[
      ...goalLists(plan),
      ...pagesOfPlan(plan),
      ...pagesOfData(plan),
      ...compromisos.flatMap((one) => [...goalListsOfCompromiso(plan, one), ...activityPages(plan, one)]),
    ].map(({ href }): [string, string[]] => [href, ['contenido']]),
    ...(drawsCharts(plan) ? [] : compromisos).map((one): [string, string[]] => [
      compromisoHref(id, one.id),
      chartsOf(indicadores.filter(({ compromiso }) => compromiso === one.id)),
    ]),
    ...compromisos.map((one): [string, string[]] => [
      compromisoHref(id, one.id),
      ['metas', ...statesOf(metasCalculadas.filter(({ compromiso }) => compromiso === one.id))],
    ]),
    ...shown.map(({ metaPlan, actividad, compromiso }): [string, string[]] => [
      actividad ? actividadHref(id, actividad.compromiso, actividad.numero) : compromisoHref(id, compromiso),
      [anchor(metaPlan.id)],
    ]),
    ...actividades.map((one): [string, string[]] => [
      actividadHref(id, one.compromiso, one.numero),
      chartsOf(indicadores.filter(({ actividad }) => actividad === one.id)),
    ]),
  ];
}

/** The pages of the files of a plan's commitments and activities. */
const pagesOfData = (plan: PlanCalculado) =>
  Array.from({ length: countPagesOfParts(plan) }, (_, i) => ({
    href: pageOfListHref(datosDePlanHref(plan.id), 'partes', i + 1),
  }));

/** The charts that the page of a report may draw. */
export function chartsOfInforme({ plan }: TextoDeInforme, planes: readonly PlanCalculado[]): string[] {
  return chartsOf(planes.find(({ id }) => id === plan)?.indicadores ?? []);
}

/** Only an indicator's chart knows whether there is enough to draw. */
const chartsOf = (indicadores: readonly { id: string }[]) => indicadores.map(({ id }) => `grafica-${id}`);

const statesOf = (metas: readonly MetaCalculada[]) => [
  ...new Set(
    listedMetas(metas).flatMap(({ estado }) => [metasAnchor(estado), ...(isMet(estado) ? [METAS_CUMPLIDAS] : [])]),
  ),
];

/** Goals that aren't a step of another, and their steps. */
function shownGoals(metas: readonly MetaCalculada[]): MetaCalculada[] {
  const whole = new Set(metas.filter(({ pasoDe }) => pasoDe === undefined).map(({ metaPlan }) => metaPlan.id));
  return metas.filter(({ pasoDe }) => pasoDe === undefined || whole.has(pasoDe));
}
