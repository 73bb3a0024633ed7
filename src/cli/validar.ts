import { parseArgs } from 'node:util';
import type { Problem } from '../model/problems/problem.ts';
import { showText } from '../base/characters.ts';
import { explainKind } from '../report/explain-code.ts';
import { describeFailure } from '../report/failure.ts';
import { reportAsGithub } from '../report/github.ts';
import { reportAsJson } from '../report/report-json.ts';
import { reportAsText } from '../report/text.ts';
import { KINDS, openSitio } from '../sitio.ts';
import { suggest } from '../base/nearest.ts';
import { readRoot } from './folders.ts';
import { watchOutput, writeOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run validar -- [--root CARPETA] [--formato texto|json|github] [--todo] [--explica CÓDIGO]
  --root     carpeta con content/, data/ y public/ (esta, si no se dice)
  --formato  cómo se escriben los problemas (texto, si no se dice)
  --todo     en texto, escribe todos y no solo los primeros de cada clase
  --explica  no valida: dice qué es una clase de problema, con un ejemplo
Termina con 0 si no hay errores, 1 si los hay, 2 si la orden está mal escrita.`;

type Report = (problems: Problem[], all: boolean) => Iterable<string>;
const color = process.stdout.isTTY && !process.env['NO_COLOR'];
const FORMATS = new Map<string, Report>([
  ['texto', (problems, all) => reportAsText(problems, { color, all })],
  ['json', reportAsJson],
  ['github', reportAsGithub],
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

async function validate(root: string, report: (problems: Problem[]) => Iterable<string>): Promise<void> {
  try {
    const { problems } = await openSitio(root);
    process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    await writeOutput(report(problems));
  } catch (error) {
    const { what, hint } = describeFailure(error);
    process.stderr.write(`No se pudo validar.\n  ${what}\n  → ${hint}\n`);
    process.exitCode = 1;
  }
}

const { root, formato: format, todo: all, explica: code } = readArguments();
const report = FORMATS.get(format) ?? exitWithUsage(USAGE);
watchOutput();
if (code === undefined) await validate(readRoot(root), (problems) => report(problems, all));
else process.stdout.write(explain(code));
