import { existsSync, watch } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { serveDevelopment } from '../build/dev/dev-server.ts';
import { urlsOf } from '../server/entrance.ts';
import { readRoot } from './folders.ts';
import { argumentsWithHost, describeUrls, exitWithoutPort, readEntrance } from './port.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run dev -- [--root CARPETA] [--host [NOMBRE]]
  --root  carpeta con content/, data/ y public/ (esta, si no se dice)
  --host  deja que otros equipos de la red vean el sitio; también por ese nombre o solo en esa dirección, si se escribe
PORT=8080 cambia el puerto (4321, si no se dice).`;

function readArguments() {
  try {
    const options = { root: { type: 'string' }, host: { type: 'string' } } as const;
    return parseArgs({ args: argumentsWithHost(), options }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

/** One that isn't there yet, since Git keeps no empty folder, is watched from when it is. */
function watchFolder(folder: string, changed: () => void): void {
  if (existsSync(folder)) {
    watch(folder, { recursive: true }, changed);
    return;
  }
  const around = watch(dirname(folder), () => {
    if (!existsSync(folder)) return;
    around.close();
    watch(folder, { recursive: true }, changed);
    changed();
  });
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const values = readArguments();
const root = readRoot(values.root);
const { port, entrance } = readEntrance(values.host);
const print = (text: string) => process.stdout.write(text);
// What compiles beside ends with this, and so do folders that are of this process alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
const given = await serveDevelopment(root, {
  port,
  entrance,
  print,
  color: process.stdout.isTTY && !process.env['NO_COLOR'],
  watch: watchFolder,
}).catch((error: unknown) => exitWithoutPort(error, port, values.host, 'npm run dev'));
print(describeUrls(urlsOf(entrance, given), entrance));
