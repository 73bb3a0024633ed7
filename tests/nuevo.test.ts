import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../src/base/project.ts';
import { type Ending, type Order, runOrders } from './orders.ts';

let folder: string;
let endings: Ending[];
const NAMED = ['--nombre', 'Municipio de Villa'];

/** In a folder whose name a shell would take for several. */
const ORDERS: [args: string[], code: number, says: string][] = [
  [['mi villa', ...NAMED], 0, 'Véalo: +npm run dev -- --root "mi villa"\n'],
  [['mi villa', ...NAMED], 2, 'En .*mi villa ya hay un sitio'],
  [['otra', ...NAMED, '--ejemplo', 'ogp'], 0, 'Se empezó el sitio en otra: \\d+ archivos'],
  [['sin', ...NAMED, '--vacio'], 0, 'Se empezó el sitio en sin: 33 archivos'],
  [['x'], 2, 'Falta el nombre de la institución: --nombre "Municipio de Villa"'],
  [['x', '--nombre', ''], 2, '--nombre: El nombre está vacío'],
  [['x', '--nombre', '\u001b[31mVilla'], 2, '--nombre: El nombre lleva signos que no se ven'],
  [['x', ...NAMED, '--ejemplo', 'mirr'], 2, 'No hay ejemplo «mirr». ¿Quiso escribir «mir»?'],
  [['x', ...NAMED, '--ejemplo', 'mir', '--vacio'], 2, 'quite --vacio o --ejemplo'],
  [['x', ...NAMED, '--root', 'sin'], 2, '^Uso: npm run nuevo'],
  [['plan', 'x', ...NAMED], 2, '^Uso: npm run nuevo'],
  [['', ...NAMED], 2, 'CARPETA está vacía'],
  [['x', 'y', 'z'], 2, '^Uso: npm run nuevo'],
  [['plan'], 2, '^Uso: npm run nuevo'],
  [['plann', 'plan-2', '--root', 'sin'], 2, '^Uso: npm run nuevo'],
  [[], 2, '^Uso: npm run nuevo'],
  [
    ['plan', 'plan-2', '--root', 'sin'],
    0,
    'Se escribió content/planes/plan-2\\.mdx\n[^]*Falta por llenar:\n  content/planes/plan-2\\.mdx: titulo \\(renglón 6\\), ',
  ],
  [['plan', 'plan-2', '--root', 'sin'], 2, 'No se escribió nada.\n  Ya existe content/planes/plan-2\\.mdx'],
  [
    ['informe', 'informe-9', '--plan', 'plan-2', '--root', 'sin'],
    0,
    'Falta por llenar:\n[^]*  data/documentos\\.csv: titulo \\(renglón 3\\)\n',
  ],
  [['compromiso', 'plan-2/parques', '--root', 'sin'], 0, 'Se escribió content/compromisos/plan-2/parques\\.mdx'],
  [['compromiso', 'a/b/c', '--root', 'sin'], 2, '«a/b/c» no es una clave'],
  [['pagina', 'a/b', '--root', 'sin'], 2, '«a/b» no es una clave'],
  [['conjunto', 'luminarias', '--root', 'sin'], 0, 'schema\\.fields: las columnas'],
  [['pagina', 'preguntas', '--root', 'no-hay'], 2, 'No existe la carpeta .*no-hay'],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'órdenes nuevas '));
  await mkdir(join(folder, 'sitios'));
  endings = await runOrders(
    ORDERS.map(([args]): Order => ({ script: 'nuevo', args })),
    join(folder, 'sitios'),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm run nuevo', () => {
  test.each(ORDERS.map((order, i) => [...order, i] as const))('-- %j', (_, code, says, i) => {
    expect(endings[i]).toEqual([code, expect.stringMatching(new RegExp(says))]);
  });

  test('wrote what it said, and nothing else', async () => {
    expect((await readdir(join(folder, 'sitios'))).sort()).toEqual(['mi villa', 'otra', 'sin']);
  });
});

/** As npm does: in the generator's folder, with the one where the order was written. */
async function asNpm(where: string, script: string, args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, INIT_CWD: where, npm_package_json: join(PROJECT, 'package.json') };
  return promisify(execFile)(process.execPath, ['scripts/run.mjs', `src/cli/${script}.ts`, ...args], {
    cwd: PROJECT,
    env,
  });
}

/** What a site that is begun leaves to write, and the observation of its example. */
const LEFT = /^data\/sitio\.json\n[^]*\(corte_motivo\)[^]*\(contacto\)[^]*\n1 observación[^]*\n2 avisos\n$/;

describe('an order is about', () => {
  test.each<[string, () => string, string[], RegExp]>([
    ['the folder that it names, from where it was written', () => join(folder, 'sitios'), ['--root', 'mi villa'], LEFT],
    ['the site that it was written in', () => join(folder, 'sitios/mi villa'), [], LEFT],
    ['the site around where it was written', () => join(folder, 'sitios/mi villa/content/planes'), [], LEFT],
  ])('%s', async (_, where, args, says) => {
    expect(await asNpm(where(), 'validar', args)).toEqual({
      stdout: expect.stringMatching(says) as string,
      stderr: '',
    });
  });

  test('the generator’s own where there is no site, and says so', async () => {
    const { stderr } = await asNpm(folder, 'normalizar', ['--revisar']);
    expect(stderr).toMatch(/^Aquí no hay un sitio: se toma el que está con el programa, .*escriba --root CARPETA\.\n$/);
  });
});
