import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeSitio } from './sitio-minimo.ts';

/** Each starts a Node. */
vi.setConfig({ maxConcurrency: 3, testTimeout: 60_000 });

let folder: string;
let taken: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'órdenes-'));
  await writeSitio(join(folder, 'villa'), {});
  await mkdir(join(folder, 'sin-nada/data.d'), { recursive: true });
  await mkdir(join(folder, 'nombres'));
  for (const file of ['archivo', 'nombres/data', 'nombres/content']) await writeFile(join(folder, file), '');
  taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true });
});

/** Runs an order; `~` in its arguments is the folder of these tests. What it wrote, but for the code, is one text. */
function order(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<[code: number, text: string]> {
  const file = join(import.meta.dirname, '../src/cli', `${script}.ts`);
  const own = args.map((arg) => arg.replace('~', folder));
  return new Promise((done) => {
    execFile(process.execPath, [file, ...own], { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      done([error ? Number(error.code) : 0, stdout + stderr]),
    );
  });
}

const oneSentence = (text: string): unknown => expect.stringMatching(new RegExp(`^(?=[^\n]*${text})[^\n]+\n$`));
const PORTS = ['start', 'dev'];
const BUILDS = ['build', 'archivo', 'start'];
const ALL = [...BUILDS, 'dev', 'validar', 'normalizar'];
const VILLA = ['--root', '~/villa'];

describe.concurrent('in one sentence, with code 2 and before any work', () => {
  test.each([
    ...ALL.map((orden) => [orden, ['--root', '~/no-hay'], 'No existe la carpeta .*no-hay: escriba en --root']),
    ['validar', ['--root', '~/archivo'], 'archivo es un archivo y no una carpeta: escriba en --root'],
    ['validar', ['--root', '~/sin-nada'], 'sin-nada no hay content/, data/ ni public/: escriba en --root'],
    ['validar', ['--root', '~/nombres'], 'nombres no hay content/, data/ ni public/'],
    ['validar', ['--root', '~/archivo/villa'], 'No existe la carpeta'],
    ['validar', ['--root', ''], '--root está vacía'],
    ...BUILDS.map((orden) => [orden, [...VILLA, '--out', '~/archivo'], 'es un archivo y no una carpeta: elija otra']),
    ['build', [...VILLA, '--out', '~/archivo/dist'], 'archivo es un archivo y no puede tener carpetas: elija otra'],
    ['build', [...VILLA, '--out', '~/archivo/a/b/dist'], 'archivo es un archivo y no puede tener carpetas: elija otra'],
    ['build', [...VILLA, '--out', ''], '--out está vacía'],
    ['archivo', [...VILLA, '--out', '~/dist', '--salida', '~/archivo/a'], 'no puede tener carpetas: .* con --salida'],
    ...(process.platform === 'linux'
      ? BUILDS.map((orden) => [orden, [...VILLA, '--out', '/proc/dist'], 'No se puede escribir en /proc: elija otra'])
      : []),
    ...PORTS.map((orden) => [orden, [...VILLA, '--host', 'http://villa'], '--host es «http://villa»: escriba']),
    ...PORTS.map((orden) => [orden, [...VILLA, '--host', '192.0.2.1'], '--host es «192.0.2.1», que no es de este']),
  ] as [string, string[], string][])('%s %j', async (orden, args, text) => {
    expect(await order(orden, args, { PORT: '0' })).toEqual([2, oneSentence(text)]);
  });

  test.each([
    ...['abc', '', '-1', '65536', '1e3', '80 '].map((port) => ['start', port] as const),
    ['dev', 'abc'] as const,
  ])('%s with PORT=«%s»', async (orden, PORT) => {
    expect(await order(orden, VILLA, { PORT })).toEqual([2, oneSentence(`PORT es «${PORT}»: escriba un número`)]);
  });

  test.each(PORTS)('%s with a port that is taken, which is no fault of who wrote it: 1', async (orden) => {
    const PORT = String((taken.address() as { port: number }).port);
    expect(await order(orden, VILLA, { PORT })).toEqual([1, oneSentence(`El puerto ${PORT} está ocupado: use otro`)]);
  });

  test.each([
    ...ALL.map((orden) => [orden, ['--nada']] as const),
    ['start', ['de-mas']] as const,
    ['start', ['--root']] as const,
  ])('%s %j tells how it is written', async (orden, args) => {
    expect(await order(orden, [...args])).toEqual([2, expect.stringMatching(/^Uso: npm (run )?/)]);
  });
});

test('nothing was written by any of them', async () => {
  expect((await readdir(folder)).sort()).toEqual(['archivo', 'nombres', 'sin-nada', 'villa']);
  expect((await readdir(join(folder, 'villa'))).sort()).toEqual(['content', 'data', 'public']);
});
