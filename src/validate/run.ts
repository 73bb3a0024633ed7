import type { z } from 'zod';
import type { RawRecord } from '../load/raw.ts';
import type { Sources } from '../load/sources.ts';
import type { ElementUse } from '../model/prose.ts';
import type { Problem } from '../model/problems/problem.ts';
import type { IdIndex } from './tables/references.ts';
import type { PageLink } from './texts/text-link.ts';
import type { TypedText } from './texts/typed-figures.ts';

/** Where each typed record was written, for problems found in it later. */
export type Origins = Map<object, RawRecord>;

/** What could be read of records of one schema, to be checked against the others when all are known. */
export interface Batch {
  plan: string | undefined;
  schema: z.ZodObject;
  values: object[];
}

/** Collects what the steps of a validation find. */
export interface Run {
  sources: Sources;
  problems: Problem[];
  index: IdIndex;
  origins: Origins;
  links: PageLink[];
  /** Elements of texts, as they are written. */
  elements: Map<ElementUse, RawRecord>;
  /** Numbers that texts of plans and reports have. */
  typed: TypedText[];
  validated: Batch[];
  /** Names of plans that folders have and no plan has. */
  strayPlans: string[];
}
