import type { Problem } from '../model/problema.ts';
import { showJson } from '../model/signs.ts';

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
  return `${showJson(JSON.stringify({ problems: listed }, null, 2))}\n`;
}
