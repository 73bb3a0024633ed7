import { execFile, fork } from 'node:child_process';
import { join } from 'node:path';
import { withoutProgress } from './publicado/ordenes.ts';

export interface Order {
  /** A file of src/cli, without its extension. */
  script: string;
  args: string[];
  env?: Record<string, string>;
}

/** The code with which an order ended, and what it wrote on both outputs. */
export type Ending = [code: number, text: string];

/** Runs an order in a process of its own, as whoever writes it does. */
export function runOrder({ script, args, env = {} }: Order, cwd?: string): Promise<Ending> {
  const file = join(import.meta.dirname, '../src/cli', `${script}.ts`);
  const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024, ...(cwd && { cwd }) };
  return new Promise((done) => {
    execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) =>
      done([error ? Number(error.code) : 0, stdout + withoutProgress(stderr)]),
    );
  });
}

/**
 * Runs orders in one process, one after another: for whoever asks what they say and not how a process ends. To start a
 * Node and read the program costs more than most of them do.
 */
export function runOrders(orders: Order[], cwd?: string): Promise<Ending[]> {
  const child = fork(join(import.meta.dirname, 'orders-here.ts'), { silent: true, ...(cwd && { cwd }) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done, fail) => {
    child.once('message', done);
    child.once('close', (code) => fail(new Error(`The orders ended with ${code}. ${said}`)));
    child.send(orders);
  });
}
