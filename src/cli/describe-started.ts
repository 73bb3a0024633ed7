import { showText } from '../base/characters.ts';
import type { Place, Started } from '../scaffold/record/start-record.ts';

/** As a shell takes it for one word. */
export const quoted = (path: string) => (/^[\w./-]+$/.test(path) ? path : `"${path}"`);

export const describeStarted = ({ created, extended, advice }: Started) =>
  [
    ...created.map((file) => `Se escribió ${showText(file)}`),
    ...extended.map((file) => `Se agregó un renglón a ${showText(file)}`),
    ...advice.map((line) => showText(line)),
    '',
  ].join('\n');

/** What is left to fill in, briefly: validation tells the same of each with what to write. */
export function describeLeft(problems: readonly Place[], root: string): string {
  if (problems.length === 0) return '';
  const files = [...Map.groupBy(problems, ({ file }) => file)].map(([file, own]) => {
    const places = own.map(({ field, line }) => `${showText(field)} (renglón ${line})`);
    return `  ${showText(file)}: ${places.join(', ')}\n`;
  });
  return `\nFalta por llenar:\n${files.join('')}Revíselo: npm run validar -- --root ${quoted(root)}\n`;
}
