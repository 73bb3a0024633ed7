import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CDXIndexer, WARCParser } from 'warcio';
import { readSbom } from '../../src/archive/sbom.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { PROJECT } from '../../src/base/project.ts';
import { fingerprint } from './huella.ts';
import { CON_PAGINAS, type Ending, orden, run, runNode } from './ordenes.ts';

const NOMBRE = 'cuentas-de-villa-2025-12-31-sin-commit';
const FILA = `2024-12-31,https://villa.example/2024.zip,1763668,${'ab'.repeat(32)}\n`;

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

/** Archives the minimal site in a folder of its own, as a machine of its own would, with the pages of the first. */
async function archive(
  name: string,
  umask: string,
  env: Record<string, string>,
  prepare: (root: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<Ending> {
  const root = at(name, 'fuentes');
  await mkdir(root, { recursive: true });
  writeSitio(root, { 'data/archivos.csv': `fecha,direccion,tamano,sha256\n${FILA}` });
  await prepare(root);
  const args = ['--root', root, '--out', at(name, 'publicado'), '--salida', at(name, 'archivo')];
  const shell = `umask ${umask}; exec "$0" "$@"`;
  const command = [process.execPath, ...CON_PAGINAS, orden('archivo.ts'), ...args];
  return run('sh', ['-c', shell, ...command], {
    cwd: at(name),
    env: { PAGINAS: at('páginas'), ...env },
  });
}

const verify = (...args: string[]) => runNode(orden('verificar.ts'), args, { cwd: folder });

let hechos: Ending;
/** The name also tells whether the program itself has changes that no commit has. */
let nombre: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archivo-'));
  hechos = await archive('uno', '022', { TZ: 'America/Mexico_City', LANG: 'es_MX.UTF-8' });
  nombre = (await readdir(at('uno', 'archivo'))).find((name) => name.endsWith('.zip'))?.slice(0, -4) ?? '';
});

afterAll(() => rm(folder, { recursive: true }));

test('an archive is made, named by site, cut-off date and commit, with its size and sums beside it', async () => {
  expect([hechos.code, hechos.stderr]).toEqual([0, '']);
  expect([NOMBRE, `${NOMBRE}-con-cambios`]).toContain(nombre);
  const zip = await readFile(at('uno', 'archivo', `${nombre}.zip`));
  const sum = createHash('sha256').update(zip).digest('hex');
  const junto = await readFile(at('uno', 'archivo', `${nombre}.txt`), 'utf8');
  expect(junto).toContain(`2025-12-31,DIRECCIÓN,${zip.length},${sum}\n`);
  for (const ending of ['zip', 'wacz']) {
    const check = await run('sha256sum', ['-c', `${nombre}.${ending}.sha256`], { cwd: at('uno', 'archivo') });
    expect([check.code, check.stdout]).toEqual([0, `${nombre}.${ending}: OK\n`]);
  }
});

test('who archives a site without an address of its own is warned of what the WACZ holds', () => {
  expect(hechos.stdout).toMatch(/\nAviso: +El WACZ tiene direcciones que nadie publica, de villa\.example: .*\n$/);
});

test('an archive of the same name with other bytes is not replaced, and nothing is left beside it', async () => {
  const zip = at('tres', 'archivo', `${nombre}.zip`);
  await mkdir(dirname(zip), { recursive: true });
  await writeFile(zip, 'el de antes');
  const { code, stderr } = await archive('tres', '022', {});
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining(`Ya hay un archivo con ese nombre y otra suma: ${zip}.\n  → Muévalo`),
  ]);
  expect(await readdir(dirname(zip))).toEqual([`${nombre}.zip`]);
  expect(await readFile(zip, 'utf8')).toBe('el de antes');
});

test('sources that are themselves laid out as a repository are archived «sin confirmar», and run nothing', async () => {
  const layOut = async (root: string) => {
    const git = (...args: string[]) => run('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args]);
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-q', '-m', 'x'],
    ])
      await git(...args);
    await writeFile(at('trampa.sh'), `#!/bin/sh\necho x > '${at('canario')}'\n`, { mode: 0o755 });
    await git('config', 'core.fsmonitor', at('trampa.sh'));
    await git('config', 'core.worktree', root);
    for (const name of await readdir(join(root, '.git'))) await rename(join(root, '.git', name), join(root, name));
    await rm(join(root, '.git'), { recursive: true });
  };
  const { code, stdout } = await archive('repositorio', '022', {}, layOut);
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('\nAviso:     El commit de las fuentes va como «sin confirmar»: la carpeta está dentro de'),
  ]);
  const [zip = ''] = (await readdir(at('repositorio', 'archivo'))).filter((name) => name.endsWith('.zip'));
  const files = unzipSync(await readFile(at('repositorio', 'archivo', zip)));
  expect(zip).toMatch(/^cuentas-de-villa-2025-12-31-sin-confirmar(?:-con-cambios)?\.zip$/);
  const text = (ruta: string) => new TextDecoder().decode(files[`${zip.slice(0, -4)}/${ruta}`]);
  expect(text('bag-info.txt')).toContain('\nFuentes-Commit: sin confirmar\n');
  expect(text('data/LEEME.txt')).toContain('\nVersión de las fuentes: sin confirmar\n');
  expect(text('dublin-core.xml')).toContain('<dc:source>Fuentes: sin confirmar</dc:source>');
  expect(await readdir(folder)).not.toContain('canario');
});

