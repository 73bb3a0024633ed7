import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { showText } from '../base/characters.ts';
import { refuseTable } from '../collect/intake/choose-table.ts';
import { describeIntake } from '../collect/intake/describe-intake.ts';
import type { Book, Intake } from '../collect/intake/intake.ts';
import { takeIn } from '../collect/intake/take-in.ts';
import { loadSources } from '../load/load-sources.ts';
import { replaceFiles } from '../normalize/replace-files.ts';
import { describeFailure } from '../report/failure.ts';
import { readRoot } from './folders.ts';
import { watchOutput, writeOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run importar -- ARCHIVO… [--root CARPETA] [--tabla TABLA] [--plan PLAN] [--hoja HOJA] [--aplicar]
  ARCHIVO    libro de Excel (.xlsx) o CSV; pueden ser varios
  --root     carpeta con content/, data/ y public/ (esta, si no se dice)
  --tabla    tabla a la que van los datos (la que digan los encabezados, si no se dice)
  --plan     clave del plan (el que diga la hoja, o el único que hay, si no se dice)
  --hoja     lee solo esa hoja
  --aplicar  escribe los cambios; si no, solo se dicen
Dice qué cambiaría en data/, y qué no se puede leer. Con --aplicar lo escribe todo, o nada si algo está mal.
Termina con 0 si todo está bien, 1 si algo no lo está, 2 si la orden está mal escrita.`;

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        tabla: text,
        plan: text,
        hoja: text,
        aplicar: { type: 'boolean', default: false },
      },
    });
  } catch {
    return exitWithUsage(USAGE);
  }
}

/** No book is longer; what is larger is told by its size, and not read. */
const MOST_BYTES = 100_000_000;

/** The file that was named, from where the command is given or from the site's folder. */
async function readBookFile(root: string, file: string): Promise<Book> {
  const path = [resolve(file), join(root, file)].find((one) => existsSync(one));
  if (path === undefined) exitWithUsage(`No existe el archivo ${showText(resolve(file))}.`);
  const { size } = await stat(path);
  if (size > MOST_BYTES) exitWithUsage(`${showText(path)} es demasiado grande: se leen hasta ${MOST_BYTES / 1e6} MB.`);
  return { name: basename(path), path: relative(root, path).replaceAll('\\', '/'), bytes: await readFile(path) };
}

/** Writes what changes, all of it or nothing. */
async function apply(root: string, { tables }: Intake): Promise<void> {
  const files = tables.flatMap(({ file, before, after, merged }) =>
    merged.changes.length > 0 && after ? [{ path: join(root, file), before, after }] : [],
  );
  await replaceFiles(files, ({ after }, written) => Buffer.from(after).equals(written));
  process.stdout.write(files.map(({ path }) => `Escrito: ${showText(path)}\n`).join(''));
}

/** The bytes of the tables that a site has. */
async function readTables(root: string, files: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const read = [...files].map(async (file) => [file, await readFile(join(root, file))] as const);
  return new Map(await Promise.all(read));
}

const { values, positionals } = readArguments();
if (positionals.length === 0) exitWithUsage(USAGE);
const root = readRoot(values.root);
const wrongTable = refuseTable(values.tabla);
if (wrongTable !== undefined) exitWithUsage(showText(wrongTable));
watchOutput();
const books = await Promise.all(positionals.map((file) => readBookFile(root, file)));
try {
  const sources = await loadSources(root);
  const intake = await takeIn(sources, await readTables(root, sources.csv.keys()), books, values);
  await writeOutput(describeIntake(intake));
  const errors = intake.told.filter(({ severity }) => severity === 'error');
  const isWrong = errors.length > 0;
  const count = intake.tables.reduce((sum, { merged }) => sum + merged.changes.length, 0);
  process.exitCode = isWrong ? 1 : 0;
  if (isWrong)
    process.stdout.write(
      errors.every(({ isStanding }) => isStanding)
        ? 'No se escribió nada: lo enviado no tiene errores, pero el sitio sí. Corríjalos y repita la orden.\n'
        : 'No se escribió nada: corrija los errores y repita la orden.\n',
    );
  else if (count === 0) process.stdout.write('Nada cambia.\n');
  else if (values.aplicar) await apply(root, intake);
  else process.stdout.write('No se ha escrito nada. Para escribirlo, repita la orden con --aplicar.\n');
} catch (error) {
  const { what, hint } = describeFailure(error);
  process.stderr.write(`No se importó nada.\n  ${what}\n  → ${hint}\n`);
  process.exitCode = 1;
}
