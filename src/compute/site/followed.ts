import { oncePer } from '../../base/once-per.ts';
import {
  actaHref,
  actividadHref,
  calendarioHref,
  compromisoHref,
  dependenciaFiles,
  followedFiles,
  informeHref,
  novedadesHref,
  organoHref,
  planHref,
} from '../../model/addresses/pages.ts';
import type { Dia } from '../../model/date.ts';
import { unitsOfCompromiso } from '../../model/tables/compromisos.ts';
import { plansOf } from '../../model/tables/informes.ts';
import { organosOf } from '../../model/tables/sesiones.ts';
import type { Entry } from '../metas/cronograma.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { countedMetas } from '../metas/resumen.ts';
import type { ContentWithCorrections } from './correcciones.ts';
import { latestFacts, type Novedad } from './novedades.ts';
import { unitsOf } from './responsables.ts';

/** What can be followed: the whole site, a plan, a commitment or a unit. */
export interface Followed {
  /** Undefined for the whole site. */
  nombre: string | undefined;
  /** The plan that it is, or is of. */
  plan?: string;
  /** Its page, or its place in one. */
  href: string;
  /** Addresses of its feed and of its calendar. */
  feed: string;
  calendar: string;
  /** Its goals that count. */
  goals: readonly Entry[];
  /** The bodies whose sessions are its own; undefined where all are. */
  organos: ReadonlySet<string> | undefined;
  /** The pages whose facts are its own; undefined where all are. */
  pages: ReadonlySet<string> | undefined;
}

type Content = Omit<ContentWithCorrections, 'planes'> & { planes: PlanCalculado[]; corte: Dia };

/** All that can be followed; the whole site comes first. */
export const followedIn = oncePer((content: Content): Followed[] => [
  {
    nombre: undefined,
    href: '/index.html',
    feed: novedadesHref,
    calendar: calendarioHref,
    goals: content.planes.flatMap(entriesOf),
    organos: undefined,
    pages: undefined,
  },
  ...content.planes.flatMap((plan) => [followPlan(content, plan), ...followCommitments(plan)]),
  ...followUnits(content),
]);

const entriesOf = (plan: PlanCalculado): Entry[] =>
  countedMetas(plan.metasCalculadas).map((metaCalculada) => ({ plan, metaCalculada }));

const besides = (href: string) => ({ href, ...followedFiles(href) });

function followPlan({ informes, actas, sesiones }: Content, plan: PlanCalculado): Followed {
  const organos = new Set(plan.plan.organo === undefined ? [] : [plan.plan.organo]);
  const held = new Set(sesiones.filter((one) => organosOf(one).some((id) => organos.has(id))).map(({ id }) => id));
  return {
    ...besides(planHref(plan.id)),
    plan: plan.id,
    nombre: plan.plan.nombre_corto,
    goals: entriesOf(plan),
    organos,
    pages: new Set([
      planHref(plan.id),
      ...plan.compromisos.flatMap(({ id }) => pagesOfCommitment(plan, id)),
      ...informes.filter((one) => plansOf(one).includes(plan.id)).map(({ id }) => informeHref(id)),
      ...actas.filter(({ sesion }) => held.has(sesion)).map(({ id }) => actaHref(id)),
    ]),
  };
}

function followCommitments(plan: PlanCalculado): Followed[] {
  const goals = Map.groupBy(entriesOf(plan), ({ metaCalculada }) => metaCalculada.compromiso);
  return plan.compromisos.map(({ id, nombre }) => ({
    ...besides(compromisoHref(plan.id, id)),
    plan: plan.id,
    nombre,
    goals: goals.get(id) ?? [],
    organos: new Set(),
    pages: new Set(pagesOfCommitment(plan, id)),
  }));
}

const pagesOfCommitment = (plan: PlanCalculado, id: string): string[] => [
  compromisoHref(plan.id, id),
  ...plan.actividades.filter((one) => one.compromiso === id).map((one) => actividadHref(plan.id, id, one.numero)),
];

/** Every unit, whether it answers for anything by now or not: its address stays. */
function followUnits({ planes, dependencias }: Content): Followed[] {
  const goals = new Map<string, Entry[]>();
  const pages = new Map<string, Set<string>>();
  const goalsOf = (unit: string) => goals.get(unit) ?? goals.set(unit, []).get(unit);
  const pagesOf = (unit: string) => pages.get(unit) ?? pages.set(unit, new Set()).get(unit);
  for (const plan of planes) {
    for (const one of plan.compromisos)
      for (const unit of unitsOfCompromiso(one)) pagesOf(unit)?.add(compromisoHref(plan.id, one.id));
    for (const one of plan.actividades)
      for (const unit of one.implementa ?? []) pagesOf(unit)?.add(actividadHref(plan.id, one.compromiso, one.numero));
    for (const entry of entriesOf(plan))
      for (const unit of unitsOf(plan, entry.metaCalculada)) goalsOf(unit)?.push(entry);
  }
  return dependencias.map(({ id, nombre }) => ({
    ...dependenciaFiles(id),
    nombre,
    href: organoHref(id),
    goals: goals.get(id) ?? [],
    organos: new Set(),
    pages: pages.get(id) ?? new Set(),
  }));
}

const followedByPage = oncePer((content: Content) => new Map(followedIn(content).map((one) => [one.href, one])));

/** The unit, plan or commitment at a place, if it can be followed. */
export const followedAt = (content: Content, href: string): Followed | undefined => followedByPage(content).get(href);

/** What can be followed from a page: the nearest of what it is about, if any, and the whole site. */
export function followedFrom(content: Content, pages: readonly string[]): Followed[] {
  const [site] = followedIn(content);
  const own = pages.map((href) => followedAt(content, href)).findLast((one) => one !== undefined);
  return [...(own && own !== site ? [own] : []), ...(site ? [site] : [])];
}

/** The facts of the content by the page that says them, each with its place among all. */
const factsByPage = oncePer((content: Content) => {
  const facts = latestFacts(content, content.corte);
  return { facts, byPage: Map.groupBy(facts.entries(), ([, { href }]) => href.replace(/#.*$/, '')) };
});

/** What happened of what is followed, the newest first. */
export function factsOf(content: Content, { pages }: Followed): Novedad[] {
  const { facts, byPage } = factsByPage(content);
  if (pages === undefined) return facts;
  return [...pages]
    .flatMap((page) => byPage.get(page) ?? [])
    .sort(([a], [b]) => a - b)
    .map(([, fact]) => fact);
}
