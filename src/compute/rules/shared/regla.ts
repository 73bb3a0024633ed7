import type { Indexes } from '../../site/indexes.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import { type ProblemKind, problemKind, type Peso } from '../../../model/problems/kind.ts';
import type { Dia } from '../../../model/date.ts';
import type { Content } from '../../../model/tables/index.ts';

/** What the rules look at: all validated records, and the plans judged at the cut-off date. */
export interface Examined extends Omit<Content, 'planes'> {
  planes: PlanCalculado[];
  indexes: Indexes;
  corte: Dia;
}

/** What one place says. */
export interface Side {
  says: string;
  fuente: Fuente;
}

/** A page of the site; its address may hold a fragment. */
export interface Link {
  text: string;
  href: string;
}

/** Something that the documents say in two ways, or say that was done otherwise than it was promised. */
export interface Hallazgo {
  /** The record in which it shows, and its column. */
  record: object;
  column: readonly PropertyKey[];
  /** How a note names the record: `plan/id`, or the id alone where no plan is around it. */
  id: string;
  /** The facts, in words that a neighbour understands; whose fault it is nobody says. */
  message: string;
  /** The places cited, in the order in which they are told. */
  sides: readonly [Side, Side, ...Side[]];
  /** Pages that show it, beside those of the documents cited. */
  pages: readonly Link[];
  /** If it differs from the usual weight of its rule. */
  peso?: Peso;
}

/**
 * A rule over the whole. It reads typed columns and never `nota`, knows no id of any content, and finds the same in the
 * same order each time.
 */
export interface Regla {
  kind: ProblemKind;
  /** The weight of its findings, unless one has its own. */
  peso: Peso;
  find(sitio: Examined): Hallazgo[];
}

/** The kind of what a rule finds. */
export function ruleKind(one: Omit<ProblemKind, 'severity'>): ProblemKind {
  return problemKind({ ...one, severity: 'observation' });
}
