import { resolve } from 'node:path';
import { buildSite } from '../src/publish/build.ts';
import { describeBuild } from '../src/publish/resumen.ts';
import { serveFolder } from '../src/publish/servidor.ts';
import { reportAsText } from '../src/report/texto.ts';

const PORT = Number(process.env['PORT'] ?? 4321);

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const out = resolve('dist');
const result = await buildSite(resolve('.'), out, () => performance.now());
const color = process.stdout.isTTY && !process.env['NO_COLOR'];
if (result.apertura.problems.length > 0)
  process.stdout.write(reportAsText(result.apertura.problems, { color, todo: false }));
process.stdout.write(describeBuild(result));
if (result.publicado) await serve();
else process.exitCode = 1;

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
