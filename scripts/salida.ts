import { showText } from '../src/model/signs.ts';

/**
 * Lets whoever reads the output stop reading (`| head`): the command goes on to its end and keeps its code.
 * Where the output can't be written for another reason, it says so and ends with 1.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`No se pudo escribir el resultado: ${showText(error.message)}\n`);
    process.exit(1);
  });
}
