import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCE_FOLDERS } from '../src/base/source-folders.ts';
import { readSources } from '../src/load/read-sources.ts';
import type { Sources } from '../src/load/sources.ts';
import type { Problem } from '../src/model/problems/problem.ts';
import { PROBLEM_KINDS } from '../src/model/problems/index.ts';
import { validateSources } from '../src/validate/validate.ts';
import { FOTO, SITIO_MINIMO } from './sitio-minimo.ts';

/** The same cases at every run; to look for others, change it. */
const SEED = 20260131;
/** Of processor. A case takes milliseconds. */
const SLOW_MS = 3000;

const PROJECT = join(import.meta.dirname, '..');
const CODES = new Set<string>(PROBLEM_KINDS.map(({ code }) => code));

type Archivos = ReadonlyMap<string, Buffer>;

const MINIMO: Archivos = new Map([
  ...Object.entries(SITIO_MINIMO).map(([file, text]) => [file, Buffer.from(text)] as const),
  ['public/imagenes/foto.png', FOTO],
  ['public/plano.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style><path d="M0 0"/></svg>')],
  ['public/anexo.csv', Buffer.from('id,valor\na,-5\n')],
]);

const PUBLICADO: Archivos = new Map(
  SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(PROJECT.length + 1).replaceAll('\\', '/'), readFileSync(file)] as const),
  ),
);

/** Pieces that mean something to one of the readers. */
// prettier-ignore
const PIEZAS = [
  '"', '""', ',', ';', '\n', '\r', '\r\n', '\n\n', '\t', '|', '\0', '\uFEFF', '\u00A0', '\u200B', '\u202E', '{', '}', '{x}', '<', '>', '<5 %', '<Nota>', '</Nota>', '<Nota titulo={1} />',
  '<!--', '-->', '---\n', '\n---\n', '- ', '  - ', ': ', '#', '## ', '# ', '[x](/index.html#y)', '[x](javascript:a)', '![x](/imagenes/foto.png)', '[^1]', '\n[x]: y\n', '`', '```\n', '\n> ', '* * *', '|-|-|\n',
  'import x from "y"\n', 'export default 1\n', '&a ', '*a ', '!!str ', '? ', '<<: ', '[', ']', '__proto__', 'constructor', '=1+1', '÷', '×', '(', ')', '1e999', '99999999999999999999', '-0', '2025-02-30', '2025-13', 'NaN',
  '<script>', '<!DOCTYPE x [', ']]>', '<![CDATA[', '&#x0;', '\ud800', '👍', 'ñ', '\xE9', '%PDF-', 'plan-1', 'a'.repeat(3000), '('.repeat(600), '> '.repeat(200), '['.repeat(300),
];

type Golpe = (bytes: Buffer) => Buffer;

/** A change at a place told as a share of the file. */
const at = fc.double({ min: 0, max: 1, noNaN: true });
const cut = (bytes: Buffer, share: number) => Math.floor(share * bytes.length);
const insert = (piece: Uint8Array, share: number): Golpe => {
  return (bytes) => Buffer.concat([bytes.subarray(0, cut(bytes, share)), piece, bytes.subarray(cut(bytes, share))]);
};

const golpe: fc.Arbitrary<Golpe> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...PIEZAS), at).map(([piece, share]) => insert(Buffer.from(piece), share)),
  },
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 8 }), at).map(([piece, share]) => insert(piece, share)),
  fc.tuple(at, at).map(([a, b]): Golpe => (bytes) => {
    const [from, to] = [cut(bytes, Math.min(a, b)), cut(bytes, Math.max(a, b))];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  }),
  fc.tuple(at, at).map(
    ([a, b]): Golpe =>
      (bytes) =>
        insert(bytes.subarray(cut(bytes, a), cut(bytes, a) + 200), b)(bytes),
  ),
  at.map(
    (share): Golpe =>
      (bytes) =>
        bytes.subarray(0, cut(bytes, share)),
  ),
  fc.tuple(at, fc.nat(255)).map(([share, value]): Golpe => (bytes) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[Math.min(cut(changed, share), changed.length - 1)] = value;
    return changed;
  }),
  fc.constantFrom<BufferEncoding>('latin1', 'utf16le').map(
    (encoding): Golpe =>
      (bytes) =>
        Buffer.from(bytes.toString(), encoding),
  ),
  fc.uint8Array({ maxLength: 300 }).map(
    (bytes): Golpe =>
      () =>
        Buffer.from(bytes),
  ),
);

