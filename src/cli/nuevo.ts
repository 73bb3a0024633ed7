import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../model/problems/problem.ts';
import { showText } from '../base/characters.ts';
import { suggest } from '../base/nearest.ts';
import { describeFailure } from '../report/failure.ts';
import { RECORD_KINDS, type RecordKind, type Started, startRecord } from '../scaffold/record/start-record.ts';
import { readBodyName } from '../scaffold/site/body-name.ts';
import { EJEMPLOS, type Ejemplo } from '../scaffold/site/example.ts';
import { startSite } from '../scaffold/site/start-site.ts';
import { openSitio } from '../sitio.ts';
import { readDestination, readRoot } from './folders.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run nuevo -- CARPETA --nombre "INSTITUCIÓN" [--ejemplo ${EJEMPLOS.join('|')}] [--vacio]
     npm run nuevo -- ${RECORD_KINDS.join('|')} CLAVE [--root CARPETA]
  CARPETA    donde se empieza un sitio: una que no exista, o vacía
  --nombre   nombre oficial de la institución, entre comillas
  --ejemplo  con un plan ficticio de esa clase (${EJEMPLOS[0]}, si no se dice)
  --vacio    sin ejemplo
  CLAVE      en minúsculas, sin acentos ni espacios; de un compromiso, PLAN/CLAVE
  --root     carpeta del sitio al que se agrega (esta, si no se dice)
  --plan     de un informe, su plan, si hay varios
  --organo   de un acta, el órgano que sesionó, si hay varios
  --sesion   de un acta, su sesión (la que espera acta, o la que sigue, si no se dice)
Nunca cambia lo que ya está escrito. Termina con 0 si se hizo, 1 si no se pudo, 2 si la orden está mal escrita.`;

const text = { type: 'string' } as const;

function readArguments() {
  const options = { root: text, nombre: text, ejemplo: text, plan: text, organo: text, sesion: text } as const;
  try {
    const vacio = { type: 'boolean', default: false } as const;
    return parseArgs({ options: { ...options, vacio }, allowPositionals: true });
  } catch {
    return exitWithUsage(USAGE);
  }
}

type Values = ReturnType<typeof readArguments>['values'];

const refuse = (refusal: string): never => exitWithUsage(`No se escribió nada.\n  ${showText(refusal)}`);
const shown = (path: string) => showText(relative(process.cwd(), path) || '.');

async function newSite(folder: string, { nombre, ejemplo, vacio }: Values): Promise<void> {
  if (nombre === undefined) refuse('Falta el nombre de la institución: --nombre "Municipio de Villa"');
  const named = readBodyName(nombre ?? '');
  if ('refusal' in named) return refuse(`--nombre: ${named.refusal}`);
  const path = readDestination('CARPETA', folder);
  const today = new Date().toLocaleDateString('sv');
  const started = await startSite(path, { ...named, ejemplo: vacio ? undefined : exampleOf(ejemplo), today });
  if ('refusal' in started) return refuse(started.refusal);
  const { created, kept } = started;
  const notWritten = kept.map((file) => `Ya estaba, y quedó como estaba: ${showText(file)}\n`).join('');
  const root = shown(path);
  process.stdout.write(`Se empezó el sitio en ${root}: ${created.length} archivos.
${notWritten}
Véalo:    npm run dev -- --root ${quoted(root)}
Revíselo: npm run validar -- --root ${quoted(root)}
Sigue:    lo que dice ${root}/README.md, en «Lo primero»
`);
}

function exampleOf(asked: string = EJEMPLOS[0]): Ejemplo {
  const example = EJEMPLOS.find((one) => one === asked);
  return example ?? refuse(`No hay ejemplo «${asked}». ${suggest(asked, EJEMPLOS, `Hay: ${EJEMPLOS.join(', ')}.`)}`);
}

/** As a shell takes it for one word. */
const quoted = (path: string) => (/^[\w./-]+$/.test(path) ? path : `"${path}"`);

async function newRecord(
  kind: RecordKind,
  written: string,
  { root: asked, plan, organo, sesion }: Values,
): Promise<void> {
  const root = readRoot(asked);
  const [id = '', ofPlan] = written.split('/').reverse();
  const isNested = kind === 'compromiso' ? written.split('/').length <= 2 : !written.includes('/');
  if (!isNested) refuse(`«${written}» no es una clave. Escriba solo la clave, sin carpetas.`);
  const started = await startRecord(root, kind, { id, plan: ofPlan ?? plan, organo, sesion });
  if ('refusal' in started) return refuse(started.refusal);
  const own = new Set([...started.created, ...started.extended]);
  const { problems } = await openSitio(root);
  const left = problems.filter(({ file, severity }) => own.has(file) && severity !== 'observation');
  process.stdout.write(describe(started) + describeLeft(left, shown(root)));
}

const describe = ({ created, extended, advice }: Started) =>
  [
    ...created.map((file) => `Se escribió ${showText(file)}`),
    ...extended.map((file) => `Se agregó un renglón a ${showText(file)}`),
    ...advice.map((line) => showText(line)),
    '',
  ].join('\n');

/** What is left to fill in, briefly: validation tells the same of each with what to write. */
function describeLeft(problems: readonly Problem[], root: string): string {
  if (problems.length === 0) return '';
  const files = [...Map.groupBy(problems, ({ file }) => file)].map(([file, own]) => {
    const places = own.map(({ field, line }) => `${showText(field)} (renglón ${line})`);
    return `  ${showText(file)}: ${places.join(', ')}\n`;
  });
  return `\nFalta por llenar:\n${files.join('')}Revíselo: npm run validar -- --root ${quoted(root)}\n`;
}

const { values, positionals } = readArguments();
const [first, second, ...others] = positionals;
const kind = RECORD_KINDS.find((one) => one === first);
if (first === undefined || others.length > 0) exitWithUsage(USAGE);
try {
  if (kind && second !== undefined) await newRecord(kind, second, values);
  else if (!kind && second === undefined) await newSite(first ?? '', values);
  else exitWithUsage(USAGE);
} catch (error) {
  const { what, hint } = describeFailure(error);
  process.stderr.write(`No se escribió.\n  ${what}\n  → ${hint}\n`);
  process.exitCode = 1;
}
