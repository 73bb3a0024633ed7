import { capitalize } from '../base/capitalize.ts';
import { excerpt, type Problem } from '../model/problems/problem.ts';
import { codeSpan, escapeMarkdown } from './changes/markdown.ts';
import { groupBySeverity } from './gravest.ts';
import { countBySeverity, SEVERITY_NAMES } from './text.ts';

/** Bytes that a step may write in its summary (GitHub, 1 MiB), but for some that are kept for others. */
const MOST = 1_000_000;
const LONGEST_TEXT = 500;
const HEADINGS = 400;

/**
 * All problems for the summary of a run, in Markdown, the gravest first, as long as there is room. `prefix` is the way from
 * the root of the repository.
 */
export function reportAsSummary(problems: readonly Problem[], prefix: string, most = MOST): string {
  const pieces = [`## Revisión: ${countBySeverity(problems)}\n`];
  let left = most - HEADINGS;
  let told = 0;
  for (const [severity, own] of groupBySeverity(problems)) {
    pieces.push(`\n### ${capitalize(SEVERITY_NAMES[severity][1])} (${own.length})\n\n`);
    for (const problem of own) {
      const piece = describe(problem, prefix);
      left -= Buffer.byteLength(piece);
      if (left < 0)
        return `${pieces.join('')}\n…y ${problems.length - told} más, que no caben aquí: «npm run validar -- --todo» los dice todos.\n`;
      pieces.push(piece);
      told += 1;
    }
  }
  return pieces.join('');
}

function describe({ file, line, column, field, code, message, hint }: Problem, prefix: string): string {
  const where = codeSpan(`${excerpt(`${prefix}${file}`, LONGEST_TEXT)}:${line}:${column}`);
  const of = field === '' ? '' : ` (${escapeMarkdown(field)})`;
  const said = [message, hint].map((text) => escapeMarkdown(excerpt(text, LONGEST_TEXT)));
  return `- ${where}${of} ${codeSpan(code)} ${said[0]} *${said[1]}*\n`;
}
