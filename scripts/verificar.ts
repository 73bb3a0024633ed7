import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeVerification } from '../src/archive/dice.ts';
import { type Falla, isGrave, isWrongTarget } from '../src/archive/falla.ts';
import { verifyPath } from '../src/archive/verifica.ts';
import { showText } from '../src/model/signs.ts';
import { describeFailure } from '../src/report/fallo.ts';
import { watchOutput } from './salida.ts';
import { exitWithUsage } from './uso.ts';

const USO = `Uso: npm run verificar -- ARCHIVO.zip [--todo]
  ARCHIVO  una bolsa BagIt, en un ZIP o en una carpeta; puede ser de cualquiera
  --todo   escribe todas las fallas y no solo las primeras de cada clase
Termina con 0 si está completa y nada cambió, 1 si no, 2 si la orden está mal escrita o no hay tal archivo,
3 si no se verificó: no se pudo leer entera, o no es la carpeta ni el ZIP de una bolsa.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { todo: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    return path === undefined || others.length > 0 ? exitWithUsage(USO) : { path, todo: values.todo };
  } catch {
    return exitWithUsage(USO);
  }
}

function codeOf(fallas: readonly Falla[]): number {
  if (fallas.some(isWrongTarget)) return 3;
  return fallas.some(isGrave) ? 1 : 0;
}

const { path, todo } = readArguments();
if (!existsSync(path)) exitWithUsage(`No existe ${showText(path)}.\n${USO}`);
watchOutput();
try {
  const verificacion = await verifyPath(path);
  process.stdout.write(describeVerification(path, verificacion, todo));
  process.exitCode = codeOf(verificacion.fallas);
} catch (error) {
  const { que, hint } = describeFailure(error);
  process.stderr.write(`No se pudo verificar ${showText(path)}.\n  ${que}\n  → ${hint}\n`);
  process.exitCode = 3;
}
