import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obeyedByRunner, obeyedByTerminal } from './eyes.ts';
import { type Ending, runOrders } from './orders.ts';
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
  writeSitio(root, {
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

const OF_CONTENT: [script: string, args: string[]][] = [
  ['validar', []],
  ['validar', ['--todo']],
  ['validar', ['--formato', 'json']],
  ['validar', ['--formato', 'github']],
  ['validar', ['--formato', 'gitlab']],
  ['normalizar', ['--revisar']],
  ['build', ['--out', 'nuevo']],
];
const OF_ARGUMENTS: [script: string, args: string[]][] = [
  ['validar', ['--root', H]],
  ['validar', ['--root', `/dev/null/${H}`]],
  ['validar', ['--formato', H]],
  ['validar', ['--explica', H]],
  ['validar', [`--${H}`]],
  ['validar', [H]],
  ['normalizar', ['--root', H]],
  ['normalizar', [H]],
  ['verificar', [H]],
  ['verificar', ['a', H]],
  ['build', ['--root', H]],
  ['build', ['--out', `${H}/data/..`, '--root', H]],
  ['build', [H]],
  ['archivo', ['--root', H, '--salida', H]],
  ['archivo', [H]],
  ['dev', [H]],
  ['nuevo', [`/dev/null/${H}`, '--nombre', 'Villa']],
  ['nuevo', ['x', '--nombre', H]],
  ['nuevo', ['x', '--nombre', 'Villa', '--ejemplo', H]],
  ['nuevo', ['plan', H]],
  ['nuevo', ['compromiso', `${H}/x`]],
  ['nuevo', ['acta', 'x', '--sesion', H]],
  ['nuevo', ['acta', 'x', '--organo', H]],
  ['nuevo', ['informe', 'x', '--plan', H]],
];

let endings: Ending[];
beforeAll(async () => {
  endings = await runOrders(
    [...OF_CONTENT, ...OF_ARGUMENTS].map(([script, args]) => ({ script, args })),
    root,
  );
});

describe('nothing of hostile content is obeyed by who reads what a command says of it', () => {
  test.each(OF_CONTENT.map((order, i) => [...order, i] as const))('%s %j', (_, args, i) => {
    const [code, output] = endings[i] ?? [];
    const color = { annotations: args.includes('github') };
    expect([code, output]).toEqual([1, expect.stringContaining('::error')]);
    expect(obeyedByTerminal(output ?? '')).toEqual([]);
    expect(obeyedByRunner(output ?? '', color)).toEqual([]);
  });

  test('as JSON, whose values are as they stand', () => {
    const { problems } = JSON.parse(endings[2]?.[1] ?? '') as { problems: { value: string }[] };
    expect(problems.map(({ value }) => value)).toContain(H);
  });
});

describe('nor is anything of an argument', () => {
  test.each(OF_ARGUMENTS.map((order, i) => [...order, i] as const))('%s %j', (_, _args, i) => {
    const [code, output] = endings[OF_CONTENT.length + i] ?? [];
    expect([code, output]).toEqual([2, expect.stringMatching(/./)]);
    expect(obeyedByTerminal(output ?? '')).toEqual([]);
    expect(obeyedByRunner(output ?? '')).toEqual([]);
  });
});