/** Some files of a site, each after some blows. */
const caso = (archivos: Archivos) =>
  fc.array(fc.tuple(fc.constantFrom(...archivos.keys()), fc.array(golpe, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  });

function strike(archivos: Archivos, golpes: [file: string, golpes: Golpe[]][]): Map<string, Buffer> {
  const changed = new Map<string, Buffer>();
  for (const [file, suyos] of golpes) {
    changed.set(
      file,
      suyos.reduce((bytes, uno) => uno(bytes), archivos.get(file) ?? Buffer.alloc(0)),
    );
  }
  return changed;
}

const LINES = new WeakMap<Buffer, number>();

/** How many lines a file has, counted once: thousands of problems may be of one. */
function linesOf(bytes: Buffer): number {
  const lines = LINES.get(bytes) ?? bytes.toString().split(/\r\n|\n|\r/).length;
  LINES.set(bytes, lines);
  return lines;
}

/** Why a problem would be of no use to the person who must mend it. */
function fault({ code, file, line, column, message, hint }: Problem, archivos: Archivos): string[] {
  const bytes = archivos.get(file);
  const lines = bytes ? linesOf(bytes) : 1;
  const absent = code === 'missing-file' && /^(data|content)\/.+\.(csv|json|mdx)$/.test(file);
  return [
    ...(CODES.has(code) ? [] : [`${code} is no code`]),
    ...(bytes || absent ? [] : [`${file} is not there`]),
    ...(Number.isInteger(line) && line >= 1 && (!bytes || line <= lines + 1) ? [] : [`${file}:${line} of ${lines}`]),
    ...(Number.isInteger(column) && column >= 1 ? [] : [`${file}:${line}:${column}`]),
    ...(message !== '' && hint !== '' ? [] : [`${code} says nothing`]),
  ];
}

/** Every problem of a site has its place, and finding them takes no time. */
function expectPlaces(sources: Sources, archivos: Archivos): void {
  const started = process.cpuUsage();
  const { problems } = validateSources(sources);
  const { user, system } = process.cpuUsage(started);
  expect(problems.flatMap((problem) => fault(problem, archivos))).toEqual([]);
  expect((user + system) / 1000).toBeLessThan(SLOW_MS);
}

/** A site already read, with some of its files read anew. */
async function withChanged(base: Sources, changed: Archivos): Promise<Sources> {
  const read = await readSources(changed);
  const isOld = ({ file }: Problem) => !changed.has(file);
  const merge = <T>(all: ReadonlyMap<string, T>, some: ReadonlyMap<string, T>, prefix = '') =>
    new Map([...[...all].filter(([file]) => !changed.has(prefix + file)), ...some]);
  return {
    ...base,
    csv: merge(base.csv, read.csv),
    json: merge(base.json, read.json),
    mdx: merge(base.mdx, read.mdx),
    publicFiles: merge(base.publicFiles, read.publicFiles, 'public/'),
    problems: [...base.problems.filter(isOld), ...read.problems],
  };
}

describe(`by chance (seed ${SEED}): nothing falls, nothing hangs, and every problem has a place and a code`, () => {
  test.each([
    ['the minimal site', MINIMO, 800],
    ['the site that is published', PUBLICADO, 60],
  ])('in files of %s, changed', async (_, archivos, numRuns) => {
    const base = await readSources(archivos);
    await fc.assert(
      fc.asyncProperty(caso(archivos), async (golpes) => {
        const changed = strike(archivos, golpes);
        expectPlaces(await withChanged(base, changed), new Map([...archivos, ...changed]));
      }),
      { seed: SEED, numRuns },
    );
  });

  test('in files of any bytes', async () => {
    const name = fc.constantFrom(
      ...[
        'data/personas.csv',
        'data/sitio.json',
        'data/conjuntos/a.csv',
        'data/conjuntos/a.json',
        'data/x',
        'content/planes/a.mdx',
      ],
      ...[
        'content/compromisos/a/b.mdx',
        'content/paginas/a.mdx',
        'data/planes/a/metas.csv',
        'public/a.svg',
        'public/a.csv',
        'public/a.png',
      ],
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(text)),
    );
    const head = fc.constantFrom('', '---\n', '---\na: b\n---\n', 'id,nombre\n', '{', '<svg>', '\x89PNG\r\n\x1A\n');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, head, bytes), { maxLength: 5 }), async (files) => {
        const archivos = new Map(
          files.map(([file, start, rest]) => [file, Buffer.concat([Buffer.from(start, 'latin1'), rest])]),
        );
        expectPlaces(await readSources(archivos), archivos);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});
