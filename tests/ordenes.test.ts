import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Ending, type Order, runOrder, runOrders } from './orders.ts';
import { writeSitio } from './sitio-minimo.ts';

/** Some start a Node. */
vi.setConfig({ maxConcurrency: 3 });

let folder: string;
let taken: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'órdenes-'));
  writeSitio(join(folder, 'villa'), {});
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

const oneSentence = (text: string): unknown => expect.stringMatching(new RegExp(`^(?=[^\n]*${text})[^\n]+\n$`));
const PORTS = ['start', 'dev'];
const BUILDS = ['build', 'archivo', 'start'];
const ALL = [...BUILDS, 'dev', 'validar', 'normalizar'];
const VILLA = ['--root', '~/villa'];

/** What is wrong in each, and what is told of it; `~` is the folder of these tests. */
const WRONG: [orden: string, args: string[], text: string][] = [
  ...ALL.map((orden): [string, string[], string] => [
    orden,
    ['--root', '~/no-hay'],
    'No existe la carpeta .*no-hay: escriba en --root',
  ]),
  ['validar', ['--root', '~/archivo'], 'archivo es un archivo y no una carpeta: escriba en --root'],
  ['validar', ['--root', '~/sin-nada'], 'sin-nada no hay content/, data/ ni public/: escriba en --root'],
  ['validar', ['--root', '~/nombres'], 'nombres no hay content/, data/ ni public/'],
  ['validar', ['--root', '~/archivo/villa'], 'No existe la carpeta'],
  ['validar', ['--root', ''], '--root está vacía'],
  ...BUILDS.map((orden): [string, string[], string] => [
    orden,
    [...VILLA, '--out', '~/archivo'],
    'es un archivo y no una carpeta: elija otra',
  ]),
  ['build', [...VILLA, '--out', '~/archivo/dist'], 'archivo es un archivo y no puede tener carpetas: elija otra'],
  ['build', [...VILLA, '--out', '~/archivo/a/b/dist'], 'archivo es un archivo y no puede tener carpetas: elija otra'],
  ['build', [...VILLA, '--out', ''], '--out está vacía'],
  ['archivo', [...VILLA, '--out', '~/dist', '--salida', '~/archivo/a'], 'no puede tener carpetas: .* con --salida'],
  ...(process.platform === 'linux'
    ? BUILDS.map((orden): [string, string[], string] => [
        orden,
        [...VILLA, '--out', '/proc/dist'],
        'No se puede escribir en /proc: elija otra',
      ])
    : []),
  ...PORTS.flatMap((orden): [string, string[], string][] => [
    [orden, [...VILLA, '--host', 'http://villa'], '--host es «http://villa»: escriba'],
    [orden, [...VILLA, '--host', '192.0.2.1'], '--host es «192.0.2.1», que no es de este'],
  ]),
];
const WRONG_PORTS = [
  ...['abc', '', '-1', '65536', '1e3', '80 '].map((port) => ['start', port] as const),
  ['dev', 'abc'] as const,
];

const MISWRITTEN: Order[] = [
  ...ALL.map((script) => ({ script, args: ['--nada'] })),
  { script: 'start', args: ['de-mas'] },
  { script: 'start', args: ['--root'] },
];

let endings: Ending[];
beforeAll(async () => {
  const here = (args: string[]) => args.map((arg) => arg.replace('~', folder));
  endings = await runOrders([
    ...WRONG.map(([script, args]): Order => ({ script, args: here(args), env: { PORT: '0' } })),
    ...WRONG_PORTS.map(([script, PORT]): Order => ({ script, args: here(VILLA), env: { PORT } })),
    ...MISWRITTEN,
  ]);
});

describe('in one sentence, with code 2 and before any work', () => {
  test.each(WRONG.map((wrong, i) => [...wrong, i] as const))('%s %j', (_, _args, text, i) => {
    expect(endings[i]).toEqual([2, oneSentence(text)]);
  });

  test.each(WRONG_PORTS.map((wrong, i) => [...wrong, i] as const))('%s with PORT=«%s»', (_, PORT, i) => {
    expect(endings[WRONG.length + i]).toEqual([2, oneSentence(`PORT es «${PORT}»: escriba un número`)]);
  });
});

describe.concurrent('in a process of its own', () => {
  test.each(PORTS)('%s with a port that is taken, which is no fault of who wrote it: 1', async (script) => {
    const PORT = String((taken.address() as { port: number }).port);
    const args = ['--root', join(folder, 'villa')];
    expect(await runOrder({ script, args, env: { PORT } })).toEqual([
      1,
      oneSentence(`El puerto ${PORT} está ocupado: use otro`),
    ]);
  });

  test.each(MISWRITTEN.map((order, i) => [order.script, order.args, order, i] as const))(
    '%s %j tells how it is written, and so it does beside others',
    async (_, _args, order, i) => {
      const ending = await runOrder(order);
      expect(ending).toEqual([2, expect.stringMatching(/^Uso: npm (run )?/)]);
      expect(endings[WRONG.length + WRONG_PORTS.length + i]).toEqual(ending);
    },
  );
});

test('nothing was written by any of them', async () => {
  expect((await readdir(folder)).sort()).toEqual(['archivo', 'nombres', 'sin-nada', 'villa']);
  expect((await readdir(join(folder, 'villa'))).sort()).toEqual(['content', 'data', 'public']);
});
