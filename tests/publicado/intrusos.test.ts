import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveSite } from '../../src/archive/archive-site.ts';
import { PROJECT } from '../../src/base/project.ts';
import { type BuildFailure, buildSite, EFFECTS } from '../../src/build/build-site.ts';
import { type Opening, openSitio } from '../../src/sitio.ts';
import { FOTO, writeSitio } from '../sitio-minimo.ts';
import { fingerprint } from './huella.ts';
import { copyPages } from './paginas-sin-acabar.ts';
import { orden, runNode } from './ordenes.ts';
import { minimalPages } from './paginas-de-astro.ts';
import { openDev, type ServidorDeDesarrollo } from './servidor-de-desarrollo.ts';

/** Someone writes, while a site is built or archived, where it is read from or written to. */
let folder: string;
let publicado: ReadonlyMap<string, string>;
/** Pages that Astro made before: what happens after it needs no other. */
let paginas: string;
const at = (...path: string[]) => join(folder, ...path);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n';
const CON_GUION = SVG.replace('<path', '<script>alert(1)</script><path');
const FUERA = 'lo de afuera';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intrusos-'));
  await writeFile(at('fuera.svg'), FUERA);
  await mkdir(at('fuera'));
  await writeFile(at('fuera/foto.png'), FOTO);
  writeSources(at('fuentes'));
  process.chdir(PROJECT);
  paginas = await minimalPages();
  const built = await build(at('fuentes'), at('primero'));
  publicado = built.published?.sums ?? new Map();
});

afterAll(() => rm(folder, { recursive: true }));

const writeSources = (root: string) => writeSitio(root, { 'public/x.svg': SVG, 'public/.gitkeep': '' });

let casos = 0;
/** Sources and a folder for their site. */
function newCase(): { root: string; out: string } {
  const caso = at(`caso-${casos++}`);
  writeSources(join(caso, 'fuentes'));
  return { root: join(caso, 'fuentes'), out: join(caso, 'dist') };
}

/** Builds; something happens when a stage begins. */
function build(root: string, out: string, when = '', happens: () => unknown = () => undefined) {
  return buildSite(root, out, {
    ...EFFECTS,
    render: async (...args) => {
      await copyPages(paginas)(...args);
      if (when === 'páginas') await happens();
    },
    onStage: (etapa) => void (etapa === when && etapa !== 'páginas' && happens()),
  });
}

const causeOf = (building: Promise<unknown>) =>
  building.then(
    () => 'published',
    (error: BuildFailure) => String((error.cause as Error).message),
  );

describe('a file of public that changes after it was judged', () => {
  test('what comes later is not published, and what is written anew with the same bytes is', async () => {
    const { root, out } = newCase();
    const change = async () => {
      await writeFile(join(root, 'public/x.svg'), SVG);
      await writeFile(join(root, 'public/malo.html'), '<script>alert(1)</script>');
      await writeFile(join(root, 'public/.secreto'), 'x');
      await symlink(at('fuera.svg'), join(root, 'public/liga.svg'));
    };
    await build(root, out, 'páginas', change);
    expect(await fingerprint(out)).toEqual(await fingerprint(at('primero')));
    expect(await readdir(join(out, 'imagenes'))).toEqual(['foto.png']);
  });

  test('the order says which file, ends with 1 and leaves the last site', async () => {
    const { root, out } = newCase();
    await build(root, out);
    const before = await fingerprint(out);
    const accidente = join(import.meta.dirname, 'accidente.ts');
    const args = [root, out, paginas, 'alguien cambia un archivo de public', 'x.svg'];
    expect(await runNode(accidente, args)).toMatchObject({
      code: 1,
      stderr: `No se publicó: falló la etapa «archivos de public».\n  public/x.svg cambió mientras se publicaba.\n  → Cuando nadie escriba en esa carpeta, repita la orden.\nLo publicado antes sigue como estaba.\n`,
    });
    expect(await fingerprint(out)).toEqual(before);
  });
});

describe('what somebody changed in the last site with its length, and its time set back', () => {
  test.each([
    ['a build that keeps what it can', false],
    ['a build that keeps nothing', true],
  ])('is told before the exchange, and left, by %s', async (_, clean) => {
    const { root, out } = newCase();
    await build(root, out);
    const page = join(out, 'index.html');
    execFileSync('cp', ['-p', page, at('como-estaba')]);
    const changed = (await readFile(page, 'utf8')).replace('<title>', '<TITLE>');
    await writeFile(page, changed);
    execFileSync('touch', ['-r', at('como-estaba'), page]);
    const building = buildSite(root, out, { ...EFFECTS, render: copyPages(paginas), clean });
    expect(await causeOf(building)).toContain('«index.html» cambió después');
    expect(await readFile(page, 'utf8')).toBe(changed);
  });
});

