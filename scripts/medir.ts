import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitWithUsage } from '../src/cli/usage.ts';
import { makeBody, wholePlans } from './bench/make-body.ts';
import type { Measurement, Run } from './bench/measurement.ts';
import { describeMachine, readSaved, save, SAVED } from './bench/saved-run.ts';
import { formatRun } from './bench/table.ts';

const USAGE = `Uso: npm run medir [-- --planes N,N] [--guardar]
  --planes   de cuántos planes es cada municipio inventado (1,4,20, si no se dice); un plan son 251 páginas
  --guardar  las siguientes veces se compara con esta
Construye cada uno en un proceso aparte y dice cuánto tardó. El de 20 tarda minutos.`;

function readArguments() {
  try {
    const { planes, guardar } = parseArgs({
      options: { planes: { type: 'string', default: '1,4,20' }, guardar: { type: 'boolean', default: false } },
    }).values;
    if (!/^[1-9]\d{0,2}(,[1-9]\d{0,2})*$/.test(planes)) exitWithUsage(USAGE);
    return { sizes: planes.split(',').map(Number), guardar };
  } catch {
    return exitWithUsage(USAGE);
  }
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { sizes, guardar } = readArguments();
const folder = mkdtempSync(join(tmpdir(), 'medir-'));
let builder: ChildProcess | undefined;

const removeAll = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    builder?.kill('SIGKILL');
    removeAll();
    process.exit(128 + constants.signals[signal]);
  });

try {
  const run: Run = { machine: describeMachine(), sizes: [] };
  for (const plans of sizes) run.sizes.push(await measure(plans));
  tell(run, readSaved());
} finally {
  removeAll();
}

/** Writes a body and builds it in a process of its own, whose memory is that of nothing else. */
async function measure(plans: number): Promise<Measurement> {
  process.stderr.write(`${plans === 1 ? '1 plan' : `${plans} planes`}…\n`);
  const root = join(folder, `cuerpo-${plans}`);
  for (const [path, text] of makeBody(wholePlans(plans))) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(root, 'public'));
  const out = join(folder, 'dist');
  const measurement = await build(String(plans), root, out);
  for (const made of [root, out]) rmSync(made, { recursive: true });
  return measurement;
}

function build(...args: string[]): Promise<Measurement> {
  const child = fork(join(import.meta.dirname, 'bench/build-body.ts'), args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  builder = child;
  return new Promise((done, fail) => {
    child.on('message', (message) => done(message as Measurement));
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`La construcción terminó con ${code} sin decir cuánto costó.`)));
  });
}

function tell(run: Run, earlier: Run | undefined): void {
  process.stdout.write(`${run.machine}\n\n${formatRun(run, earlier)}\n`);
  const saves = guardar || !earlier;
  if (saves) save(run);
  if (earlier && earlier.machine !== run.machine)
    process.stdout.write(`Lo guardado es de otro equipo y no se compara: ${earlier.machine}\n`);
  else if (earlier) process.stdout.write('Entre paréntesis, la diferencia con lo guardado.\n');
  process.stdout.write(saves ? `Guardado en ${SAVED}\n` : 'Con --guardar, las siguientes veces se compara con esta.\n');
}
