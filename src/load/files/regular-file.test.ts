import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { chmod, link, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOTO, openCon, writeSitio } from '../../../tests/sitio-minimo.ts';
import { openSitio } from '../../sitio.ts';
import { sha256Of } from '../../base/hash.ts';
import { type FileRead, readRegular, unreadable } from './regular-file.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectura-'));
  await mkdir(at('sitio/data'), { recursive: true });
  await mkdir(at('fuera'));
  await writeFile(at('sitio/data/a.csv'), 'id\n');
  await writeFile(at('fuera/a.csv'), 'secreto\n');
  await symlink('../../fuera/a.csv', at('sitio/data/enlace.csv'));
  await symlink('../fuera', at('sitio/content'));
  await symlink('data', at('sitio/public'));
  await link(at('sitio/data/a.csv'), at('sitio/data/b.csv'));
  await symlink('sitio', at('por-enlace'));
  execFileSync('mkfifo', [at('sitio/data/via.csv')]);
});

afterAll(() => rm(folder, { recursive: true }));

const said = (read: FileRead) => ('problem' in read ? `${read.problem.file} ${read.problem.message}` : read.sha256);

describe('a file is read only where it lies', () => {
  test.each(['sitio', 'por-enlace'])('with its sum, in the folder «%s» that was asked for', async (root) => {
    for (const file of ['data/a.csv', 'data/b.csv'])
      expect(await readRegular(at(root), file)).toEqual({
        bytes: Buffer.from('id\n'),
        size: 3,
        sha256: sha256Of(Buffer.from('id\n')),
      });
  });

  test('no more of it than is asked for', async () => {
    expect(await readRegular(at('sitio'), 'data/a.csv', 2)).toMatchObject({ bytes: Buffer.from('id'), size: 3 });
  });

  test.each([
    ['data/enlace.csv', 'Es un enlace'],
    ['content/a.csv', 'Es un enlace'],
    ['public/a.csv', 'Es un enlace'],
    ['data/via.csv', 'No es un archivo ni una carpeta'],
    ['data', 'No es un archivo'],
    ['data/no-hay.csv', 'El archivo cambió mientras se leía'],
  ])('%s is told', async (file, why) => {
    expect(said(await readRegular(at('sitio'), file))).toContain(`${file} ${why}`);
  });

  test('a file that grows while it is read is told', async () => {
    await writeFile(at('sitio/data/crece.csv'), Buffer.alloc(8_000_000));
    let isRead = false;
    const reading = readRegular(at('sitio'), 'data/crece.csv').finally(() => (isRead = true));
    // Each step of the reading takes a turn of the loop at least, and so the file grows between any two.
    while (!isRead) {
      appendFileSync(at('sitio/data/crece.csv'), 'x');
      await new Promise((done) => setImmediate(done));
    }
    expect(said(await reading)).toContain('cambió mientras se leía');
  });

  test.each([
    ['EACCES', 'No hay permiso'],
    ['EPERM', 'No hay permiso'],
    ['EIO', 'El sistema no lo pudo leer (EIO)'],
  ])('%s says why', (code, why) => {
    expect(unreadable('data/a.csv', code)).toMatchObject({ code: 'source-error', file: 'data/a.csv', line: 1 });
    expect(unreadable('data/a.csv', code).message).toContain(why);
  });
});

const socket = (path: string) => async (root: string) => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(join(root, path), done));
  // Closing it removes it; a name of its own stays.
  await rename(join(root, path), join(root, `${path}.csv`));
  server.close();
};
const pipe = (path: string) => async (root: string) => {
  await rm(join(root, path), { force: true });
  execFileSync('mkfifo', [join(root, path)]);
};
const folderAt = (path: string) => async (root: string) => {
  await rm(join(root, path), { force: true });
  await mkdir(join(root, path), { recursive: true });
};