describe('a folder of somebody else’s is not replaced by a site', () => {
  const personal: [string, string[], string][] = [
    ['hidden files alone', ['.ssh/id_ed25519', '.bashrc'], '.bashrc'],
    ['a page and a thesis', ['index.html', 'tesis.docx'], 'index.html'],
    ['what the site of version 0.1 looked like', ['index.html', 'recursos/buscar.js', '_headers'], '_headers'],
    ['a hidden folder that is empty', ['.config/'], '.config'],
    [
      'an own folder in .cache',
      ['a.txt', '../.cache/cuentas-claras-sitios/out-dist/marca-1-0123456789abcdef.json'],
      '',
    ],
  ];

  test.each(personal)('%s: the order ends with 2 before any work', async (_, files, told) => {
    const { root, out } = newCase();
    for (const file of files) {
      await mkdir(join(out, file.endsWith('/') ? file : dirname(file)), { recursive: true });
      if (!file.endsWith('/')) await writeFile(join(out, file), file);
    }
    const before = await fingerprint(dirname(out));
    const { code, stdout, stderr } = await runNode(orden('build.ts'), ['--root', root, '--out', out]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^No se publica en .*\/dist\.\n {2}«.*\n {2}→ .*\n$/);
    if (told !== '') expect(stderr).toContain(`«${told}» no lo escribió este programa: se perdería.`);
    expect(await fingerprint(dirname(out))).toEqual(before);
  });

  test('npm start says so, serves nothing and ends with 2', async () => {
    const { root } = newCase();
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist/index.html'), 'Mi tesis');
    const { code, stderr } = await runNode(orden('start.ts'), [], { cwd: root, env: { PORT: '0' } });
    expect([code, stderr]).toEqual([2, expect.stringContaining('«index.html» no lo escribió este programa')]);
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('Mi tesis');
  });

  test.each(['páginas', 'publicar'])(
    'what someone writes into the last site in the stage «%s» stays',
    async (etapa) => {
      const { root, out } = newCase();
      await build(root, out);
      const write = () => execFileSync('sh', ['-c', 'echo La tesis > "$0/tesis.docx"', out]);
      expect(await causeOf(build(root, out, etapa, write))).toContain('«tesis.docx» no lo escribió este programa');
      expect(await readFile(join(out, 'tesis.docx'), 'utf8')).toBe('La tesis\n');
      expect(existsSync(join(out, 'index.html'))).toBe(true);
      await rm(join(out, 'tesis.docx'));
      await build(root, out);
    },
  );

  test('no other folder of a .cache beside it is touched', async () => {
    const { root, out } = newCase();
    const cache = join(dirname(out), '.cache');
    const theirs = ['dist-anterior/a', 'dist-nuevo-1/a', 'dist-sobra-1/a', 'paginas-1/a', 'cuentas-claras/a'];
    for (const file of theirs) {
      await mkdir(dirname(join(cache, file)), { recursive: true });
      await writeFile(join(cache, file), file);
    }
    const before = await fingerprint(cache);
    await build(root, out);
    await build(root, out);
    expect(await fingerprint(cache)).toMatchObject(before);
  });

  test('where it is a link, what it leads to is replaced, and the link stays', async () => {
    const { root, out } = newCase();
    await mkdir(join(dirname(out), 'verdadera'));
    await symlink('verdadera', out);
    await build(root, out);
    await build(root, out);
    expect(await fingerprint(join(dirname(out), 'verdadera'))).toEqual(await fingerprint(at('primero')));
    await writeFile(join(out, 'tesis.docx'), '');
    await expect(build(root, out)).rejects.toThrow('«tesis.docx» no lo escribió');
  });
});

