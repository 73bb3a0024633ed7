import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeVerification } from '../report/verification.ts';
import { type Fault, isError, isWrongTarget } from '../bag/fault.ts';
import { readGivenAuthority, readGivenKey } from '../bag/origin/read-given.ts';
import { checkOrigin, type KnownPublisher } from '../bag/origin/check-origin.ts';
import { withOrigin } from '../bag/origin/origin.ts';
import { verifyPath } from '../bag/verify.ts';
import { showText } from '../base/signs.ts';
import { describeFailure } from '../report/failure.ts';
import { watchOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USO = `Uso: npm run verificar -- ARCHIVO.zip [--llave LLAVE] [--autoridad CERTIFICADOS] [--todo]
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
    return path === undefined || others.length > 0 ? exitWithUsage(USO) : { path, ...values };
  } catch {
    return exitWithUsage(USO);
  }
}

function codeOf(fallas: readonly Fault[]): number {
  if (fallas.some(isWrongTarget)) return 3;
  return fallas.some(isError) ? 1 : 0;
}

/** What was given to compare with must be there: without it the answer would say less than was asked. */
function orUsage<T>(option: string, given: { value: T } | { refusal: string }): T {
  return 'value' in given ? given.value : exitWithUsage(`${option}: ${given.refusal}\n${USO}`);
}

const { path, todo, llave, autoridad } = readArguments();
if (!existsSync(path)) exitWithUsage(`No existe ${showText(path)}.\n${USO}`);
const dado = statSync(path);
// A pipe or a device may have no end.
if (!dado.isFile() && !dado.isDirectory()) exitWithUsage(`${showText(path)} no es un archivo ni una carpeta.\n${USO}`);
watchOutput();
const conocido: KnownPublisher = {
  key: llave === undefined ? undefined : orUsage('--llave', await readGivenKey(llave)),
  authority: autoridad === undefined ? undefined : orUsage('--autoridad', await readGivenAuthority(autoridad)),
};
try {
  const origen = await checkOrigin(path, conocido);
  const verificacion = withOrigin(await verifyPath(path), origen);
  process.stdout.write(describeVerification(path, verificacion, todo));
  process.stdout.write(origen.statements.map((dicho) => `${showText(dicho)}\n`).join(''));
  process.exitCode = codeOf(verificacion.faults);
} catch (error) {
  const { que, hint } = describeFailure(error);
  process.stderr.write(`No se pudo verificar ${showText(path)}.\n  ${que}\n  → ${hint}\n`);
  process.exitCode = 3;
}
