import { parseArgs } from 'node:util';
import type { Problem } from '../model/problems/problem.ts';
import { showText } from '../base/characters.ts';
import { explainKind } from '../report/explain-code.ts';
import { describeFailure } from '../report/failure.ts';
import { reportAsGithub } from '../report/github-annotations.ts';
import { reportAsGitlab } from '../report/gitlab-report.ts';
import { reportAsJson } from '../report/report-json.ts';
import { reportAsSummary } from '../report/summary.ts';
import { reportAsText } from '../report/text.ts';
import { KINDS, openSitio } from '../sitio.ts';
import { suggest } from '../base/nearest.ts';
import { readRoot } from './folders.ts';
import { prefixInRepository } from './in-repository.ts';
import { watchOutput, writeOutput } from './output.ts';
import { addToStepSummary, hasStepSummary } from './step-summary.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run validar -- [--root CARPETA] [--formato texto|json|github|gitlab] [--todo] [--explica CÓDIGO]
  --root     carpeta con content/, data/ y public/ (esta, si no se dice)
  --formato  cómo se escriben los problemas (texto, si no se dice)
  --todo     en texto, escribe todos y no solo los primeros de cada clase
  --explica  no valida: dice qué es una clase de problema, con un ejemplo
Termina con 0 si no hay errores, 1 si los hay, 2 si la orden está mal escrita.`;

/** GitHub shows ten of each severity: all are in the summary of the step, where there is one. */
function annotate(problems: Problem[], prefix: string): Iterable<string> {
  const where = hasStepSummary() ? 'en el resumen están todos' : '«npm run validar -- --todo» los dice todos';
  addToStepSummary(reportAsSummary(problems, prefix));
  return reportAsGithub(problems, prefix, where);
}

interface Asked {
  root: string;
  all: boolean;
}
type Report = (problems: Problem[], asked: Asked) => Iterable<string>;
const color = process.stdout.isTTY && !process.env['NO_COLOR'];
const FORMATS = new Map<string, Report>([
  ['texto', (problems, { all }) => reportAsText(problems, { color, all })],
  ['json', reportAsJson],
  ['github', (problems, { root }) => annotate(problems, prefixInRepository(root))],
  ['gitlab', (problems, { root }) => reportAsGitlab(problems, prefixInRepository(root))],
]);

function readArguments() {
  try {
    return parseArgs({
      options: {
        root: { type: 'string' },
        formato: { type: 'string', default: 'texto' },
        todo: { type: 'boolean', default: false },
        explica: { type: 'string' },
      },
    }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

function explain(code: string): string {
  const kind = KINDS.find((one) => one.code === code);
  if (kind) return explainKind(kind);
  const codes = KINDS.map((one) => one.code);
  return exitWithUsage(`No hay problemas «${showText(code)}». ${suggest(code, codes, `Hay: ${codes.join(', ')}.`)}`);
}

async function validate(report: Report, asked: Asked): Promise<void> {
  try {
    const { problems } = await openSitio(asked.root);
    process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    await writeOutput(report(problems, asked));
  } catch (error) {
    const { what, hint } = describeFailure(error);
    process.stderr.write(`No se pudo validar.\n  ${what}\n  → ${hint}\n`);
    process.exitCode = 1;
  }
}

const { root, formato: format, todo: all, explica: code } = readArguments();
const report = FORMATS.get(format) ?? exitWithUsage(USAGE);
watchOutput();
if (code === undefined) await validate(report, { root: readRoot(root), all });
else process.stdout.write(explain(code));
