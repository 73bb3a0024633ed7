import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showText } from '../base/characters.ts';
import { nearest } from '../base/nearest.ts';
import type { Asked } from '../collect/form/asked.ts';
import { type Owed, owedByUnit, SIN_DEPENDENCIA } from '../collect/form/owed.ts';
import { openForForms } from '../collect/form/open-for-forms.ts';
import { makeUnitForm } from '../collect/form/unit-form.ts';
import { plansOf } from '../model/tables/informes.ts';
import { readPeriodo } from '../model/fields/readings.ts';
import { periodoDays, periodoForId } from '../model/periodo.ts';
import { saying } from '../model/speech/speech.ts';
import { describeFailure } from '../report/failure.ts';
import { reportAsText } from '../report/text.ts';
import type { SitioCalculado } from '../sitio.ts';
import { count } from '../textos/comunes.ts';
import { PLANTILLA } from '../textos/plantillas.ts';
import { readOutput, readRoot } from './folders.ts';
import { exitWithUsage } from './usage.ts';

type PlanCalculado = SitioCalculado['planes'][number];

const USAGE = `Uso: npm run plantilla -- --plan PLAN --periodo PERIODO [--dependencia CLAVE] [--root CARPETA] [--salida CARPETA]
  --plan         clave del plan
  --periodo      periodo que se reporta: 2026-T1, 2026-03, 2026
  --dependencia  clave de una dependencia (todas las que deben algo, si no se dice)
  --root         carpeta con content/, data/ y public/ (esta, si no se dice)
  --salida       carpeta para los libros (plantillas, en la del sitio, si no se dice)
Escribe un libro de Excel para cada dependencia, con lo que debe de ese periodo. Nunca escribe sobre un libro que ya está.
Termina con 0 si los escribió, 1 si alguno ya estaba o el contenido tiene errores, 2 si la orden está mal escrita.`;

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { plan: text, periodo: text, dependencia: text, root: text, salida: text },
    }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

/** The site, which must have no errors but in what the books don't need: what a unit owes is computed. */
async function open(root: string): Promise<SitioCalculado> {
  const { sitio, problems, leftOut } = await openForForms(root).catch((error: unknown) => fail(error));
  if (sitio && leftOut.length === 0) return sitio;
  const errors = problems.filter(({ severity }) => severity === 'error');
  process.stderr.write([...reportAsText(errors, { color: false, all: false })].join(''));
  if (sitio) {
    process.stderr.write(
      saying`Los libros se hacen sin lo que está mal en ${leftOut.map(showText).join(' y ')}: nada de lo que se debe sale de ahí. Si es [el informe] de ese periodo, corríjalo antes.\n`,
    );
    return sitio;
  }
  process.stderr.write('No se hizo ningún libro: primero corrija esos errores.\n');
  process.exit(1);
}

function fail(error: unknown): never {
  const { what, hint } = describeFailure(error);
  process.stderr.write(`No se terminaron los libros.\n  ${what}\n  → ${hint}\n`);
  process.exit(1);
}

/** «¿Quiso escribir …?», or all that there are. */
function suggestAmong(written: string, known: readonly string[]): string {
  const name = nearest(written, known);
  if (name !== undefined) return `¿Quiso escribir «${name}»?`;
  return known.length === 0 ? '' : `Hay: ${known.map(showText).join(', ')}.`;
}

function findPlan({ planes }: SitioCalculado, id: string | undefined): PlanCalculado {
  const ids = planes.map((plan) => plan.id);
  if (id === undefined) return exitWithUsage(`Falta --plan. ${suggestAmong('', ids)}\n${USAGE}`);
  const plan = planes.find((one) => one.id === id);
  return plan ?? exitWithUsage(saying`No hay [un plan] «${showText(id)}». ${suggestAmong(id, ids)}`);
}

function checkPeriodo(periodo: string | undefined): string {
  if (periodo === undefined) return exitWithUsage(`Falta --periodo.\n${USAGE}`);
  const read = readPeriodo(periodo);
  return 'value' in read ? read.value : exitWithUsage(`--periodo: ${read.refusal.message} ${read.refusal.hint}`);
}

/** What each of the units asked for owes. */
function chooseUnits(
  { dependencias }: SitioCalculado,
  plan: PlanCalculado,
  periodo: string,
  asked: string | undefined,
): [unit: string, owed: Owed][] {
  const owed = owedByUnit(plan, periodo);
  if (owed.size === 0) {
    const known = [...new Set(plan.metas.map((meta) => meta.periodo))].sort();
    exitWithUsage(saying`[Ninguna meta] de «${plan.id}» es de ${periodo}. ${suggestAmong(periodo, known)}`);
  }
  if (asked === undefined) return [...owed];
  const own = owed.get(asked);
  if (own) return [[asked, own]];
  if (dependencias.some(({ id }) => id === asked))
    exitWithUsage(`«${asked}» no debe nada de ${periodo} en «${plan.id}». Deben: ${[...owed.keys()].join(', ')}.`);
  const ids = dependencias.map(({ id }) => id);
  return exitWithUsage(saying`No hay [una dependencia] «${showText(asked)}». ${suggestAmong(asked, ids)}`);
}

function describeOwed({ cifras, metas }: Owed): string {
  return `${count(cifras.length, 'cifra', 'cifras')}, ${count(metas.length, '[meta]', '[metas]')}`;
}

async function writeBook(folder: string, asked: Asked, owed: Owed, bytes: Uint8Array): Promise<void> {
  const path = join(folder, `${asked.plan.id}_${periodoForId(asked.periodo)}_${asked.unit}.xlsx`);
  if (existsSync(path)) {
    const isSame = (await readFile(path)).equals(bytes);
    if (!isSame) process.exitCode = 1;
    process.stdout.write(
      isSame
        ? `Ya estaba, igual: ${showText(path)}\n`
        : `No se tocó: ${showText(path)} ya existe, y puede estar llena. Si no hace falta, bórrela; si no, elija otra carpeta con --salida.\n`,
    );
    return;
  }
  await writeFile(path, bytes, { flag: 'wx' });
  process.stdout.write(`Libro: ${showText(path)} (${describeOwed(owed)})\n`);
}

const values = readArguments();
const root = readRoot(values.root);
const folder = readOutput('plantillas', values.salida, root);
const sitio = await open(root);
const [plan, periodo] = [findPlan(sitio, values.plan), checkPeriodo(values.periodo)];
const units = chooseUnits(sitio, plan, periodo, values.dependencia);
if (!isReported(plan.id, periodo))
  process.stdout.write(
    saying`Todavía no hay [un informe] de ${periodo}: la hoja «Avances» no tiene cuál elegir. Haga antes: npm run nuevo -- informe CLAVE\n`,
  );
await writeBooks().catch(fail);

/** Whether a report of the plan covers the last day of a period. */
function isReported(id: string, asked: string): boolean {
  const end = periodoDays(asked)?.to ?? '';
  return sitio.informes.some((informe) => {
    const days = periodoDays(informe.periodo);
    return plansOf(informe).includes(id) && days !== undefined && days.from <= end && end <= days.to;
  });
}

async function writeBooks(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [unit, owed] of units) {
    const known = sitio.indexes.dependencias.get(unit)?.nombre ?? unit;
    const asked: Asked = { plan, periodo, unit, unitName: unit === SIN_DEPENDENCIA ? PLANTILLA.sinDependencia : known };
    await writeBook(folder, asked, owed, makeUnitForm(sitio, asked, owed));
  }
}
