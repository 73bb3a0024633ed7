import type { Severity } from '../model/problems/kind.ts';
import type { Problem } from '../model/problems/problem.ts';
import { showText } from '../base/characters.ts';
import { chooseFirst, groupBySeverity } from './gravest.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', observation: 'notice' };

/** Of each command a step may give so many; GitHub drops the others and doesn't say so. */
const MOST = 10;

/**
 * Problems as annotations of a pull request (GitHub Actions, workflow commands `error`, `warning`, `notice`), the gravest
 * first. `prefix` is the way from the root of the repository, by which GitHub means a file.
 */
export function* reportAsGithub(problems: readonly Problem[], prefix: string, whereAll: string): Generator<string> {
  const shown = groupBySeverity(problems).flatMap(([, own]) => chooseFirst(own, MOST));
  for (const problem of shown) yield annotate(problem, prefix);
  if (shown.length < problems.length) yield `Se anotan ${shown.length} de ${problems.length}: ${whereAll}.\n`;
}

function annotate({ title, severity, file, line, column, message, hint }: Problem, prefix: string): string {
  const properties = { file: `${prefix}${file}`, line, col: column, title };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(`${message} ${hint}`)}\n`;
}

/** Line ends as the runner writes them back; whatever else can't be seen, shown. */
function escapeData(text: string): string {
  return showText(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
