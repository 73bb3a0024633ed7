import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { orden } from './ordenes.ts';

export interface ServidorDeDesarrollo {
  url: string;
  /** All that it has written in the terminal. */
  output: () => string;
  close: () => Promise<unknown>;
}

/** `npm run dev` of a site, on a free port, from when it says that it serves. */
export async function openDev(
  root: string,
  env: NodeJS.ProcessEnv = {},
  order = orden('dev.ts'),
): Promise<ServidorDeDesarrollo> {
  const child = spawn(process.execPath, [order, '--root', root], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found !== undefined) done(found);
    });
    child.once('close', () => fail(new Error(output)));
  });
  const close = async () => {
    const ended = once(child, 'close');
    child.kill();
    await ended;
  };
  return { url, output: () => output, close };
}
