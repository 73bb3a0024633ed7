import { type FaultCode, type Fault, isError, makeFault } from '../fault.ts';
import type { Verification } from '../verify.ts';

/** Where an archive comes from, as far as what lies beside it proves. */
export interface Origin {
  faults: Fault[];
  /** What was proven, in sentences. */
  statements: string[];
  /** Whether its bytes are signed with the key that was given. */
  signed: boolean;
}

export const NOTHING: Origin = { faults: [], statements: [], signed: false };

export const onlyFault = (code: FaultCode, file: string, message: string): Origin => ({
  ...NOTHING,
  faults: [makeFault(code, file, message)],
});

export const joinOrigins = (found: readonly Origin[]): Origin => ({
  faults: found.flatMap(({ faults }) => faults),
  statements: found.flatMap(({ statements }) => statements),
  signed: found.some(({ signed }) => signed),
});

/**
 * The outcome of verifying an archive, with where it comes from. A WACZ has no checksums to compare it with, but a signature
 * with a known key covers all its bytes, and one that doesn't hold says what is wrong with them.
 */
export function withOrigin(verification: Verification, { faults, signed }: Origin): Verification {
  const isJudged = signed || faults.some(isError);
  const own = verification.faults.filter(({ code }) => code !== 'is-wacz' || !isJudged);
  return { ...verification, faults: [...own, ...faults] };
}
