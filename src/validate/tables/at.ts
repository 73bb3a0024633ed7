import type { ProblemCode } from '../../model/problems/index.ts';
import type { Problem } from '../../model/problems/problem.ts';

/** Makes a problem of what a record says, in the place where it was written. */
export type At = (
  record: object,
  path: PropertyKey[],
  what: { code?: ProblemCode; message: string; hint: string },
) => Problem;
