import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { LimitName } from '../../model/limits.ts';
import type { Watched } from './parse-apart.ts';

/**
 * The thread beside the one that parses, which is in native code meanwhile and can't be stopped: it ends the process
 * when a text has spent its time or memory.
 */
const { turn, seconds, bytes } = workerData as Watched;
const EVERY_MS = 10;

let seen = 0;
let started = process.cpuUsage();

setInterval(() => {
  const now = Atomics.load(turn, 0);
  if (now !== seen) {
    seen = now;
    started = process.cpuUsage();
  } else if (now > 0) check(now);
}, EVERY_MS);

function check(now: number): void {
  const { user, system } = process.cpuUsage(started);
  if ((user + system) / 1e6 > seconds) end(now, 'textTime');
  if (process.memoryUsage.rss() > bytes) end(now, 'textMemory');
}

/** Not by `process.exit`, which waits for the other thread. */
function end(now: number, spent: LimitName): void {
  // A text that was just answered has spent nothing.
  if (Atomics.compareExchange(turn, 0, now, -1) !== now) return;
  writeSync(1, `${JSON.stringify({ spent })}\n`);
  process.kill(process.pid, 'SIGKILL');
}
