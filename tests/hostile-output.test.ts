import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obeyedByRunner, obeyedByTerminal } from './eyes.ts';
import { replace, writeSitio } from './sitio-minimo.ts';

/** What would start commands in a runner's log, and write over a terminal. */
const H =
  '\n::error::x\r::stop-commands::y\u2028::add-mask::z\n##[error]w\u001B[2J\u009B2J\u0007\u202E\u200B\u2066\u0085::debug::v';
/** The same as a name: without what the disk refuses. */
const NAME = H.slice(0, 90).replaceAll('/', '');
const cell = `"${H}"`;

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hostil-'));
  await writeSitio(root, {
    'data/personas.csv': `id,nombre,${cell}\n${cell},${cell},\nluis,Luis,\n${cell},x,,${cell}\n`,
    'data/organos.csv': `id,entidad,nombre,inicio,fin\ncomite,${cell},C,${cell},${cell}\n`,
    'data/documentos.csv': (texto) => `${texto}otro,T,E,${cell},${cell}\n`,
    'data/sitio.json': replace('"corte":', `${JSON.stringify(H)}: ${JSON.stringify(H)},\n  "corte":`),
    'content/paginas/acerca.mdx': `---\n${JSON.stringify(H)}: 1\ntitulo: A\nresumen: B\n---\n\n[x](java&#10;&#10;::error::&#27;)\n\n<N\u200Bota />\n`,
    'content/paginas/otra.mdx': `---\ntitulo: A\nresumen: B\n---\n\n<Nota a="&#10;::error::&#27;">a</Nota>\n\n<Otra.x />\n`,
    'content/actas/acta-1.mdx': replace('sesion: sesion-1', `sesion: ${JSON.stringify(H)}`),
  });
  const files = [
    `public/${NAME}.txt`,
    `public/${NAME}.exe`,
    `public/${NAME}/a.csv`,
    `content/paginas/${NAME}.mdx`,
    `content/compromisos/${NAME}/a.mdx`,
    `data/planes/${NAME}/metas.csv`,
    `data/${NAME}.csv`,
    `data/conjuntos/${NAME}.json`,
  ];
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), `x,y\n=1,${cell}\n`);
  }
});

afterAll(() => rm(root, { recursive: true }));

/** What a command writes on both outputs. */
function run(script: string, ...args: string[]): Promise<string> {
  const path = join(import.meta.dirname, '../src/cli', script);
  return new Promise((done) => {
    execFile(process.execPath, [path, ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
}

describe('nothing of hostile content is obeyed by who reads what a command says of it', () => {
  test.each([
    ['validar.ts', [], '::error'],
    ['validar.ts', ['--todo'], '::error'],
    ['validar.ts', ['--formato', 'json'], '::error'],
    ['validar.ts', ['--formato', 'github'], '::error'],
    ['normalizar.ts', ['--revisar'], '::error'],
    ['build.ts', ['--out', 'nuevo'], '::error'],
  ])('%s %j', async (script, args, says) => {
    const output = await run(script, ...args);
    const color = { annotations: args.includes('github') };
    expect(output).toContain(says);
    expect(obeyedByTerminal(output)).toEqual([]);
    expect(obeyedByRunner(output, color)).toEqual([]);
  });

  test('as JSON, whose values are as they stand', async () => {
    const { problems } = JSON.parse(await run('validar.ts', '--formato', 'json')) as { problems: { value: string }[] };
    expect(problems.map(({ value }) => value)).toContain(H);
  });
});

describe('nor is anything of an argument', () => {
  test.each([
    ['validar.ts', ['--root', H]],
    ['validar.ts', ['--root', `/dev/null/${H}`]],
    ['validar.ts', ['--formato', H]],
    ['validar.ts', ['--explica', H]],
    ['validar.ts', [`--${H}`]],
    ['validar.ts', [H]],
    ['normalizar.ts', ['--root', H]],
    ['normalizar.ts', [H]],
    ['verificar.ts', [H]],
    ['verificar.ts', ['a', H]],
    ['build.ts', ['--root', H]],
    ['build.ts', ['--out', `${H}/data/..`, '--root', H]],
    ['build.ts', [H]],
    ['archivo.ts', ['--root', H, '--salida', H]],
    ['archivo.ts', [H]],
    ['dev.ts', [H]],
  ])('%s %j', async (script, args) => {
    const output = await run(script, ...args);
    expect(obeyedByTerminal(output)).toEqual([]);
    expect(obeyedByRunner(output)).toEqual([]);
  });
});
