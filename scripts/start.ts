import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveFolder } from '../src/publish/servidor.ts';
import { runBuild } from './construye.ts';
import { watchOutput } from './salida.ts';

const PORT = Number(process.env['PORT'] ?? 4321);

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
watchOutput();
const out = resolve('dist');
const publicado = await runBuild(resolve('.'), out);
if (publicado) await serve();
else if (existsSync(join(out, 'index.html'))) {
  process.stderr.write('\nLo nuevo no se publicó: se sirve el último sitio que se publicó bien.\n');
  await serve();
}

async function serve(): Promise<void> {
  try {
    const { port } = await serveFolder(out, PORT);
    process.stdout.write(`\nhttp://localhost:${port}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    process.stderr.write(`El puerto ${PORT} está ocupado. Use otro: PORT=8080 npm start\n`);
    process.exitCode = 1;
  }
}
