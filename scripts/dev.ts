import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveDevelopment } from '../src/publish/dev.ts';
import { exitWithUsage } from './uso.ts';

const USO = `Uso: npm run dev -- [--root CARPETA]
  --root  carpeta con content/, data/ y public/ (esta, si no se dice)`;

function readArguments() {
  try {
    return parseArgs({ options: { root: { type: 'string', default: '.' } } }).values;
  } catch {
    return exitWithUsage(USO);
  }
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
const root = resolve(readArguments().root);
await serveDevelopment(root, {
  port: Number(process.env['PORT'] ?? 4321),
  print: (text) => process.stdout.write(text),
  color: process.stdout.isTTY && !process.env['NO_COLOR'],
  watch: (folder, changed) => watch(folder, { recursive: true }, changed),
});
