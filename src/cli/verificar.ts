import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeVerification } from '../report/verification.ts';
import { type Fault, isError, isWrongTarget } from '../bag/fault.ts';
import { readGivenAuthority, readGivenKey } from '../bag/origin/read-given.ts';
import { checkOrigin, type KnownPublisher } from '../bag/origin/check-origin.ts';
import { withOrigin } from '../bag/origin/origin.ts';
import { verifyPath } from '../bag/verify.ts';
import { showText } from '../base/characters.ts';
import { describeFailure } from '../report/failure.ts';
import { watchOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run verificar -- ARCHIVO.zip [--llave LLAVE] [--autoridad CERTIFICADOS] [--todo]
  ARCHIVO      una bolsa BagIt, en un ZIP o en una carpeta; puede ser de cualquiera. Si junto a él hay una firma
               (ARCHIVO.zip.sig) o un sello de tiempo (ARCHIVO.zip.tsr), se comprueban
  --llave      llave pública de quien lo publica: su archivo .pub, o el renglón entre comillas; la firma debe ser de ella
  --autoridad  archivo PEM con los certificados de la autoridad que dio el sello; el sello debe ser de ella
  --todo       escribe todas las fallas y no solo las primeras de cada clase
Termina con 0 si está completa y nada cambió, 1 si no, 2 si la orden está mal escrita o no hay tal archivo,
3 si no se verificó: no se pudo leer entera, o no es la carpeta ni el ZIP de una bolsa.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        todo: { type: 'boolean', default: false },
        llave: { type: 'string' },
        autoridad: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    return path === undefined || others.length > 0 ? exitWithUsage(USAGE) : { path, ...values };
  } catch {
    return exitWithUsage(USAGE);
  }
}

function codeOf(faults: readonly Fault[]): number {
  if (faults.some(isWrongTarget)) return 3;
  return faults.some(isError) ? 1 : 0;
}

/** What was given to compare with must be there: without it the answer would say less than was asked. */
function orUsage<T>(option: string, given: { value: T } | { refusal: string }): T {
  return 'value' in given ? given.value : exitWithUsage(`${option}: ${given.refusal}\n${USAGE}`);
}

const { path, todo: all, llave: key, autoridad: authority } = readArguments();
if (!existsSync(path)) exitWithUsage(`No existe ${showText(path)}.\n${USAGE}`);
const given = statSync(path);
// A pipe or a device may have no end.
if (!given.isFile() && !given.isDirectory())
  exitWithUsage(`${showText(path)} no es un archivo ni una carpeta.\n${USAGE}`);
watchOutput();
const known: KnownPublisher = {
  key: key === undefined ? undefined : orUsage('--llave', await readGivenKey(key)),
  authority: authority === undefined ? undefined : orUsage('--autoridad', await readGivenAuthority(authority)),
};
try {
  const origin = await checkOrigin(path, known);
  const verification = withOrigin(await verifyPath(path), origin);
  process.stdout.write(describeVerification(path, verification, all));
  process.stdout.write(origin.statements.map((said) => `${showText(said)}\n`).join(''));
  process.exitCode = codeOf(verification.faults);
} catch (error) {
  const { what, hint } = describeFailure(error);
  process.stderr.write(`No se pudo verificar ${showText(path)}.\n  ${what}\n  → ${hint}\n`);
  process.exitCode = 3;
}
