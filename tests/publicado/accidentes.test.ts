import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuildResult, buildSite, EFFECTS } from '../../src/build/build-site.ts';
import { placesOf } from '../../src/build/output/workplace.ts';
import { openServer } from '../navegador/servidor.ts';
import { replace, writeSitio } from '../sitio-minimo.ts';
import { fingerprint, type Huella } from './huella.ts';
import { copyPages } from './paginas-sin-acabar.ts';
import { COMPILED_APART, type Ending, orden, run, runNode } from './ordenes.ts';
import { minimalPages } from './paginas-de-astro.ts';

/** Builds take a core each, and one test makes seven of them, one after the other. */
vi.setConfig({ maxConcurrency: 2, testTimeout: 600_000 });

let folder: string;
let viejo: Huella;
let nuevo: Huella;
const rootViejo = () => join(folder, 'fuentes de antes');
const rootNuevo = () => join(folder, 'fuentes de ahora');
const paginas = () => join(folder, 'páginas de ahora');
const ACCIDENTE = join(import.meta.dirname, 'accidente.ts');

const accident = (out: string, ...what: string[]) => runNode(ACCIDENTE, [rootNuevo(), out, paginas(), ...what]);

/** Builds, and gives it a signal when Astro has begun to write. */
const interrupt = (out: string, signal: NodeJS.Signals, isThere = draftsOf, env: NodeJS.ProcessEnv = {}) =>
  runNode(orden('build.ts'), ['--root', rootNuevo(), '--out', out], {
    env,
    onStart: async (child) => {
      while ((await isThere(out, child.pid)).length === 0) await setTimeout(10);
      child.kill(signal);
    },
  });

let last: Promise<unknown> = Promise.resolve();
/** The next build, with the pages that Astro made before. One at a time: a process has one search service, and one draft. */
function buildNext(out: string, root = rootNuevo(), pages = paginas()): Promise<BuildResult> {
  const next = last.then(() => buildSite(root, out, { ...EFFECTS, render: copyPages(pages) }));
  last = next.catch(() => undefined);
  return next;
}

let casos = 0;
/** A folder of its own with the last good site in it: a copy, with its marker, is as good as the site itself. */
async function lastGood(): Promise<string> {
  const out = join(folder, `caso ${casos++}`, 'publicado');
  await cp(join(folder, 'viejo'), out, { recursive: true });
  await copyMarker(out);
  return out;
}

async function copyMarker(out: string): Promise<void> {
  const [from, to] = [join(folder, 'viejo'), out].map((one) => placesOf(one, process.pid).ownFolder) as [
    string,
    string,
  ];
  await cp(dirname(from), dirname(to), { recursive: true, filter: (path) => !/out-(?!viejo)[^/]*$/.test(path) });
  await rename(join(dirname(to), 'out-viejo'), to);
}

/** What builds have left beside a site, aside from its marker and what the next one uses again. */
const cached = async (out: string) => {
  const { ownFolder } = placesOf(out, process.pid);
  const names = existsSync(ownFolder) ? await readdir(ownFolder) : [];
  return names.filter((name) => !/^(?:marca-.*\.json|conservado\.txt|palabras)$/.test(name));
};
/** Without the notes of builds that didn’t end well, which the next one takes away. */
const drafts = async (out: string) => (await cached(out)).filter((name) => !/^borrador-.*\.txt$/.test(name));
const draftsOf = async (out: string, pid: number | undefined) =>
  (await readdir(placesOf(out, process.pid).ownFolder)).filter((name) => name.startsWith(`paginas-${pid}-`));
