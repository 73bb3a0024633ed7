import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replace, writeSitio } from '../sitio-minimo.ts';
import { fingerprint } from './huella.ts';
import { orden, runNode } from './ordenes.ts';

/** A file of the body's own, which is published byte by byte. */
const AVISO = '\uFEFFAviso del municipio: <a href="/index.html">Inicio</a>\r\n';

let folder: string;
const root = () => join(folder, 'otro municipio ñ');
const out = () => join(folder, 'publicado');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'construccion-'));
  writeSitio(root(), { 'public/aviso.txt': AVISO });
});

afterAll(() => rm(folder, { recursive: true }));

test('another municipality builds its own folder, told in a few lines', async () => {
  const args = ['--root', root(), '--out', out()];
  const { code, stdout, stderr } = await runNode(orden('build.ts'), args);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/Leído: .*\nProblemas: sin problemas\nPublicado: \d+ páginas, .*\nTamaño: .*\nTiempo: /);
  const html = await readFile(join(out(), 'index.html'), 'utf8');
  expect(html).toContain('Cuentas de Villa');
  expect(html).not.toContain('León');
  expect(await readFile(join(out(), 'aviso.txt'), 'utf8')).toBe(AVISO);
});

test('content with errors leaves the last good site as it was, and ends with 1', async () => {
  const before = await fingerprint(out());
  writeSitio(root(), { 'data/sitio.json': replace('"2025-12-31"', '"31/12/2025"') });
  const { code, stdout } = await runNode(orden('build.ts'), ['--root', root(), '--out', out()]);
  expect(code).toBe(1);
  expect(stdout).toContain('data/sitio.json:5:12');
  expect(await fingerprint(out())).toEqual(before);
});

test('validar gives JSON and nothing else on standard output, and ends with 1', async () => {
  const { code, stdout } = await runNode(orden('validar.ts'), ['--root', root(), '--formato', 'json']);
  expect(code).toBe(1);
  const { problems } = JSON.parse(stdout) as { problems: object[] };
  expect(problems).toEqual([
    {
      code: 'type-error',
      severity: 'error',
      file: 'data/sitio.json',
      line: 5,
      column: 12,
      field: 'corte',
      value: '31/12/2025',
      message: '«31/12/2025» no es una fecha.',
      hint: expect.stringContaining('2025-12-31') as string,
    },
  ]);
});

test.each([
  ['build.ts', ['--salida', 'x']],
  ['validar.ts', ['--formato', 'xml']],
  ['validar.ts', ['algo']],
])('%s %j is told how the command is written, and ends with 2', async (script, args) => {
  const { code, stdout, stderr } = await runNode(orden(script), args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Uso: npm run');
});
