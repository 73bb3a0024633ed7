import { inWords } from '../speech/speech.ts';

/** An error stops the publication; a warning and an observation are reported, and the site is published. */
export type Severity = 'error' | 'warning' | 'observation';

/** What an observation touches: what was promised, done or counted; or only how it is written. */
export const PESOS = ['fondo', 'forma'] as const;
export type Peso = (typeof PESOS)[number];

/**
 * A kind of problem. The code is permanent: Frictionless Framework's error type where it has one
 * (errors/*: `type`); our own, in the same manner, where it has none.
 */
export interface ProblemKind<C extends string = string> {
  code: C;
  severity: Severity;
  title: string;
  /** Why it can't stand, in plain words. */
  explanation: string;
  /** What is wrong, as an editor would have written it. */
  wrong: string;
  /** The same, right. */
  right: string;
}

/** Keeps the code's own type, from which the type of all codes is made. */
export function problemKind<const C extends string>(kind: ProblemKind<C>): ProblemKind<C> {
  return inWords(kind);
}
