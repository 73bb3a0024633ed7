import type { ProblemKind, Severity } from './kind.ts';
import { kindOf, type ProblemCode } from './index.ts';
import { compareText } from '../../base/compare-text.ts';
import { hideSecrets } from '../../base/secret.ts';

/** A place in a source file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A problem found in the content, in the words of the person who will mend it. */
export interface Problem extends Place {
  code: string;
  severity: Severity;
  /** Title of its kind. */
  title: string;
  /** The header or key concerned; empty when it is the file or the row as a whole. */
  field: string;
  /** What was found there, as written. */
  value: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  hint: string;
}

/** What a problem says beside its kind and place. */
interface Wording {
  message: string;
  hint: string;
  field?: string;
  value?: string;
}

/** A problem of a kind of the catalogue. */
export function makeProblem(problemCode: ProblemCode, place: Place, what: Wording): Problem {
  return problemOfKind(kindOf(problemCode), place, what);
}

/** A problem of any kind, the rules' own among them. */
export function problemOfKind(kind: ProblemKind, { file, line, column }: Place, what: Wording): Problem {
  const { code, severity, title } = kind;
  const { field = '', value = '', message, hint } = what;
  return {
    code,
    severity,
    title,
    file,
    line,
    column,
    field: hideSecrets(excerpt(field)),
    value: hideSecrets(excerpt(value)),
    message: hideSecrets(excerpt(message, LONGEST_MESSAGE)),
    hint: hideSecrets(excerpt(hint, LONGEST_MESSAGE)),
  };
}

/** Where a problem is of a file as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Longest value quoted, in UTF-16 units: a cell may hold megabytes. */
const LONGEST_VALUE = 200;

/** Longest message: it may list every column that a table has. */
const LONGEST_MESSAGE = 4000;

/** A value as a message quotes it. */
export function excerpt(value: string, longest = LONGEST_VALUE): string {
  if (value.length <= longest) return value;
  // A pair cut in two would leave half a character, which no other program reads.
  return `${value.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Adds problems to others; `push(...found)` would fail where a table has more of them than a call takes arguments. */
export function addProblems(problems: Problem[], found: readonly Problem[]): void {
  for (const problem of found) problems.push(problem);
}

/** Order of a report: by file, then line, then column, then code. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
