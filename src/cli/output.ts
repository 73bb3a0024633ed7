import { once } from 'node:events';
import { showText } from '../base/characters.ts';

/**
 * Lets a reader of the output stop reading (`| head`): the command goes on to its end and keeps its code.
 * Where the output can't be written for another reason, it says so and ends with 1.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`No se pudo escribir el resultado: ${showText(error.message)}\n`);
    process.exit(1);
  });
}

/** How much is written at once: a piece each would cost a call of the system for every problem. */
const CHUNK = 64 * 1024;

/** Writes pieces as fast as the reader takes them, and no more once it has stopped reading. */
export async function writeOutput(pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    if (!(await wrote(waiting))) return;
    waiting = '';
  }
  await wrote(waiting);
}

async function wrote(text: string): Promise<boolean> {
  if (!process.stdout.writable) return false;
  if (process.stdout.write(text)) return true;
  return once(process.stdout, 'drain').then(
    () => true,
    () => false,
  );
}
