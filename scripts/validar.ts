import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSitio } from '../src/sitio.ts';
import { reportAsGithub } from '../src/report/github.ts';
import { reportAsJson } from '../src/report/json.ts';
import { reportAsText } from '../src/report/texto.ts';
import { exitWithUsage } from './uso.ts';

const USO = `Uso: npm run validar -- [--root CARPETA] [--formato texto|json|github] [--todo]
  --root     carpeta con content/, data/ y public/ (esta, si no se dice)
  --formato  cómo se escriben los problemas (texto, si no se dice)
  --todo     en texto, escribe todos y no solo los primeros de cada clase
Termina con 0 si no hay errores, 1 si los hay, 2 si la orden está mal escrita.`;

const FORMATOS = ['texto', 'json', 'github'];

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string', default: '.' },
        formato: { type: 'string', default: 'texto' },
        todo: { type: 'boolean', default: false },
      },
    });
    return FORMATOS.includes(values.formato) ? values : undefined;
  } catch {
    return undefined;
  }
}

const values = readArguments() ?? exitWithUsage(USO);
const { problems } = await openSitio(resolve(values.root));
const color = process.stdout.isTTY && !process.env['NO_COLOR'];
if (values.formato === 'json') process.stdout.write(reportAsJson(problems));
else if (values.formato === 'github') process.stdout.write(reportAsGithub(problems));
else process.stdout.write(reportAsText(problems, { color, todo: values.todo }));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
