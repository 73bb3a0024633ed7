import { styleText } from 'node:util';
import type { Severity } from '../model/problems/kind.ts';
import type { Problem } from '../model/problems/problem.ts';
import { showText } from '../base/characters.ts';

export const SEVERITY_NAMES: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errores'],
  warning: ['aviso', 'avisos'],
  observation: ['observación', 'observaciones'],
};
const COLORS = { error: 'red', warning: 'yellow', observation: 'cyan' } as const;

/** Up to this many problems, all are shown; of more, the first of each kind, and the rest are counted. */
const ALL_UP_TO = 20;

export interface TextOptions {
  color: boolean;
  /** Tells every problem, and every observation. */
  all: boolean;
}

/**
 * Problems for reading on a terminal, in pieces; coloured if the terminal can. Observations are only counted: the site
 * shows them.
 */
export function* reportAsText(problems: readonly Problem[], { color, all }: TextOptions): Generator<string> {
  if (problems.length === 0) yield 'Sin problemas.\n';
  const paint: Paint = (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
  const told = all ? problems : problems.filter(({ severity }) => severity !== 'observation');
  const whole = all || told.length <= ALL_UP_TO;
  yield* whole ? describeByFile(told, paint) : describeByKind(told, paint);
  if (told.length < problems.length)
    yield `${countBySeverity(problems, ['observation'])}: el sitio las publica (con --todo se ven aquí)\n`;
  if (told.length > 0) yield `${told.length < problems.length ? '\n' : ''}${countBySeverity(told)}\n`;
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function* describeByFile(problems: readonly Problem[], paint: Paint): Generator<string> {
  for (const [file, own] of Map.groupBy(problems, ({ file }) => file)) {
    yield `${paint('bold', showText(file))}\n`;
    for (const problem of own) yield describe(problem, paint);
    yield '\n';
  }
}

/** The first problem of each kind, and how many more there are like it. */
function* describeByKind(problems: readonly Problem[], paint: Paint): Generator<string> {
  for (const own of Map.groupBy(problems, ({ code }) => code).values()) {
    const [first, ...rest] = own as [Problem, ...Problem[]];
    yield `${paint('bold', first.title)}\n${describe(first, paint)}${rest.length > 0 ? describeRest(rest) : ''}\n`;
  }
}

function describeRest(rest: readonly Problem[]): string {
  const perFile = Map.groupBy(rest, ({ file }) => file);
  const [file = ''] = perFile.keys();
  const where = perFile.size === 1 ? `en ${showText(file)}` : `en ${perFile.size} archivos`;
  return `    … y ${rest.length} más como este ${where} (con --todo se ven)\n`;
}

function describe(problem: Problem, paint: Paint): string {
  const where = `${showText(problem.file)}:${problem.line}:${problem.column}`;
  const field = problem.field === '' ? '' : ` (${showText(problem.field)})`;
  const label = paint(COLORS[problem.severity], SEVERITY_NAMES[problem.severity][0]);
  const arrow = paint('dim', '→');
  const more = paint('dim', `Más: npm run validar -- --explica ${problem.code}`);
  return `  ${where}${field}\n    ${label} ${problem.code}: ${showText(problem.message)}\n    ${arrow} ${showText(problem.hint)}\n    ${more}\n`;
}

/** «2 errores, 1 aviso». */
export function countBySeverity(
  problems: readonly Problem[],
  severities: readonly Severity[] = ['error', 'warning', 'observation'],
): string {
  const counts = severities.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [`${count} ${SEVERITY_NAMES[severity][count === 1 ? 0 : 1]}`] : [];
  });
  return counts.length > 0 ? counts.join(', ') : 'sin problemas';
}
