import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EDITOR_BUNDLING } from '../../src/build/browser-scripts.ts';
import { EDITOR_NOTICES } from '../../src/components/datos/editor-notices.ts';
import { buildWithEditor } from '../navegador/editar.ts';
import { SITIO_MINIMO } from '../sitio-minimo.ts';

const SITIO = 'data/sitio.json';
let on: Awaited<ReturnType<typeof buildWithEditor>>;
let off: typeof on;

beforeAll(async () => {
  on = await buildWithEditor();
  off = await buildWithEditor({ [SITIO]: SITIO_MINIMO[SITIO] });
});

afterAll(async () => {
  await on?.remove();
  await off?.remove();
});

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const paths = await readdir(folder, { recursive: true });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}

test('the page for editors adds its own files, and changes no other by a byte', async () => {
  const [without, withIt] = [await filesOf(off.dist), await filesOf(on.dist)];
  expect([...withIt.keys()].filter((path) => !without.has(path))).toEqual([
    'editar.html',
    'recursos/editar-textos.js',
    'recursos/editar.css',
    'recursos/editar.js',
    'recursos/fuentes.js',
    'recursos/libros.js',
    'recursos/motor.js',
    'recursos/textos.js',
  ]);
  expect([...without].filter(([path, bytes]) => !withIt.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
});

test('its scripts bring the packages of which it has the notices, and weigh no more than they should', async () => {
  const { metafile } = await build({ ...EDITOR_BUNDLING, metafile: true });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const packages = inputs.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(EDITOR_NOTICES.map(({ name }) => name).sort());
  const files = await filesOf(on.dist);
  const weigh = (name: string) => gzipSync(files.get(`recursos/${name}.js`) ?? '').length;
  // What writes the data of texts and tells what their elements give leans on what is there: yaml, and the computed site.
  expect(weigh('motor')).toBeLessThan(296_000);
  expect(weigh('libros')).toBeLessThan(35_000);
  expect(weigh('editar')).toBeLessThan(29_000);
  expect(weigh('editar-textos')).toBeLessThan(12_000);
  // Of which acorn, without which it wouldn't be known what the build says of braces, is 37 KB.
  expect(weigh('textos')).toBeLessThan(82_000);
});
