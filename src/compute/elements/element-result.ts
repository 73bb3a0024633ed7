import type { ElementName } from '../../model/elements/index.ts';
import type { ProblemCode } from '../../model/problems/index.ts';
import type { UseOf } from '../../model/prose.ts';
import type { ContentWithoutNotes } from '../../model/tables/index.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import type { Indexes } from '../site/indexes.ts';

/** What elements are answered from. */
export interface ElementSite extends Omit<ContentWithoutNotes, 'planes'> {
  corte: string;
  planes: PlanCalculado[];
  indexes: Indexes;
}

/** Why an element can't be answered, told at one of its attributes. */
export interface ElementRefusal {
  code: ProblemCode;
  attribute: string;
  message: string;
  hint: string;
}

export type ElementResult<T> = { given: T } | { refusal: ElementRefusal };

/** What an element gives. Its ids exist: that was checked before. */
export type Resolve<N extends ElementName, T> = (site: ElementSite, use: UseOf<N>) => ElementResult<T>;

export const give = <T>(given: T): ElementResult<T> => ({ given });

export function refuse(
  attribute: string,
  message: string,
  hint: string,
  code: ProblemCode = 'foreign-key',
): { refusal: ElementRefusal } {
  return { refusal: { code, attribute, message, hint } };
}
