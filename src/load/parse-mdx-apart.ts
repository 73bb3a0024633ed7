import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { LIMITES } from '../model/limites.ts';

/**
 * A process that parses the MDX texts on its standard input, one a line as JSON, and answers each in a line. This
 * thread only watches the other, and ends the whole process when a text spends its budget: the parser is native code,
 * which nothing else can stop.
 */
const EVERY_MS = 10;

/** Above it, memory that earlier texts have left is too much for the next one to be judged by. */
const WORN = LIMITES.memoriaDeTexto.valor * 0.6;

const worker = new Worker(new URL('./parse-mdx-worker.ts', import.meta.url));
let watch: NodeJS.Timeout | undefined;
let started = process.cpuUsage();

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
};

function check(): void {
  if (cpuSeconds() > LIMITES.tiempoDeTexto.valor) end('tiempoDeTexto');
  if (process.memoryUsage.rss() > LIMITES.memoriaDeTexto.valor) end('memoriaDeTexto');
}

/** Not `process.exit`, which waits for the other thread. */
function end(spent?: 'tiempoDeTexto' | 'memoriaDeTexto'): void {
  if (spent) writeSync(1, `${JSON.stringify({ spent })}\n`);
  process.kill(process.pid, 'SIGKILL');
}

worker.once('online', () => {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on('line', (line) => {
    started = process.cpuUsage();
    watch = setInterval(check, EVERY_MS);
    worker.postMessage(JSON.parse(line));
  });
  lines.on('close', () => end());
});
worker.on('message', (parsed: string) => {
  clearInterval(watch);
  const worn = process.memoryUsage.rss() > WORN;
  process.stdout.write(`{"seconds":${cpuSeconds()},"worn":${worn},"parsed":${parsed}}\n`);
});
worker.on('error', () => end());