describe('what is no file is told with its place, and every other problem too', () => {
  test.each<[string, (root: string) => Promise<unknown>, string, string]>([
    ['a pipe as a table', pipe('data/personas.csv'), 'data/personas.csv', 'No es un archivo'],
    ['a pipe as a text', pipe('content/paginas/via.mdx'), 'content/paginas/via.mdx', 'No es un archivo'],
    ['a pipe in public', pipe('public/via.png'), 'public/via.png', 'No es un archivo'],
    ['a pipe as a top folder', replaceTop('public', pipe), 'public', 'No es un archivo'],
    ['a socket', socket('data/s'), 'data/s.csv', 'No es un archivo'],
    ['a folder as a table', folderAt('data/personas.csv'), 'data/personas.csv', 'Es una carpeta'],
    ['an empty folder as an optional table', folderAt('data/glosario.csv'), 'data/glosario.csv', 'Es una carpeta'],
    ['a folder as a text', folderAt('content/paginas/otra.mdx'), 'content/paginas/otra.mdx', 'Es una carpeta'],
    ['a folder as the description', folderAt('data/sitio.json'), 'data/sitio.json', 'Es una carpeta'],
  ])('%s', async (_, prepare, file, says) => {
    const { problems, sitio } = await openCon({ 'data/ods.csv': 'id,nonbre\n' }, prepare);
    const own = problems.filter((problem) => problem.file === file);
    expect(own.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['source-error', 1, expect.stringContaining(says)],
    ]);
    expect(problems.map(({ file: of }) => of)).toContain('data/ods.csv');
    expect(sitio).toBeUndefined();
  });

  function replaceTop(path: string, by: (path: string) => (root: string) => Promise<unknown>) {
    return async (root: string) => {
      await rm(join(root, path), { recursive: true });
      await by(path)(root);
    };
  }

  test('a file and a folder that may not be read', async () => {
    const root = at('sin-permiso');
    writeSitio(root, { 'public/nota.txt': 'x' });
    await chmod(folder, 0o755);
    for (const path of ['data/personas.csv', 'content/paginas', 'public/nota.txt']) await chmod(join(root, path), 0);
    const { problems } = await asNobody(() => openSitio(root));
    const told = problems.filter(({ message }) => message === 'No hay permiso para leerlo.').map(({ file }) => file);
    expect(told).toEqual(['content/paginas', 'data/personas.csv', 'public/nota.txt']);
    await chmod(join(root, 'content/paginas'), 0o755);
  });

  /** For the administrator, no file is closed. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    if (process.getuid?.() !== 0) return work();
    process.seteuid?.(65_534);
    return work().finally(() => process.seteuid?.(0));
  }
});

describe('hidden files, and what programs leave', () => {
  test.each([
    'data/.oculta.csv',
    'data/conjuntos/.otro.csv',
    'data/conjuntos/.otro.json',
    'data/~$personas.csv',
    'content/paginas/.oculta.mdx',
    'content/planes/._plan-1.mdx',
    'data/.#personas.csv',
    'data/Thumbs.db',
    'content/desktop.ini',
  ])('%s is neither read nor summed', async (file) => {
    const { problems, sitio } = await openCon({ [file]: '---\nmal: [' });
    expect(problems).toEqual([]);
    expect([...(sitio?.sums.keys() ?? [])]).not.toContain(file);
  });

  test.each([
    ['.oculta.png', FOTO],
    ['imagenes/.DS_Store', 'x'],
    ['~$anexo.csv', 'id\n'],
    ['.nota.txt', 'x'],
    ['Thumbs.db', 'x'],
    ['desktop.ini', 'x'],
  ])('in public, %s is told and not published', async (path, bytes) => {
    const { problems, sitio } = await openCon({ [`public/${path}`]: bytes });
    expect(problems.map(({ file, code }) => [file, code])).toEqual([[`public/${path}`, 'unsafe-file']]);
    expect(sitio).toBeUndefined();
  });

  test.each(['.nojekyll', '.gitkeep', 'imagenes/.gitkeep'])('in public, %s is published', async (path) => {
    const { problems, sitio } = await openCon({ [`public/${path}`]: '' });
    expect(problems).toEqual([]);
    expect(sitio?.publicPaths).toContain(path);
  });
});

test('every source that was judged has its sum', async () => {
  const { sitio } = await openCon({});
  const sums = [...(sitio?.sums ?? [])];
  expect(sums.length).toBe(22);
  expect(sums).toContainEqual(['public/imagenes/foto.png', sha256Of(FOTO)]);
});
