import type { z } from 'zod';
import { addUpToLimit } from '../model/limits.ts';
import { readableFields, validateRecord } from './tables/record.ts';
import type { RawRecord } from '../load/raw.ts';
import type { Sources } from '../load/sources.ts';
import type { ElementUse } from '../model/prose.ts';
import type { Problem } from '../model/problems/problem.ts';
import type { IdIndex } from './tables/references.ts';
import type { Quotation } from './texts/quotation.ts';
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
  /** The words that texts quote. */
  quotations: Quotation[];
  /** Numbers that texts of plans and reports have. */
  typed: TypedText[];
  validated: Batch[];
  /** Names of plans that folders have and no plan has. */
  strayPlans: string[];
}

/** Validates a record that is alone in its file. */
export function validateAlone<E extends z.ZodObject>(
  run: Run,
  schema: E,
  raw: RawRecord,
  plan: string | undefined,
): z.output<E> | undefined {
  const { value, problems } = validateRecord(schema, raw);
  const batch: Batch = { plan, schema, values: [] };
  addUpToLimit(run.problems, problems);
  note(run, batch, raw, value ?? readableFields(schema, raw));
  run.validated.push(batch);
  return value;
}

export function note(run: Run, { values }: Batch, raw: RawRecord, readable: object): void {
  values.push(readable);
  run.origins.set(readable, raw);
}
