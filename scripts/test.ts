// npm test [-- --detalle] [-- FILTRO…]: every check of the project; all of them run, whatever fails.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNotices, formatReport, type Resultado } from './test-report.ts';
import { type Contexto, FILAS, type Paso, PASOS } from './test-steps.ts';

const args = process.argv.slice(2);
const detalle = args.includes('--detalle');
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort());

const started = performance.now();
const contexto: Contexto = {
  temporal: await mkdtemp(join(tmpdir(), 'cuentas-claras-')),
  filtro: args.filter((arg) => arg !== '--detalle'),
  signal: stop.signal,
};
try {
  const resultados = (await Promise.all(FILAS.map(runRow))).flat();
  resultados.sort((a, b) => order(a) - order(b));
  process.stdout.write(`\n${formatReport(resultados, secondsSince(started))}`);
  process.exitCode = resultados.some(({ failed }) => failed > 0) ? 1 : 0;
} finally {
  await rm(contexto.temporal, { recursive: true, force: true });
}

async function runRow(fila: Paso[]): Promise<Resultado[]> {
  const resultados: Resultado[] = [];
  for (const paso of fila) resultados.push(await runStep(paso));
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
  return PASOS.findIndex((paso) => paso.nombre === nombre);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
