import { organoHref } from '../../model/addresses/pages.ts';
import { type Dia, lastDay } from '../../model/date.ts';
import { unitsOfCompromiso } from '../../model/tables/compromisos.ts';
import type { Entidad } from '../../model/tables/entidades.ts';
import type { Nombre } from '../../model/tables/nombres.ts';
import type { Organo } from '../../model/tables/organos.ts';
import type { Indexes } from './indexes.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** Whom a reader can ask; without an address if the site has no page for it. */
export interface Responsable {
  nombre: string;
  href: string | undefined;
  /** Its key, and that of its body, where it is a unit, a body or an entity. */
  id?: string;
  entidad?: string;
  /** The body whose term is over, in the place of which this one is asked. */
  enLugarDe?: string;
}

/** What a question is about: a goal, an activity, a commitment or a whole plan. */
type Subject = Partial<Pick<MetaCalculada, 'actividad' | 'compromiso'>>;

/** The units responsible for a goal: those that implement its activity, else those responsible for its commitment. */
export function unitsOf(plan: PlanCalculado, { actividad, compromiso }: Subject): string[] {
  if (actividad?.implementa) return actividad.implementa;
  const own = plan.compromisos.find(({ id }) => id === compromiso);
  return own ? unitsOfCompromiso(own) : [];
}

/**
 * Whom to ask: the units responsible, else who follows it up, else the plan's body or its successor, else its
 * entity.
 */
export function whomToAsk(indexes: Indexes, corte: Dia, plan: PlanCalculado, subject: Subject = {}): Responsable[] {
  const units = unitsOf(plan, subject).flatMap((id) => indexes.dependencias.get(id) ?? []);
  if (units.length > 0) return units.map(asResponsable);
  const watcher = subject.actividad?.da_seguimiento ?? plan.plan.organo ?? '';
  const organo = indexes.organos.get(watcher);
  if (organo) return [standingInstead(indexes, organo, corte)];
  const other = indexes.dependencias.get(watcher) ?? indexes.entidades.get(plan.plan.entidad);
  return other ? [asResponsable(other)] : [];
}

function standingInstead(indexes: Indexes, organo: Organo, corte: Dia): Responsable {
  const now = standing(indexes, organo, corte);
  return now === organo ? asResponsable(now) : { ...asResponsable(now), enLugarDe: organo.nombre };
}

/** A body; if its term is over at the cut-off date, the one that succeeded it and stands, else its entity. */
export function standing(indexes: Indexes, organo: Organo, corte: Dia): Organo | Entidad {
  if (!isOver(organo, corte)) return organo;
  const next = successorOf(indexes, organo.id);
  return next ? standing(indexes, next, corte) : (indexes.entidades.get(organo.entidad) ?? organo);
}

const isOver = ({ fin }: Organo, corte: Dia) => fin !== undefined && lastDay(fin) < corte;

/** The body that succeeded one, if any is told. */
export const successorOf = ({ organos }: Pick<Indexes, 'organos'>, organo: string): Organo | undefined =>
  organos.values().find(({ sucede_a }) => sucede_a === organo);

/** Units, bodies and entities each have their place in the page of the organization. */
export function asResponsable({
  id,
  nombre,
  entidad = id,
}: {
  id: string;
  nombre: string;
  entidad?: string;
}): Responsable {
  return { nombre, href: organoHref(id), id, entidad };
}

/** Who answers for an agreement; a person has a place only where names are written in more than one way. */
export function ownersOf(
  { indexes, nombres }: { indexes: Indexes; nombres: readonly Nombre[] },
  id = '',
): Responsable[] {
  const { dependencias, organos, entidades, personas } = indexes;
  const body = dependencias.get(id) ?? organos.get(id) ?? entidades.get(id);
  if (body) return [asResponsable(body)];
  const persona = personas.get(id);
  if (!persona) return [];
  const hasPlace = nombres.some((nombre) => nombre.id === id);
  return [hasPlace ? asResponsable(persona) : { nombre: persona.nombre, href: undefined }];
}
