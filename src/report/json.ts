import { writeJson } from '../model/json.ts';
import type { Problem } from '../model/problema.ts';

/** All problems for other programs: `{ "problems": [...] }`. */
export function reportAsJson(problems: readonly Problem[]): string {
  const listed = problems.map(({ code, severity, file, line, column, field, value, message, hint }) => ({
    code,
    severity,
    file,
    line,
    column,
    field,
    value,
    message,
    hint,
  }));
  return `${writeJson({ problems: listed }, 2)}\n`;
}
