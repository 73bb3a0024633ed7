import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { showText } from '../base/characters.ts';
import { suggest } from '../base/nearest.ts';
import { describeFailure } from '../report/failure.ts';
import { RECORD_KINDS, type RecordKind } from '../scaffold/record/draft-record.ts';
import { startRecord } from '../scaffold/record/start-record.ts';
import { readBodyName } from '../scaffold/site/body-name.ts';
import { EJEMPLOS, type Ejemplo } from '../scaffold/site/example.ts';
import { startSite } from '../scaffold/site/start-site.ts';
import { openSitio } from '../sitio.ts';
import { describeLeft, describeStarted, quoted } from './describe-started.ts';
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

/** Ends with 1 where the disk refuses. */
const onDisk = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    const { what, hint } = describeFailure(error);
    process.stderr.write(`No se escribió nada.\n  ${what}\n  → ${hint}\n`);
    return process.exit(1);
  });

async function newSite(folder: string, { nombre, ejemplo, vacio }: Values): Promise<void> {
  if (nombre === undefined) refuse('Falta el nombre de la institución: --nombre "Municipio de Villa"');
  const named = readBodyName(nombre ?? '');
  if ('refusal' in named) return refuse(`--nombre: ${named.refusal}`);
  if (vacio && ejemplo !== undefined) refuse('Con --vacio no hay ejemplo: quite --vacio o --ejemplo.');
  const path = readDestination('CARPETA', folder);
  const today = new Date().toLocaleDateString('sv');
  const site = { ...named, ejemplo: vacio ? undefined : exampleOf(ejemplo), today };
  const started = await onDisk(startSite(path, site));
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

async function newRecord(
  kind: RecordKind,
  written: string,
  { root: asked, plan, organo, sesion }: Values,
): Promise<void> {
  const root = readRoot(asked);
  const [id = '', ofPlan] = written.split('/').reverse();
  const isNested = kind === 'compromiso' ? written.split('/').length <= 2 : !written.includes('/');
  if (!isNested) refuse(`«${written}» no es una clave. Escriba solo la clave, sin carpetas.`);
  const started = await onDisk(startRecord(root, kind, { id, plan: ofPlan ?? plan, organo, sesion }));
  if ('refusal' in started) return refuse(started.refusal);
  const own = new Set(started.created);
  const { problems } = await openSitio(root);
  const left = problems.filter(({ file, severity }) => own.has(file) && severity !== 'observation');
  process.stdout.write(describeStarted(started) + describeLeft([...left, ...started.blank], shown(root)));
}

const { values, positionals } = readArguments();
const [first, second, ...others] = positionals;
const kind = RECORD_KINDS.find((one) => one === first);
if (first === undefined || others.length > 0) exitWithUsage(USAGE);
const { nombre, ejemplo, vacio, ...ofRecord } = values;
const isOfOther = kind ? vacio || (nombre ?? ejemplo) !== undefined : Object.keys(ofRecord).length > 0;
if (isOfOther) exitWithUsage(USAGE);
if (kind && second !== undefined) await newRecord(kind, second, values);
else if (!kind && second === undefined) await newSite(first, values);
else exitWithUsage(USAGE);
