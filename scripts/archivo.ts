import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveSite } from '../src/archive/archiva.ts';
import { Impedimento } from '../src/archive/impedimento.ts';
import { formatBytes } from '../src/formato.ts';
import { describeFailure } from '../src/report/fallo.ts';
import { type Hecho, runBuild } from './construye.ts';
import { PROJECT } from './herramienta.ts';
import { watchOutput } from './salida.ts';
import { exitWithUsage } from './uso.ts';

const USO = `Uso: npm run archivo -- [--root CARPETA] [--out CARPETA] [--salida CARPETA]
  --root    carpeta con content/, data/ y public/ (esta, si no se dice)
  --out     carpeta en la que se publica el sitio que se guarda (dist, si no se dice)
  --salida  carpeta para el archivo (archivo, si no se dice)
Termina con 0 si se hizo, 1 si el contenido tiene errores o algo falló, 2 si la orden está mal escrita.`;

function readArguments() {
  const folder = (value: string) => ({ type: 'string', default: value }) as const;
  try {
    return parseArgs({ options: { root: folder('.'), out: folder('dist'), salida: folder('archivo') } }).values;
  } catch {
    return exitWithUsage(USO);
  }
}

async function archive(root: string, dist: string, salida: string, { publicado, sitio }: Hecho): Promise<void> {
  try {
    const { hechos, avisos } = await archiveSite({
      sitio: sitio.sitio,
      fuentes: { folder: root, sumas: sitio.sumas },
      publicado: { folder: dist, sumas: publicado.sumas },
      salida,
      project: PROJECT,
    });
    for (const { path, tamano, sha256 } of hechos)
      process.stdout.write(`Archivo:   ${path}\n           ${formatBytes(tamano)}, sha256 ${sha256}\n`);
    for (const aviso of avisos) process.stdout.write(`Aviso:     ${aviso}\n`);
  } catch (error) {
    const { que, hint } =
      error instanceof Impedimento ? { que: error.message, hint: error.hint } : describeFailure(error);
    process.stderr.write(`No se hizo el archivo.\n  ${que}\n  → ${hint}\n`);
    process.exitCode = 1;
  }
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { root, out, salida } = readArguments();
const [fuentes, dist, carpeta] = [resolve(root), resolve(out), resolve(salida)] as const;
watchOutput();
const hecho = await runBuild(fuentes, dist);
if (hecho) await archive(fuentes, dist, carpeta, hecho);
