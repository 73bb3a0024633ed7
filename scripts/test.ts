// npm test [-- --rapido] [-- --detalle] [-- FILTRO…]: every check of the project; all of them run, whatever fails. With
// --rapido, what can be seen at once of the files that changed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChanged } from './changed-files.ts';
import { RAPIDA } from './quick/quick-run.ts';
import { findNotices, formatReport, type Resultado } from './test-report.ts';
import type { Contexto, Paso } from './test-step.ts';
import { ENTERA } from './test-steps.ts';

const args = process.argv.slice(2);
const detalle = args.includes('--detalle');
const rapido = args.includes('--rapido');
const { pasos, turnos, filas, aparte } = rapido ? RAPIDA : ENTERA;
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort());

const started = performance.now();
const cambiados = rapido ? await findChanged() : [];
if (typeof cambiados === 'string') endWith(2, `No se sabe qué cambió: ${cambiados}. Corra npm test, sin --rapido.`);
if (rapido && cambiados.length === 0) endWith(0, 'Nada cambió: no hay qué probar. Sin --rapido se prueba todo.');
const contexto: Contexto = {
  temporal: await mkdtemp(join(tmpdir(), 'cuentas-claras-')),
  filtro: args.filter((arg) => !['--detalle', '--rapido'].includes(arg)),
  cambiados,
  signal: stop.signal,
};
try {
  const line = turnos.values();
  const resultados = (await Promise.all([...Array.from({ length: filas }, () => line), aparte].map(runRow))).flat();
  resultados.sort((a, b) => order(a) - order(b));
  process.stdout.write(`\n${formatReport(resultados, secondsSince(started))}`);
  process.exitCode = resultados.some(({ failed }) => failed > 0) ? 1 : 0;
} finally {
  await rm(contexto.temporal, { recursive: true, force: true });
}

function endWith(code: number, sentence: string): never {
  process.stdout.write(`${sentence}\n`);
  process.exit(code);
}

/** Runs steps one after the other; rows that share a line take turns. */
async function runRow(line: Iterable<Paso>): Promise<Resultado[]> {
  const resultados: Resultado[] = [];
  for (const paso of line) resultados.push(await runStep(paso));
  return resultados;
}

async function runStep({ nombre, arreglo, run }: Paso): Promise<Resultado> {
  const start = performance.now();
  const { output, ...cuenta } = await run(contexto);
  const segundos = secondsSince(start);
  const falla = cuenta.failed > 0;
  process.stdout.write(
    `${nombre}: ${falla ? 'falla' : cuenta.sinProbar ? `SIN PROBAR, ${cuenta.sinProbar}` : 'bien'}\n`,
  );
  for (const notice of findNotices(output)) process.stdout.write(`${notice}\n`);
  if (falla || detalle) process.stdout.write(`\n${output.trimEnd()}\n\n`);
  if (falla && arreglo) process.stdout.write(`Se arregla con: ${arreglo}\n\n`);
  return { nombre, segundos, ...cuenta };
}

function order({ nombre }: Resultado): number {
  return pasos.findIndex((paso) => paso.nombre === nombre);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
