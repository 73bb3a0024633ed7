import type { Severity } from '../model/problems/kind.ts';
import type { Problem } from '../model/problems/problem.ts';
import { showText } from '../base/characters.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', observation: 'notice' };

/** Problems as annotations of a pull request (GitHub Actions, workflow commands `error`, `warning`, `notice`). */
export function* reportAsGithub(problems: readonly Problem[]): Generator<string> {
  for (const { title, severity, file, line, column, message, hint } of problems) {
    const properties = { file, line, col: column, title };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    yield `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(`${message} ${hint}`)}\n`;
  }
}

/** Line ends as the runner writes them back; whatever else can't be seen, shown. */
function escapeData(text: string): string {
  return showText(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
