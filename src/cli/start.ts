import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showText } from '../base/characters.ts';
import { EFFECTS } from '../build/build-site.ts';
import { urlsOf } from '../server/entrance.ts';
import { placesOf } from '../build/output/workplace.ts';
import { serveFolder } from '../server/serve-folder.ts';
import { readOutput, readRoot } from './folders.ts';
import { runBuild } from './run-build.ts';
import { argumentsWithHost, describeUrls, exitWithoutPort, readEntrance } from './port.ts';
import { watchOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm start -- [--root CARPETA] [--out CARPETA] [--limpio] [--host [NOMBRE]]
  --root    carpeta con content/, data/ y public/ (esta, si no se dice)
  --out     carpeta en la que se publica, y que se sirve (dist, en la del sitio, si no se dice)
  --limpio  hace todo de nuevo, aunque la vez anterior haya hecho lo mismo
  --host    deja que otros equipos de la red vean el sitio; también por ese nombre o solo en esa dirección, si se escribe
PORT=8080 cambia el puerto (4321, si no se dice).
Termina con 1 si no hay nada que servir o el puerto está ocupado, 2 si la orden está mal escrita.`;

function readArguments() {
  try {
    const limpio = { type: 'boolean', default: false } as const;
    const options = { root: { type: 'string' }, out: { type: 'string' }, limpio, host: { type: 'string' } } as const;
    return parseArgs({ args: argumentsWithHost(), options }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const values = readArguments();
const root = readRoot(values.root);
const out = readOutput('sitio', values.out, root);
const { port: asked, entrance } = readEntrance(values.host);
watchOutput();
// The port is taken before the work, so that nobody waits for a build to learn that it isn't free.
const { port, server } = await serveFolder(placesOf(out, process.pid), asked, '/', entrance).catch((error: unknown) =>
  exitWithoutPort(error, asked, values.host, 'npm start'),
);
const published = await runBuild(root, out, { ...EFFECTS, clean: values.limpio });
const isThere = existsSync(join(out, 'index.html'));
if (isThere && !published)
  process.stderr.write(`\nLo nuevo no se publicó: se sirve el último sitio que se publicó bien en ${showText(out)}.\n`);
if (isThere) process.stdout.write(describeUrls(urlsOf(entrance, port), entrance));
else {
  server.close();
  server.closeAllConnections();
}