test('an archive that would lie in its own sources is refused before any work', async () => {
  const [root, out] = [at('cuatro', 'fuentes'), at('cuatro', 'publicado')];
  await mkdir(root, { recursive: true });
  writeSitio(root);
  const args = ['--root', root, '--out', out, '--salida', join(root, 'public', 'archivo')];
  const { code, stdout, stderr } = await runNode(orden('archivo.ts'), args);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('  Ahí están las fuentes del sitio: ')]);
  expect(await readdir(at('cuatro'))).toEqual(['fuentes']);
});

test('time zone, language, mode of files and folders leave no trace in it, nor in the site', async () => {
  const env = {
    PAGINAS: at('otras páginas'),
    TZ: 'Pacific/Kiritimati',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'C',
    HOME: '/nowhere',
    USER: 'otra',
  };
  expect((await archive('otra carpeta ñ', '077', env)).code).toBe(0);
  for (const made of ['archivo', 'publicado']) {
    expect(await fingerprint(at('otra carpeta ñ', made)), made).toEqual(await fingerprint(at('uno', made)));
  }
});

test('whoever has only the archive checks it with sha256sum, as LEEME.txt says', async () => {
  const files = unzipSync(await readFile(at('uno', 'archivo', `${nombre}.zip`)));
  for (const [ruta, bytes] of Object.entries(files)) {
    await mkdir(dirname(at('extraido', ruta)), { recursive: true });
    await writeFile(at('extraido', ruta), bytes);
  }
  const bag = at('extraido', nombre);
  const readme = await readFile(join(bag, 'data', 'LEEME.txt'), 'utf8');
  const [delZip = '', deCadaUno = ''] = [...readme.matchAll(/Linux: +(sha256sum .*)/g)].map(([, orden]) => orden);
  const publicada = await readFile(at('uno', 'archivo', `${nombre}.zip.sha256`), 'utf8');
  expect(publicada).toContain((await run('sh', ['-c', delZip], { cwd: at('uno', 'archivo') })).stdout);
  expect(await run('sh', ['-c', deCadaUno], { cwd: bag })).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect(await readFile(join(bag, 'data/fuentes/data/sitio.json'))).toEqual(
    await readFile(at('uno/fuentes/data/sitio.json')),
  );
  expect(await readFile(join(bag, 'data/sbom.cdx.json'), 'utf8')).toBe(await readSbom(PROJECT));
  expect(await fingerprint(join(bag, 'data/sitio'))).toEqual(await fingerprint(at('uno', 'publicado')));
  expect((await verify(bag)).code).toBe(0);
  const info = await readFile(join(bag, 'bag-info.txt'), 'utf8');
  expect(info).toContain(`\nExternal-Identifier: ${nombre}\nBag-Group-Identifier: https://villa.example/\n`);
  expect(await readFile(join(bag, 'dublin-core.xml'), 'utf8')).toContain(`<dc:identifier>${nombre}</dc:identifier>`);
});

test('verificar ends with 0 for a whole archive, with 1 and the fault for a damaged one, with 2 when misspelt, with 3 for none', async () => {
  const zip = at('uno', 'archivo', `${nombre}.zip`);
  expect(await verify(zip)).toMatchObject({ code: 0, stderr: '' });
  const bytes = await readFile(zip);
  const within = bytes.indexOf('data/LEEME.txt') + 'data/LEEME.txt'.length + 30;
  bytes.writeUInt8(bytes.readUInt8(within) ^ 1, within);
  await writeFile(at('mal.zip'), bytes);
  const mal = await verify(at('mal.zip'));
  expect([mal.code, mal.stdout]).toEqual([
    1,
    expect.stringMatching(/^error damaged-zip: data.LEEME.txt: [\s\S]*\nMal: .* tiene 1 falla /),
  ]);
  const wacz = await verify(at('uno', 'archivo', `${nombre}.wacz`));
  expect([wacz.code, wacz.stdout]).toEqual([
    3,
    expect.stringMatching(/^error is-wacz: Es un WACZ.*\n.*\n\nNo se veri/),
  ]);
  expect((await verify()).code).toBe(2);
  expect((await verify(at('no-hay.zip'))).code).toBe(2);
});

