import { parseArgs } from 'node:util';
import { type Normalizacion, normalizeFolder } from '../normalize/normalize-folder.ts';
import { showText } from '../base/signs.ts';
import { readRoot } from './folders.ts';
import { exitWithUsage } from './usage.ts';

const USO = `Uso: npm run normalizar -- [--root CARPETA] [--revisar]
  --root     carpeta con content/ y data/ (esta, si no se dice)
  --revisar  solo dice qué cambiaría
Escribe los CSV con comas, y todo en UTF-8 y con renglones que terminan en LF. No cambia ningún valor.
Termina con 0 si todo quedó en su forma, 1 si algo no se pudo (o, con --revisar, si algo cambiaría), 2 si la orden está mal escrita.`;

function readArguments() {
  try {
    const options = { root: { type: 'string', default: '.' }, revisar: { type: 'boolean', default: false } } as const;
    return parseArgs({ options }).values;
  } catch {
    return exitWithUsage(USO);
  }
}

function describe({ leidos, reescritos, dejados }: Normalizacion, revisar: boolean): string {
  const [verbo, cuantos] = revisar ? ['se reescribiría', 'Por reescribir'] : ['se reescribió', 'Reescritos'];
  const igual = leidos - reescritos.length - dejados.length;
  return [
    ...reescritos.map(({ file, cambios }) => `${showText(file)}: ${verbo} (${cambios.join('; ')})\n`),
    ...dejados.map(({ file, motivo }) => `${showText(file)}: se dejó como está. ${showText(motivo)}\n`),
    `Ya en su forma: ${igual}. ${cuantos}: ${reescritos.length}. Sin tocar: ${dejados.length}.\n`,
  ].join('');
}

const { root: asked, revisar } = readArguments();
const root = readRoot(asked);
try {
  const result = await normalizeFolder(root, { soloRevisar: revisar });
  process.stdout.write(describe(result, revisar));
  process.exitCode = result.dejados.length > 0 || (revisar && result.reescritos.length > 0) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${showText((error as Error).message)}\n`);
  process.exitCode = 1;
}