describe('an archive takes what was judged and published, or is not made', () => {
  const archive = async (
    caso: { root: string; out: string },
    { sitio }: Opening,
    sumas: ReadonlyMap<string, string>,
  ) => {
    if (!sitio) throw new Error('no site');
    const fuentes = { folder: caso.root, sums: sitio.sums };
    const publicado = { folder: caso.out, sums: sumas };
    const salida = join(caso.out, '../archivo');
    return archiveSite({
      sitio: sitio.sitio,
      sources: fuentes,
      published: publicado,
      destination: salida,
      project: PROJECT,
      key: undefined,
    });
  };

  /** Copies of sources and site, of which something changes. */
  async function afterBuild(change: (caso: { root: string; out: string }) => Promise<unknown>) {
    const caso = newCase();
    await cp(at('primero'), caso.out, { recursive: true });
    const apertura = await openSitio(caso.root);
    await change(caso);
    return { caso, archiving: archive(caso, apertura, publicado) };
  }

  const PERSONAS = 'fuentes/data/personas.csv';
  test.each<[string, string, (caso: string) => Promise<unknown>]>([
    ['a source changes', PERSONAS, (caso) => appendFile(join(caso, PERSONAS), 'x,X\n')],
    ['a source is removed', PERSONAS, (caso) => rm(join(caso, PERSONAS))],
    ['a source is a link to its bytes', PERSONAS, (caso) => linkToItself(join(caso, PERSONAS))],
    [
      'a folder of sources is a link',
      'fuentes/content/actas/acta-1.mdx',
      (caso) => linkToItself(join(caso, 'fuentes/content')),
    ],
    [
      'the description changes',
      'fuentes/data/sitio.json',
      (caso) => appendFile(join(caso, 'fuentes/data/sitio.json'), ' '),
    ],
    [
      'a file of public changes',
      'fuentes/public/x.svg',
      (caso) => writeFile(join(caso, 'fuentes/public/x.svg'), CON_GUION),
    ],
    [
      'a page changes',
      'dist/index.html',
      (caso) => appendFile(join(caso, 'dist/index.html'), '<script>alert(1)</script>'),
    ],
    ['a page is a link to its bytes', 'dist/index.html', (caso) => linkToItself(join(caso, 'dist/index.html'))],
    ['a page is removed', 'dist/acerca.html', (caso) => rm(join(caso, 'dist/acerca.html'))],
  ])('%s', async (_, file, change) => {
    const { caso, archiving } = await afterBuild(({ out }) => change(dirname(out)));
    await expect(archiving).rejects.toThrow(`${join(dirname(caso.out), file)} cambió mientras se archivaba.`);
    expect(await readdir(join(caso.out, '../archivo'))).toEqual([]);
  });

  async function linkToItself(path: string): Promise<void> {
    await rename(path, `${path}.otro`);
    await symlink(`${path}.otro`, path);
  }

  test('what nobody judged is not in it', async () => {
    const { caso, archiving } = await afterBuild(async ({ root, out }) => {
      await writeFile(join(root, 'data/nueva.csv'), 'x');
      await writeFile(join(root, 'data/.oculta.csv'), 'x');
      await writeFile(join(root, 'public/malo.html'), 'x');
      await symlink(at('fuera.svg'), join(root, 'content/liga.mdx'));
      await writeFile(join(out, 'malo.html'), 'x');
    });
    const [{ path = '' } = {}] = (await archiving).files;
    const inside = Object.keys(unzipSync(await readFile(path))).map((ruta) => ruta.slice(ruta.indexOf('/') + 1));
    const { sitio } = await openSitio(at('fuentes'));
    const judged = [...(sitio?.sums.keys() ?? [])].map((file) => `data/fuentes/${file}`);
    const published = Object.keys(await fingerprint(at('primero'))).map((file) => `data/sitio${file}`);
    expect(inside.filter((ruta) => ruta.startsWith('data/')).sort()).toEqual(
      ['data/LEEME.txt', 'data/sbom.cdx.json', ...judged, ...published].sort(),
    );
    expect(existsSync(join(caso.out, 'malo.html'))).toBe(true);
  });
});

describe('the development server gives of the content only what was judged', () => {
  let server: ServidorDeDesarrollo;

  beforeAll(async () => {
    writeSources(at('dev'));
    server = await openDev(at('dev'));
  });

  afterAll(() => server.close());

  const ask = async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, type: response.headers.get('Content-Type'), body: await response.text() };
  };

  test('a file of public at its address', async () => {
    expect(await ask('/x.svg')).toEqual({ status: 200, type: 'image/svg+xml', body: SVG });
    expect((await ask('/x.svg?v=1')).body).toBe(SVG);
    expect((await ask('/imagenes/foto.png')).type).toBe('image/png');
  });

  test.each([
    '/public/robots.txt',
    '/data/sitio.json',
    '/content/paginas/acerca.mdx',
    '/PUBLIC/robots.txt',
    '/%70ublic/robots.txt',
    '//public//robots.txt',
    '/src/..%2fpublic/robots.txt',
    `/@fs${PROJECT}public/robots.txt`,
    '/@fs{}/public/x.svg',
    '/@fs{}/data/sitio.json?raw',
    '/_image?href=/x.svg',
  ])('%s is not served from the disk', async (path) => {
    expect((await ask(path.replace('{}', at('dev')))).status).toBe(404);
  });

  test('what it was swapped for is not served', async () => {
    await rename(at('dev/public/x.svg'), at('dev/otro.svg'));
    await symlink('../otro.svg', at('dev/public/x.svg'));
    await writeFile(at('dev/otro.svg'), CON_GUION);
    let told = 0;
    // Until the server has seen the link, and once more.
    while (told < 2) {
      if ((await ask('/')).status === 500) told += 1;
      const { status, body } = await ask('/x.svg');
      expect([status, body]).toEqual([500, expect.not.stringContaining('script')]);
    }
  });
});
