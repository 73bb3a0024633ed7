import { parseArgs } from 'node:util';
import { type Normalization, normalizeFolder } from '../normalize/normalize-folder.ts';
import { showText } from '../base/characters.ts';
import { readRoot } from './folders.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run normalizar -- [--root CARPETA] [--revisar]
  --root     carpeta con content/ y data/ (esta, si no se dice)
  --revisar  solo dice qué cambiaría
Escribe los CSV con comas, y todo en UTF-8 y con renglones que terminan en LF. No cambia ningún valor.
Termina con 0 si todo quedó en su forma, 1 si algo no se pudo (o, con --revisar, si algo cambiaría), 2 si la orden está mal escrita.`;

function readArguments() {
  try {
    const options = { root: { type: 'string' }, revisar: { type: 'boolean', default: false } } as const;
    return parseArgs({ options }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

function describe({ readCount, rewritten, left }: Normalization, checkOnly: boolean): string {
  const [verb, count] = checkOnly ? ['se reescribiría', 'Por reescribir'] : ['se reescribió', 'Reescritos'];
  const unchanged = readCount - rewritten.length - left.length;
  return [
    ...rewritten.map(({ file, changes }) => `${showText(file)}: ${verb} (${changes.join('; ')})\n`),
    ...left.map(({ file, reason }) => `${showText(file)}: se dejó como está. ${showText(reason)}\n`),
    `Ya en su forma: ${unchanged}. ${count}: ${rewritten.length}. Sin tocar: ${left.length}.\n`,
  ].join('');
}

const { root: asked, revisar: checkOnly } = readArguments();
const root = readRoot(asked);
try {
  const result = await normalizeFolder(root, { checkOnly });
  process.stdout.write(describe(result, checkOnly));
  process.exitCode = result.left.length > 0 || (checkOnly && result.rewritten.length > 0) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${showText((error as Error).message)}\n`);
  process.exitCode = 1;
}
