import { parseArgs } from 'node:util';
import { EFFECTS } from '../build/build-site.ts';
import { readOutput, readRoot } from './folders.ts';
import { runBuild } from './run-build.ts';
import { watchOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run build -- [--root CARPETA] [--out CARPETA] [--limpio]
  --root    carpeta con content/, data/ y public/ (esta, si no se dice)
  --out     carpeta en la que se publica (dist, en la del sitio, si no se dice)
  --limpio  hace todo de nuevo, aunque la vez anterior haya hecho lo mismo
Termina con 0 si se publicó, 1 si el contenido tiene errores o algo falló, 2 si la orden está mal escrita.`;

function readArguments() {
  try {
    const limpio = { type: 'boolean', default: false } as const;
    return parseArgs({ options: { root: { type: 'string' }, out: { type: 'string' }, limpio } }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const values = readArguments();
const root = readRoot(values.root);
const out = readOutput('sitio', values.out, root);
watchOutput();
await runBuild(root, out, { ...EFFECTS, clean: values.limpio });