test('the WACZ holds every file of the site at its address, with sums that a reader of its own confirms', async () => {
  const files = unzipSync(await readFile(at('uno', 'archivo', `${nombre}.wacz`)));
  const text = (ruta: string) => new TextDecoder().decode(files[ruta]);
  const sum = (bytes: Uint8Array | undefined) =>
    `sha256:${createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')}`;
  const { resources, description } = JSON.parse(text('datapackage.json')) as {
    description: string;
    resources: { path: string; hash: string; bytes: number }[];
  };
  expect(JSON.parse(text('datapackage-digest.json'))).toEqual({
    path: 'datapackage.json',
    hash: sum(files['datapackage.json']),
  });
  expect(resources).toEqual(
    resources.map(({ path, ...rest }) => ({ ...rest, path, hash: sum(files[path]), bytes: files[path]?.length })),
  );
  const warc = files['archive/data.warc.gz'] ?? new Uint8Array();
  const urls: string[] = [];
  const ids = new Set<string>();
  for await (const record of new WARCParser([warc])) {
    const payload = await record.readFully(false);
    ids.add(record.warcHeader('WARC-Record-ID') ?? '');
    if (record.warcType === 'warcinfo')
      expect(new TextDecoder().decode(payload)).toMatch(/\r\ndescription: No es una captura: /);
    if (record.warcType !== 'response') continue;
    urls.push(record.warcTargetURI ?? '');
    expect(record.warcHeader('WARC-Payload-Digest')).toBe(sum(payload));
    expect(record.httpHeaders?.headers.get('Content-Length')).toBe(String(payload.length));
  }
  const published = Object.keys(await fingerprint(at('uno', 'publicado')));
  const made = published
    .filter((ruta) => !['/_headers', '/.nojekyll'].includes(ruta))
    .map((ruta) => `https://villa.example${encodeURI(ruta)}`);
  expect(made.length).toBe(published.length - 2);
  expect(urls.sort()).toEqual(['https://villa.example/', ...made].sort());
  expect(ids.size).toBe(urls.length + 1);
  // The library leaves out by what algorithm the sum was made.
  expect(text('indexes/index.cdx').replaceAll('"digest":"sha256:', '"digest":"')).toBe(await indexOf(warc));
  expect(text('pages/pages.jsonl')).toContain('"url":"https://villa.example/planes/plan-1.html"');
  expect(text('pages/pages.jsonl')).not.toContain('404.html');
  expect(description).toMatch(/^Lo que se prometió y lo que se hizo\. No es una captura: .* la de corte /);
});

test('a reader of streams takes the WACZ: each file is stored after its size and sum', async () => {
  const zip = await readFile(at('uno', 'archivo', `${nombre}.wacz`));
  const names: string[] = [];
  let next = 0;
  while (zip.readUInt32LE(next) === 0x04034b50) {
    const [flags, method] = [zip.readUInt16LE(next + 6), zip.readUInt16LE(next + 8)];
    const [crc, size] = [zip.readUInt32LE(next + 14), zip.readUInt32LE(next + 18)];
    const start = next + 30 + zip.readUInt16LE(next + 26) + zip.readUInt16LE(next + 28);
    names.push(zip.toString('utf8', next + 30, next + 30 + zip.readUInt16LE(next + 26)));
    next = start + size;
    expect([flags & 8, method, crc]).toEqual([0, 0, crc32(zip.subarray(start, next))]);
  }
  expect(names).toEqual(Object.keys(unzipSync(zip)));
  expect(names.length).toBe(5);
});

/** The index of a WARC as its own library makes it. */
async function indexOf(warc: Uint8Array): Promise<string> {
  const indexer = new CDXIndexer({ format: 'cdxj' });
  const rows: string[] = [];
  const source = { reader: new Blob([warc as Uint8Array<ArrayBuffer>]).stream(), filename: 'data.warc.gz' };
  for await (const row of indexer.iterIndex([source] as never)) rows.push(indexer.serialize(row));
  return rows.sort().join('');
}

test('the page of the archives lists those that are kept, with what tells them apart and that they are whole', async () => {
  const html = await readFile(at('uno', 'publicado', 'archivo.html'), 'utf8');
  expect(html).toMatch(/href="https:\/\/villa\.example\/2024\.zip">\s*2024\.zip\s*<\/a> \(ZIP, 1\.8 MB\)/);
  expect(html).toContain('ab'.repeat(32));
  expect(await readFile(at('uno', 'publicado', 'index.html'), 'utf8')).toContain('href="./archivo.html"');
});
