import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ending, runOrders } from './orders.ts';
import { replace, writeSitio } from './sitio-minimo.ts';

const METAS = 'data/planes/plan-1/metas.csv';
let folder: string;
const endings = new Map<string, Ending>();

const git = (repository: string, ...args: string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      repository,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@villa.example',
      '-c',
      'protocol.file.allow=always',
      ...args,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim();
const commit = (repository: string) => (git(repository, 'add', '.'), git(repository, 'commit', '-q', '-m', 'x'));
const at = (...path: string[]) => join(folder, ...path);

/** A repository with the site in a subfolder, and a branch on which a goal asks for less. */
function makeOrigin(): void {
  writeSitio(at('origen/sitio'));
  git(folder, 'init', '-q', '-b', 'main', at('origen'));
  commit(at('origen'));
  git(at('origen'), 'checkout', '-q', '-b', 'propuesta');
  const metas = at('origen/sitio', METAS);
  writeFileSync(metas, String(replace(',100,', ',80,')(readFileSync(metas, 'utf8'))));
  commit(at('origen'));
  git(at('origen'), 'checkout', '-q', 'main');
  appendFileSync(at('origen/sitio/data/personas.csv'), 'eva,Eva Sol\n');
  commit(at('origen'));
}

const PICTURE = 'public/imagenes/foto.png';

/** A clone in which the picture is kept by Git LFS, and was checked out. */
function makeWithLfs(): void {
  git(folder, 'clone', '-q', at('origen'), at('lfs'));
  const picture = at('lfs/sitio', PICTURE);
  const bytes = readFileSync(picture);
  const sum = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(picture, `version https://git-lfs.github.com/spec/v1\noid sha256:${sum}\nsize ${bytes.length}\n`);
  commit(at('lfs'));
  writeFileSync(picture, bytes);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cambios-'));
  makeOrigin();
  git(folder, 'clone', '-q', at('origen'), at('clon'));
  git(at('clon'), 'checkout', '-q', 'propuesta');
  git(folder, 'clone', '-q', '--depth', '1', '--branch', 'propuesta', `file://${at('origen')}`, at('somero'));
  git(folder, 'clone', '-q', at('origen'), at('mudado'));
  renameSync(at('mudado/sitio/content/paginas/acerca.mdx'), at('mudado/sitio/content/paginas/quienes.mdx'));
  makeWithLfs();
  writeSitio(at('suelto'));
  git(folder, 'init', '-q', at('nuevo'));
  writeSitio(at('nuevo'));
  const orders = {
    branch: ['--root', at('clon/sitio')],
    asked: ['--root', at('clon/sitio'), '--desde', 'origin/main'],
    json: ['--root', at('clon/sitio'), '--formato', 'json'],
    markdown: ['--root', at('clon/sitio'), '--formato', 'markdown'],
    main: ['--root', at('mudado/sitio')],
    shallow: ['--root', at('somero/sitio')],
    'shallow, asked': ['--root', at('somero/sitio'), '--desde', 'origin/main'],
    'shallow, last': ['--root', at('somero/sitio'), '--desde', 'HEAD'],
    lfs: ['--root', at('lfs/sitio')],
    alone: ['--root', at('suelto')],
    'no commit': ['--root', at('nuevo')],
    'no such': ['--root', at('clon/sitio'), '--desde', 'nada'],
    option: ['--root', at('clon/sitio'), '--desde=--all'],
    format: ['--root', at('clon/sitio'), '--formato', 'pdf'],
  };
  const ends = await runOrders(Object.values(orders).map((args) => ({ script: 'cambios', args })));
  for (const [i, name] of Object.keys(orders).entries()) endings.set(name, ends[i] as Ending);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each<[name: string, code: number, ...words: string[]]>([
  [
    'branch',
    0,
    'esta rama se separó de «origin/main»',
    'desde sitio/',
    'de 100 % a 80 %',
    `${METAS}:2`,
    '«comprobada», de 1 a 2',
  ],
  ['asked', 0, '(«origin/main»)', 'de 100 % a 80 %', 'renglón «eva»: se quita'],
  ['markdown', 0, '## Qué cambia', `\`${METAS}:2\``],
  ['main', 0, 'con el último commit', 'content/paginas/acerca.mdx ahora es content/paginas/quienes.mdx'],
  ['shallow, last', 0, 'Sin cambios.'],
  ['shallow, asked', 2, 'No hay ninguna versión «origin/main»', 'fetch-depth: 0'],
  ['lfs', 0, 'Sin cambios.'],
  ['alone', 1, 'no está en un repositorio de Git'],
  ['no commit', 1, 'todavía no tiene ningún commit'],
  ['no such', 2, 'No hay ninguna versión «nada»', 'git fetch'],
  ['option', 2, 'No hay ninguna versión «--all»'],
  ['format', 2, 'Uso: npm run cambios'],
])('%s', (name, code, ...words) => {
  const [ended, said] = endings.get(name) ?? [];
  expect([ended, said]).toEqual([code, expect.anything()]);
  for (const word of words) expect(said).toContain(word);
});

test('a shallow clone of a branch says what was taken', () => {
  expect(endings.get('shallow')).toEqual([
    0,
    expect.stringMatching(/con el último commit[^]*no tiene la historia completa/),
  ]);
});

test('as JSON each change has its code, place, weight and values', () => {
  const [, said = ''] = endings.get('json') ?? [];
  const { changes } = JSON.parse(said) as { changes: object[] };
  expect(changes[0]).toMatchObject({
    ...{ code: 'goal-eased', weight: 'serious', side: 'after', file: METAS, line: 2, before: '100', after: '80' },
  });
});
