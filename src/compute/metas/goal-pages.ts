import { oncePer } from '../../base/once-per.ts';
import { actividadHref, anchor, compromisoHref, pageOfListHref } from '../../model/addresses/pages.ts';
import type { Actividad } from '../../model/tables/actividades.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { TextoDeCompromiso } from '../../model/tables/index.ts';
import { divide, fits } from '../site/divide.ts';
import { metaHref } from './goal-addresses.ts';
import { drawsCharts, lengthOfChart, MOST_POINTS, pointsAtMost } from './plan-with-charts.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

/** What the page of an activity or of a commitment holds of workings, in characters of HTML. */
const WHOLE = { lines: 40, characters: 140_000 };
const ROOM = { lines: 40, characters: 120_000 };
/** Of HTML: a goal without anything of its own, and a line of what its working comes from. */
const SIZE = { goal: 3_500, line: 450 };

/** What a page of an activity or of a commitment shows whole: goals with their working, and charts of indicators. */
export interface Shown {
  metas: readonly MetaCalculada[];
  /** Those whose first goal stands here, and those without any. */
  indicadores: readonly Indicador[];
}

/** A page of the goals of an activity or a commitment that has too many for its own. */
export interface GoalPage extends Shown {
  page: number;
  pages: number;
  href: string;
}

interface Item {
  meta: MetaCalculada | undefined;
  indicador: Indicador | undefined;
}

interface OfPlan {
  byActividad: ReadonlyMap<string, Shown>;
  byCompromiso: ReadonlyMap<string, Shown>;
  steps: ReadonlyMap<string, MetaCalculada[]>;
}

const shownOf = oncePer((plan: PlanCalculado): OfPlan => {
  const goals = plan.metasCalculadas.filter(({ pasoDe }) => pasoDe === undefined);
  const own = goals.filter(({ actividad }) => actividad === undefined);
  const steps = plan.metasCalculadas.filter(({ pasoDe }) => pasoDe !== undefined);
  const group = (metas: Map<string, MetaCalculada[]>, indicadores: Map<string, Indicador[]>) =>
    new Map(
      [...new Set([...metas.keys(), ...indicadores.keys()])].map((id) => [
        id,
        { metas: metas.get(id) ?? [], indicadores: indicadores.get(id) ?? [] },
      ]),
    );
  return {
    byActividad: group(
      Map.groupBy(
        goals.filter(({ actividad }) => actividad),
        ({ actividad }) => actividad?.id ?? '',
      ),
      Map.groupBy(plan.indicadores, ({ actividad }) => actividad ?? ''),
    ),
    byCompromiso: group(
      Map.groupBy(own, ({ compromiso }) => compromiso),
      Map.groupBy(plan.indicadores, ({ compromiso }) => compromiso ?? ''),
    ),
    steps: Map.groupBy(steps, ({ pasoDe }) => pasoDe ?? ''),
  };
});

export const NOTHING: Shown = { metas: [], indicadores: [] };

/** The goals of an activity that aren't steps of another, and its indicators. */
export const shownOfActividad = (plan: PlanCalculado, { id }: Actividad): Shown =>
  shownOf(plan).byActividad.get(id) ?? NOTHING;
/** Those of a commitment that are of no activity. */
export const shownOfCompromiso = (plan: PlanCalculado, { id }: TextoDeCompromiso): Shown =>
  shownOf(plan).byCompromiso.get(id) ?? NOTHING;

/** The pages of an activity's goals, none where its own page holds them. */
export function goalPagesOfActividad(plan: PlanCalculado, actividad: Actividad): GoalPage[] {
  const page = actividadHref(plan.id, actividad.compromiso, actividad.numero);
  return goalPages(plan, page, shownOfActividad(plan, actividad), true);
}

/** Those of a commitment; its charts are on the page of its plan where that isn't long. */
export function goalPagesOfCompromiso(plan: PlanCalculado, compromiso: TextoDeCompromiso): GoalPage[] {
  const page = compromisoHref(plan.id, compromiso.id);
  return goalPages(plan, page, shownOfCompromiso(plan, compromiso), !drawsCharts(plan));
}

function goalPages(plan: PlanCalculado, page: string, shown: Shown, hasCharts: boolean): GoalPage[] {
  const items = itemsOf(shown);
  const lengthOf = (item: Item) => lengthOfItem(plan, item, hasCharts);
  if (fits(items, lengthOf, WHOLE)) return [];
  return divide(items, lengthOf, ROOM).map((own, i, { length }) => ({
    metas: own.flatMap(({ meta }) => meta ?? []),
    indicadores: own.flatMap(({ indicador }) => indicador ?? []),
    page: i + 1,
    pages: length,
    href: pageOfListHref(page, 'metas', i + 1),
  }));
}

/** Goals in their order, the first of each indicator with it; then the indicators that have none. */
function itemsOf({ metas, indicadores }: Shown): Item[] {
  const left = new Map(indicadores.map((one) => [one.id, one]));
  const items = metas.map((meta) => {
    const { id } = meta.indicador;
    const indicador = left.get(id);
    left.delete(id);
    return { meta, indicador };
  });
  return [...items, ...[...left.values()].map((indicador) => ({ meta: undefined, indicador }))];
}

function lengthOfItem(plan: PlanCalculado, { meta, indicador }: Item, hasCharts: boolean): number {
  const chart = indicador && hasCharts ? lengthOfChart(pointsAtMost(plan).get(indicador.id) ?? 0) : 0;
  return chart + (meta ? lengthOfGoal(plan, meta) : 0);
}

function lengthOfGoal(plan: PlanCalculado, { metaPlan, calculo, avances }: MetaCalculada): number {
  const figures = calculo.inputs.reduce((sum, { mediciones }) => sum + 1 + Math.min(mediciones.length, MOST_POINTS), 0);
  const steps = shownOf(plan).steps.get(metaPlan.id)?.length ?? 0;
  return SIZE.goal + 3 * metaPlan.texto.length + SIZE.line * (figures + 2 * steps + 3 * avances.length);
}

const pagesByGoal = oncePer((plan: PlanCalculado): ReadonlyMap<string, string> => {
  const pages = [
    ...plan.actividades.flatMap((one) => goalPagesOfActividad(plan, one)),
    ...plan.compromisos.flatMap((one) => goalPagesOfCompromiso(plan, one)),
  ];
  return new Map(
    pages.flatMap((page) => placesOfGoalPage(plan, page).map((id): [string, string] => [id, `${page.href}#${id}`])),
  );
});

/** The page that shows the working of a goal; `metaHref` is its permanent address, which leads there. */
export const workingPageOf = (plan: PlanCalculado, meta: MetaCalculada): string =>
  pagesByGoal(plan).get(anchor(meta.metaPlan.id)) ?? metaHref(plan, meta);

/** The places of such a page: its goals with their steps, and the charts that it may draw. */
export function placesOfGoalPage(plan: PlanCalculado, { metas, indicadores }: Shown): string[] {
  const { steps } = shownOf(plan);
  return [
    ...metas
      .flatMap(({ metaPlan }) => [metaPlan, ...(steps.get(metaPlan.id) ?? []).map((step) => step.metaPlan)])
      .map(({ id }) => anchor(id)),
    ...indicadores.map(({ id }) => `grafica-${id}`),
  ];
}
