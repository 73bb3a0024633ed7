// Started by orders.ts: runs orders of src/cli one after another in this process, each as a Node of its own would.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { Ending, Order } from './orders.ts';

/** What takes the place of the end of the process. */
class Ended extends Error {}

/** Its own module is read anew for each order; what it imports, once. */
async function run({ script, args, env = {} }: Order, turn: number): Promise<Ending> {
  const file = join(import.meta.dirname, '../src/cli', `${script}.ts`);
  const [folder, before] = [process.cwd(), { ...process.env }];
  let text = '';
  const keep = (chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) stream.write = keep;
  process.argv = [process.execPath, file, ...args];
  process.exitCode = 0;
  Object.assign(process.env, env);
  try {
    await import(`${pathToFileURL(file).href}?${turn}`);
  } catch (error) {
    if (!(error instanceof Ended)) [text, process.exitCode] = [text + inspect(error), 1];
  }
  for (const name of Object.keys(env)) delete process.env[name];
  Object.assign(process.env, before);
  process.chdir(folder);
  return [Number(process.exitCode), text];
}

process.exit = (code) => {
  process.exitCode = code ?? process.exitCode;
  throw new Ended();
};
// Each order listens to them.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

process.once('message', (orders: Order[]) => {
  void (async () => {
    const endings: Ending[] = [];
    for (const [turn, order] of orders.entries()) endings.push(await run(order, turn));
    process.exitCode = 0;
    process.send?.(endings, () => process.disconnect?.());
  })();
});