/** What Astro has compiled, or is compiling, and its files. */
const compiled = async (out: string) => {
  const folder = placesOf(out, process.pid).compiled;
  return existsSync(folder) ? readdir(folder, { recursive: true }) : [];
};
/** Astro is at work: its first files are there. */
const compiledFiles = async (out: string) => (await compiled(out)).filter((name) => name.includes('archivos'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accidentes-'));
  const minimas = await minimalPages();
  writeSitio(rootViejo());
  await buildNext(join(folder, 'viejo'), rootViejo(), minimas);
  const titled = replace('Cuentas de Villa', 'Cuentas nuevas de Villa');
  writeSitio(rootNuevo(), { 'data/sitio.json': titled });
  await cp(minimas, paginas(), { recursive: true });
  const inicio = join(paginas(), 'index.html');
  const html = await readFile(inicio, 'utf8');
  await writeFile(inicio, html.replaceAll('Cuentas de Villa', 'Cuentas nuevas de Villa'));
  await buildNext(join(folder, 'nuevo'));
  viejo = await fingerprint(join(folder, 'viejo'));
  nuevo = await fingerprint(join(folder, 'nuevo'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Asks for the home page over and over until `work` is done; what it was answered. */
async function whileServed<T>(out: string, work: () => Promise<T>): Promise<{ result: T; answers: Set<string> }> {
  const { url, close } = await openServer(out);
  const answers = new Set<string>();
  const ask = async () => {
    const response = await fetch(url);
    const title = /<title>(.*?)<\/title>/.exec(await response.text())?.[1] ?? 'no page';
    answers.add(`${response.status} ${title}`);
  };
  let working = true;
  const asking = (async () => {
    while (working) await ask().then(() => setTimeout(20));
  })();
  const result = await work();
  await ask();
  working = false;
  await asking;
  await close();
  return { result, answers };
}

const ANTES = '200 Cuentas de Villa: ¿Se está cumpliendo?';
const AHORA = '200 Cuentas nuevas de Villa: ¿Se está cumpliendo?';

const MUERTES: readonly [what: string, where: string][] = [
  ['muere al empezar', 'leer y validar'],
  ['muere dentro de', 'otros archivos'],
  ['muere al empezar', 'guiones'],
  ['muere dentro de', 'búsqueda'],
  ['muere al empezar', 'publicar'],
  ['muere antes de quitar el anterior', ''],
];

describe.concurrent('a killed build leaves the last good site whole and served, and the next one recovers', () => {
  test('killed at each stage, one build after the other', async () => {
    const out = await lastGood();
    const { result, answers } = await whileServed(out, async () => {
      const abandoned: string[] = [];
      for (const [what, where] of MUERTES) {
        const { code, pid } = await accident(out, what, where);
        expect([where, code, await fingerprint(out)]).toEqual([where, 'SIGKILL', viejo]);
        // What the one before had left, this one removed.
        abandoned.push(...(await cached(out)).filter((name) => !name.includes(`-${pid}-`)));
      }
      return abandoned;
    });
    expect([result, [...answers]]).toEqual([[], [ANTES]]);
    await buildNext(out);
    expect([await fingerprint(out), await cached(out)]).toEqual([nuevo, []]);
  });

  test('between the two changes of name: the last good site is whole in the cache folder, and served from it', async () => {
    const out = await lastGood();
    const { result, answers } = await whileServed(out, () => accident(out, 'muere entre los dos nombres'));
    expect([result.code, ...answers]).toEqual(['SIGKILL', ANTES]);
    expect(existsSync(out)).toBe(false);
    expect(await fingerprint(placesOf(out, process.pid).previous)).toEqual(viejo);
    const next = await whileServed(out, () => buildNext(out));
    expect([...next.answers]).toEqual([ANTES, AHORA]);
    expect(await fingerprint(out)).toEqual(nuevo);
    expect(await cached(out)).toEqual([]);
  });

  test('between the two changes of name: a next build that can’t publish puts the last good site back', async () => {
    const out = await lastGood();
    await accident(out, 'muere entre los dos nombres');
    const root = join(dirname(out), 'con errores');
    writeSitio(root, { 'data/sitio.json': replace('"2025-12-31"', '"31/12/2025"') });
    expect((await buildNext(out, root)).published).toBeUndefined();
    expect(await fingerprint(out)).toEqual(viejo);
    expect(await cached(out)).toEqual([]);
  });

  test('after both changes of name: the new site is whole, and the next build removes the last one', async () => {
    const out = await lastGood();
    const { result, answers } = await whileServed(out, () => accident(out, 'muere después'));
    expect([result.code, [...answers].at(-1)]).toEqual(['SIGKILL', AHORA]);
    expect(await fingerprint(out)).toEqual(nuevo);
    await buildNext(out);
    expect(await fingerprint(out)).toEqual(nuevo);
    expect(await cached(out)).toEqual([]);
  });

  test('a file that someone writes into the last site while it is removed stays, and each build names it', async () => {
    const out = await lastGood();
    const { code, stdout } = await accident(out, 'alguien escribe en el sitio que se quita');
    const [sobra = '', ...more] = await cached(out);
    const tesis = join(placesOf(out, process.pid).ownFolder, sobra, 'tesis.docx');
    expect([code, more, await fingerprint(dirname(tesis)).then(Object.keys)]).toEqual([0, [], ['/tesis.docx']]);
    expect(stdout).toContain(`Se conserva en:\n  ${tesis}\n  → Muévalo`);
    expect((await accident(out, 'nada')).stdout).toContain(tesis);
    expect([await fingerprint(out), existsSync(tesis)]).toEqual([nuevo, true]);
    await rm(tesis);
    expect((await accident(out, 'nada')).stdout).not.toContain('Se conserva');
    expect(await cached(out)).toEqual([]);
  });

  test('while Astro makes the pages', async () => {
    const out = await lastGood();
    const { code, pid } = await interrupt(out, 'SIGKILL');
    expect([code, await fingerprint(out), (await draftsOf(out, pid)).length]).toEqual(['SIGKILL', viejo, 1]);
    await buildNext(out);
    expect([await fingerprint(out), await draftsOf(out, pid)]).toEqual([nuevo, []]);
  });
});

describe.concurrent('a build that is told to end says so, and removes what it had made', () => {
  const stderr = '\nSe interrumpió. Lo publicado antes sigue como estaba.\n';

  test.each([
    ['SIGINT, twice', 130, 'SIGINT'],
    ['SIGTERM', 143, 'SIGTERM'],
  ])('%s: ends with %i', async (_, code, signal) => {
    const out = await lastGood();
    const ending = await accident(out, 'se le dice que acabe con', signal);
    expect(ending).toMatchObject({ code, stdout: '', stderr });
    expect([await fingerprint(out), await drafts(out)]).toEqual([viejo, []]);
    await buildNext(out);
    expect(await cached(out)).toEqual([]);
  });

  test('SIGINT while Astro writes: what its threads write after that is removed by the next build', async () => {
    const out = await lastGood();
    const ending = await interrupt(out, 'SIGINT');
    expect(ending).toMatchObject({ code: 130, stdout: '', stderr });
    expect((await drafts(out)).filter((name) => !name.includes(`-${ending.pid}-`))).toEqual([]);
    expect(await fingerprint(out)).toEqual(viejo);
    await buildNext(out);
    expect([await fingerprint(out), await cached(out)]).toEqual([nuevo, []]);
  });
});

test('a build that is told to end while Astro compiles leaves nothing of it', async () => {
  const out = await lastGood();
  const ending = await interrupt(out, 'SIGINT', compiledFiles, COMPILED_APART);
  expect(ending).toMatchObject({ code: 130, stdout: '' });
  expect([await compiled(out), await drafts(out), await fingerprint(out)]).toEqual([[], [], viejo]);
});

/**
 * Runs a command where `at` is a disk of so many KB with the files that were there, and which no other process sees; needs
 * root, or user namespaces.
 */
function onSmallDisk(at: string, kb: number, args: string[]): Promise<Ending> {
  // Other builds take their notes away meanwhile.
  const keep = '{ find /proc/self/fd/9/ -maxdepth 1 -type f -exec cp {} "$1" \\; 2>/dev/null || :; }';
  const script = `exec 9< "$1" && mount -t tmpfs -o size=${kb}k tmpfs "$1" && ${keep} && exec 9<&- && shift && exec "$@"`;
  return run('unshare', ['-rm', 'sh', '-c', script, 'sh', at, process.execPath, ...args]);
}

/** Where no small disk can be had: files of at most 32 KB. */
function withSmallFiles(args: string[]): Promise<Ending> {
  return run('sh', ['-c', `trap '' XFSZ; ulimit -f 64; exec "$@"`, 'sh', process.execPath, ...args]);
}

describe.concurrent(
  'a build that runs out of disk says so in a few words and leaves the last good site as it was',
  () => {
    let canMount: boolean;

    beforeAll(async () => {
      const prueba = join(folder, 'disco');
      await mkdir(prueba);
      canMount = (await onSmallDisk(prueba, 64, ['--version'])).code === 0;
      if (!canMount)
        console.warn('NO SMALL DISK CAN BE MOUNTED HERE: writes fail by a limit on the size of files instead.');
    });

    test.each([
      ['páginas', 200],
      ['otros archivos', 3000],
      ['guiones', 3000],
      ['búsqueda', 3000],
    ])('in the stage «%s»', async (etapa, kb) => {
      const out = await lastGood();
      const cache = placesOf(out, process.pid).ownFolder;
      const what = canMount ? 'se queda sin disco en' : 'nada';
      const args = [ACCIDENTE, rootNuevo(), out, paginas(), what, etapa];
      const ending = await (canMount ? onSmallDisk(cache, kb, args) : withSmallFiles(args));
      expectNoRoom(ending, etapa, cache);
      expect([await fingerprint(out), await drafts(out)]).toEqual([viejo, []]);
    });

    test('while Astro writes', async () => {
      const out = await lastGood();
      const cache = placesOf(out, process.pid).ownFolder;
      const args = [orden('build.ts'), '--root', rootNuevo(), '--out', out];
      const ending = await (canMount ? onSmallDisk(cache, 200, args) : withSmallFiles(args));
      expectNoRoom(ending, 'páginas', cache);
      expect(await fingerprint(out)).toEqual(viejo);
    });

    function expectNoRoom({ code, stdout, stderr }: Ending, etapa: string, cache: string): void {
      expect([code, stdout]).toEqual([1, '']);
      const [head, what, how, rest, ...more] = stderr.split('\n');
      if (canMount) {
        expect(head).toBe(`No se publicó: falló la etapa «${etapa}».`);
        expect(what).toContain(`  No queda espacio en el disco (ENOSPC): ${cache}`);
        expect(how).toBe('  → Libere espacio y repita la orden.');
      } else expect(what).toContain('El sistema no deja escribir un archivo tan grande');
      expect([rest, ...more]).toEqual(['Lo publicado antes sigue como estaba.', '']);
    }
  },
);

describe.concurrent('a build that can’t go on for another reason', () => {
  test.each([
    ['truena una página', /^src\/pages\/\S+\.astro, \S*: .+$/],
    ['truena la cuenta de las páginas', /^src\/pages\/\S+\.astro: .+$/],
  ])('%s: the page is named, without a stack', async (what, named) => {
    const out = await lastGood();
    const { code, stdout, stderr } = await accident(out, what);
    expect([code, stdout]).toEqual([1, '']);
    const [head, cause, hint, ...rest] = stderr.split('\n');
    expect([head, cause?.trim(), hint]).toEqual([
      'No se publicó: falló la etapa «páginas».',
      expect.stringMatching(named),
      expect.stringContaining('→ Es un error del programa '),
    ]);
    expect(rest).toEqual(['Lo publicado antes sigue como estaba.', '']);
    expect([await fingerprint(out), await drafts(out)]).toEqual([viejo, []]);
  });

  test('a cache folder that is a file is named', async () => {
    const out = await lastGood();
    await rm(join(dirname(out), '.cache'), { recursive: true });
    await cp(join(rootNuevo(), 'data/sitio.json'), join(dirname(out), '.cache'));
    const { code, stderr } = await accident(out, 'nada');
    expect([code, stderr]).toEqual([2, expect.stringContaining('.cache» no es una carpeta, y ahí se prepara')]);
    expect(await fingerprint(out)).toEqual(viejo);
  });

  test('builds at once all publish: the site of one of them stays, whole, and none is missing meanwhile', async () => {
    const out = await lastGood();
    const { result, answers } = await whileServed(out, () => Promise.all([1, 2, 3].map(() => accident(out, 'nada'))));
    expect(result.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(['0', '0', '0']);
    expect([...answers]).toEqual([ANTES, AHORA]);
    expect([await fingerprint(out), await cached(out)]).toEqual([nuevo, []]);
  });
});

describe.concurrent('npm start, when the content has errors', () => {
  const SITIO_CON_ERROR = { 'data/sitio.json': replace('"2025-12-31"', '"31/12/2025"') };

  test.each<[string, 'out' | 'previous']>([
    ['serves the last site that was published', 'out'],
    ['puts back the last site that a killed build left in the cache folder, and serves it', 'previous'],
  ])('%s', async (_, place) => {
    const root = join(folder, `caso ${casos++}`);
    writeSitio(root, SITIO_CON_ERROR);
    await copyMarker(join(root, 'dist'));
    await cp(join(folder, 'viejo'), placesOf(join(root, 'dist'), process.pid)[place], { recursive: true });
    const child = spawn(process.execPath, [orden('start.ts')], {
      cwd: root,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const url = await new Promise<string>((done) => {
      let told = '';
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        const found = /http:\/\/\S+/.exec(told)?.[0];
        if (found !== undefined && told.includes('1 error')) done(found);
      });
    });
    const response = await fetch(url);
    const page = await response.text();
    child.kill('SIGTERM');
    expect([response.status, page]).toEqual([200, expect.stringContaining('Cuentas de Villa')]);
    expect(await fingerprint(join(root, 'dist'))).toEqual(viejo);
  });

  test('and nothing was published before, ends with 1', async () => {
    const root = join(folder, `caso ${casos++}`);
    writeSitio(root, SITIO_CON_ERROR);
    const { code, stderr } = await runNode(orden('start.ts'), [], { cwd: root, env: { PORT: '0' } });
    expect([code, stderr]).toEqual([1, '']);
  });
});
