import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/publish/build.ts';
import { describeBuild } from '../src/publish/resumen.ts';
import { reportAsText } from '../src/report/texto.ts';
import { exitWithUsage } from './uso.ts';

const USO = `Uso: npm run build -- [--root CARPETA] [--out CARPETA]
  --root  carpeta con content/, data/ y public/ (esta, si no se dice)
  --out   carpeta en la que se publica (dist, si no se dice)
Termina con 0 si se publicó, 1 si el contenido tiene errores, 2 si la orden está mal escrita.`;

function readArguments() {
  try {
    return parseArgs({ options: { root: { type: 'string', default: '.' }, out: { type: 'string', default: 'dist' } } })
      .values;
  } catch {
    return exitWithUsage(USO);
  }
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { root, out } = readArguments();
const result = await buildSite(resolve(root), resolve(out), () => performance.now());
const color = process.stdout.isTTY && !process.env['NO_COLOR'];
if (result.apertura.problems.length > 0)
  process.stdout.write(reportAsText(result.apertura.problems, { color, todo: false }));
process.stdout.write(describeBuild(result));
process.exitCode = result.publicado ? 0 : 1;
