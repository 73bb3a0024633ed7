import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveSite, checkSignerOf, type ArchiveOrder } from '../archive/archive-site.ts';
import { type BuildResult, EFFECTS } from '../build/build-site.ts';
import { Obstacle } from '../archive/obstacle.ts';
import { checkArchiveFolder, WrongArchiveFolder } from '../archive/archive-folder.ts';
import { formatBytes } from '../format/numbers.ts';
import { showText } from '../base/characters.ts';
import { describeFailure } from '../report/failure.ts';
import { readOutput, readRoot } from './folders.ts';
import { runBuild } from './run-build.ts';
import { PROJECT } from '../base/project.ts';
import { watchOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run archivo -- [--root CARPETA] [--out CARPETA] [--salida CARPETA] [--llave ARCHIVO]
  --root    carpeta con content/, data/ y public/ (esta, si no se dice)
  --out     carpeta en la que se publica el sitio que se guarda (dist, en la del sitio, si no se dice)
  --salida  carpeta para el archivo (archivo, en la del sitio, si no se dice)
  --llave   archivo de la llave de SSH con que se firma; su parte pública es la de data/sitio.json (no se firma, si no se dice)
Termina con 0 si se hizo, 1 si el contenido tiene errores o algo falló, 2 si la orden está mal escrita o no hay tal llave.`;

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { root: text, out: text, salida: text, llave: text },
    }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

/** Ends before any work where the archive has no place. */
async function refuseWrongOutput(root: string, dist: string, output: string): Promise<void> {
  try {
    await checkArchiveFolder(root, dist, output);
  } catch (error) {
    if (error instanceof WrongArchiveFolder)
      exitWithUsage(`No se guarda en ${showText(output)}.\n  ${error.message}\n  → Elija otra carpeta con --salida.`);
    fail(error);
    process.exit();
  }
}

async function archive(order: ArchiveOrder): Promise<void> {
  const { files, fingerprint, notices } = await archiveSite(order);
  for (const { path, size, sha256 } of files)
    process.stdout.write(`Archivo:   ${showText(path)}\n           ${formatBytes(size)}, sha256 ${sha256}\n`);
  if (fingerprint !== undefined) process.stdout.write(`Firmados:  con la llave ${fingerprint}\n`);
  for (const notice of notices) process.stdout.write(`Aviso:     ${showText(notice)}\n`);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether the work could be done; if not, the reason is reported in words. */
async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}

function fail(error: unknown): void {
  const { what, hint } =
    error instanceof Obstacle ? { what: showText(error.message), hint: showText(error.hint) } : describeFailure(error);
  process.stderr.write(`No se hizo el archivo.\n  ${what}\n  → ${hint}\n`);
  process.exitCode = 1;
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const values = readArguments();
const root = readRoot(values.root);
const dist = readOutput('sitio', values.out, root);
const output = readOutput('archivo', values.salida, root);
const key = values.llave === undefined ? undefined : resolve(values.llave);
if (key !== undefined && !isFile(key)) exitWithUsage(`No existe el archivo de la llave: ${showText(key)}.\n${USAGE}`);
watchOutput();
await refuseWrongOutput(root, dist, output);
const ready = key === undefined || (await succeeds(() => checkSignerOf(root, key)));
// What is kept for years is made from its sources alone.
const built = ready ? await runBuild(root, dist, { ...EFFECTS, clean: true }) : undefined;
if (built) await succeeds(() => archive(describeOrder(built)));

function describeOrder({ of, sums }: NonNullable<BuildResult['published']>): ArchiveOrder {
  return {
    sitio: of.sitio,
    sources: { folder: root, sums: of.sums },
    published: { folder: dist, sums },
    destination: output,
    project: PROJECT,
    key,
  };
}
