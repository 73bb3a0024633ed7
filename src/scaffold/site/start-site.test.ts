import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../base/project.ts';
import { readRows } from '../../load/csv/rows.ts';
import type { Table } from '../../model/table.ts';
import { PLAN_TABLES, TABLES } from '../../model/tables/index.ts';
import { normalizeFolder } from '../../normalize/normalize-folder.ts';
import { openSitio } from '../../sitio.ts';
import { EJEMPLOS, type Ejemplo } from './example.ts';
import { readFolder } from './read-folder.ts';
import { startSite } from './start-site.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'empezar-'))));
afterAll(() => rm(folder, { recursive: true }));

const VILLA = { nombre: 'Municipio de «Peñón», el "Grande" $&', ejemplo: undefined, today: '2026-02-03' } as const;
const UN = 'Asamblea General de las Naciones Unidas';
const begin = (name: string, ejemplo?: Ejemplo) => startSite(join(folder, name), { ...VILLA, ejemplo });

describe.each([undefined, ...EJEMPLOS])('a site begun with the example %s', (ejemplo) => {
  const name = `sitio de ${ejemplo}`;
  beforeAll(() => begin(name, ejemplo));

  test('has nothing to mend but what nobody said yet, and says its body', async () => {
    const { sitio, problems } = await openSitio(join(folder, name));
    const left = problems.filter(({ severity }) => severity !== 'observation');
    expect(left.map(({ severity, code, file, field }) => [severity, code, file, field])).toEqual(
      (ejemplo === undefined ? ['contacto'] : ['corte_motivo', 'contacto']).map((field) => [
        'warning',
        'left-to-fill',
        'data/sitio.json',
        field,
      ]),
    );
    expect(sitio?.entidades.map(({ nombre, ambito }) => [nombre, ambito])).toEqual([[VILLA.nombre, 'municipal']]);
    expect(new Set(sitio?.documentos.map(({ emisor }) => emisor))).toEqual(
      new Set(ejemplo === undefined ? [] : [`${VILLA.nombre} (ejemplo)`, ...(ejemplo === 'ogp' ? [UN] : [])]),
    );
    expect(sitio?.corte).toBe(ejemplo === undefined ? '2026-02-03' : '2026-04-30');
  });

  test('is in canonical form', async () => {
    const { rewritten, left } = await normalizeFolder(join(folder, name), { checkOnly: true });
    expect({ rewritten, left }).toEqual({ rewritten: [], left: [] });
  });

  test('has every table with every column', async () => {
    const files = await readFolder(join(folder, name));
    const plans = ejemplo === undefined ? [] : ['ejemplo'];
    const tables = [
      ...Object.entries(TABLES).map(([table, { schema }]) => [`data/${table}.csv`, schema] as const),
      ...plans.flatMap((plan) =>
        Object.entries(PLAN_TABLES).map(([table, { schema }]) => [`data/planes/${plan}/${table}.csv`, schema] as const),
      ),
    ];
    for (const [path, { shape }] of tables)
      expect(files.get(path)?.split('\n')[0], path).toBe(Object.keys(shape).join(','));
  });

  test('marks all of the example as fictitious, and the guide says how it is called', async () => {
    const files = [...(await readFolder(join(folder, name)))];
    const texts = files.filter(([path]) => path.includes('/ejemplo') && path.endsWith('.mdx'));
    expect(texts.filter(([, text]) => !/\((?:ejemplo|ficticio|ficticia)\)/.test(text))).toEqual([]);
    const ids = files.flatMap(([path, text]) =>
      /^data\/(?:documentos|dependencias)\.csv$/.test(path) ? text.trim().split('\n').slice(1) : [],
    );
    expect(ids.filter((row) => !row.startsWith('ejemplo-'))).toEqual([]);
    expect(files.find(([path]) => path === 'README.md')?.[1]).toContain('se llama `ejemplo`');
  });
});

test.each(EJEMPLOS)('the example %s names only columns that there are', async (ejemplo) => {
  const files = await readFolder(fileURLToPath(new URL(`../ejemplos/${ejemplo}/`, import.meta.url)));
  for (const [path, text] of files) {
    const [, plan, table = ''] = /^data\/(planes\/[^/]+\/)?([^/]+)\.csv$/.exec(path) ?? [];
    if (!path.endsWith('.csv')) continue;
    const tables: Readonly<Record<string, Table>> = plan === undefined ? TABLES : PLAN_TABLES;
    const columns = Object.keys(tables[table]?.schema.shape ?? {});
    expect(columns, path).toEqual(expect.arrayContaining(readRows(path, text).rows[0]?.cells ?? []));
  }
});

test('the guide has no placeholder left, and says what each setting is', async () => {
  await begin('guía & más');
  const guide = await readFile(join(folder, 'guía & más/README.md'), 'utf8');
  expect(guide).not.toMatch(/\{\{|\}\}/);
  expect(guide).toContain('# Cuentas Claras: Municipio de «Peñón», el "Grande" $&\n');
  expect(guide).toContain('| `corte` | Fecha de corte');
  expect(guide).toContain('--root "../guía & más"');
});

describe('a folder', () => {
  test.each<[string, (path: string) => Promise<unknown>, string]>([
    ['with a file', (path) => writeFile(join(path, 'tesis.docx'), ''), 'no está vacía: tiene «tesis.docx»'],
    ['with a site', (path) => mkdir(join(path, 'data')), 'ya hay un sitio'],
    ['with public alone', (path) => mkdir(join(path, 'public')), 'no está vacía: tiene «public»'],
  ])('%s is refused, and stays as it is', async (name, prepare, says) => {
    const path = join(folder, name);
    await mkdir(path);
    await prepare(path);
    const before = await readdir(path, { recursive: true });
    expect(await begin(name)).toEqual({ refusal: expect.stringContaining(says) as string });
    expect(await readdir(path, { recursive: true })).toEqual(before);
  });

  test('that is a file is refused', async () => {
    await writeFile(join(folder, 'archivo'), '');
    expect(await begin('archivo')).toEqual({ refusal: expect.stringContaining('es un archivo') as string });
  });

  test.each(['tests/sitio-nuevo', '.', 'src/../otra'])('in the generator is refused: %s', async (path) => {
    const answer = await startSite(join(PROJECT, path), VILLA);
    expect(answer).toEqual({ refusal: expect.stringContaining('en la carpeta del programa') as string });
  });

  test('that leads into the generator is refused', async () => {
    await symlink(PROJECT, join(folder, 'enlace'));
    expect(await begin('enlace/nueva')).toEqual({
      refusal: expect.stringContaining('en la carpeta del programa') as string,
    });
  });

  test('whose parents are not there is made with them', async () => {
    expect(await begin('a/b/c')).toMatchObject({ kept: [] });
    expect((await openSitio(join(folder, 'a/b/c'))).problems).toMatchObject([{ field: 'contacto' }]);
  });

  test('of a new repository keeps what its host put into it', async () => {
    const path = join(folder, 'clon');
    await mkdir(join(path, '.git'), { recursive: true });
    for (const name of ['README.md', 'LICENSE', '.gitignore']) await writeFile(join(path, name), 'Suyo\n');
    expect(await begin('clon')).toMatchObject({ kept: ['.gitignore', 'README.md'] });
    for (const name of ['README.md', 'LICENSE', '.gitignore'])
      expect(await readFile(join(path, name), 'utf8')).toBe('Suyo\n');
    expect((await openSitio(path)).problems).toMatchObject([{ field: 'contacto' }]);
  });
});
