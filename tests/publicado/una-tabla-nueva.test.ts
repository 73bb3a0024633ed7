import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problems/problem.ts';
import { type Cambios, replace, writeSitio } from '../sitio-minimo.ts';
import { withoutProgress } from './ordenes.ts';

/** All that a new table costs: the file with its schema, and its line in the index with the import. */
const ESQUEMA = `import { z } from 'zod';
import { clave, numero, refiere, texto, fuente } from '../fields/fields.ts';
import { table } from '../table.ts';

/** \`data/planes/<plan>/xprueba.csv\`: what an activity may cost. */
const partida = z.strictObject({
  id: clave('Clave de la partida'),
  actividad: refiere('Actividad que paga', 'actividades'),
  concepto: texto('Qué paga'),
  monto: numero('Cuánto se autorizó', { minimum: 1, maximum: 1000000, unit: 'pesos' }),
  fuente: fuente(),
});

export const xprueba = table(partida, {
  title: 'Presupuesto',
  description: 'Cada partida del plan.',
  key: ['id'],
});
`;
/** Where the tables of a plan begin to be listed. */
const LINEA = 'export const PLAN_TABLES = {\n';

const CSV = `id,actividad,concepto,monto,fuente
sillas,talleres-1,Sillas para los talleres,2500.5,plan#Anexo de costos
`;
const XPRUEBA = 'data/planes/plan-1/xprueba.csv';

let folder: string;
const generator = () => join(folder, 'generador');
const built = (file: string) => readFile(join(folder, 'publicado', file), 'utf8');
const builtJson = async (file: string) => JSON.parse(await built(file)) as unknown;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'una-tabla-nueva-'));
  for (const part of ['src', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs']) {
    await cp(resolve(part), join(generator(), part), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(generator(), 'node_modules'));
  const tables = join(generator(), 'src/model/tables');
  await writeFile(join(tables, 'xprueba.ts'), ESQUEMA);
  const index = await readFile(join(tables, 'index.ts'), 'utf8');
  const withLine = String(replace(LINEA, `${LINEA}  xprueba,\n`)(index));
  await writeFile(join(tables, 'index.ts'), `import { xprueba } from './xprueba.ts';\n${withLine}`);
});

afterAll(() => rm(folder, { recursive: true }));

/** What a command of the copy prints, and how it ends. */
const run = (command: string, args: readonly string[]) => runNode([join(generator(), 'src/cli', command), ...args]);

function runNode(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: generator() }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr: withoutProgress(stderr) }),
    );
  });
}

test('a wrong cell, a repeated key, a broken reference and a stray column of it are told', async () => {
  const root = join(folder, 'con errores');
  const wrong = `id,actividad,concepto,monto,fuente,nota
sillas,talleres-1,Sillas,0,plan#Anexo de costos,
sillas,talleres-9,Mesas,mucho,plano#Anexo de costos,
`;
  writeSitio(root, { [XPRUEBA]: wrong, 'data/planes/plan-1/xpruebas.csv': CSV });
  const { code, stdout } = await run('validar.ts', ['--root', root, '--formato', 'json']);
  expect(code).toBe(1);
  const { problems } = JSON.parse(stdout) as { problems: Problem[] };
  expect(problems.map(({ file, line, code, field, hint }) => [basename(file), line, code, field, hint])).toEqual([
    ['xprueba.csv', 1, 'extra-label', 'nota', expect.anything()],
    ['xprueba.csv', 2, 'constraint-error', 'monto', 'Escriba un número de 1 a 1000000.'],
    ['xprueba.csv', 3, 'primary-key', 'id', expect.anything()],
    ['xprueba.csv', 3, 'foreign-key', 'actividad', expect.stringContaining('Hay «talleres-1», que es de otro número')],
    ['xprueba.csv', 3, 'type-error', 'monto', expect.anything()],
    ['xprueba.csv', 3, 'foreign-key', 'fuente', '¿Quiso escribir «plan»?'],
    ['xpruebas.csv', 1, 'extra-file', '', '¿Quiso escribir «xprueba.csv»?'],
  ]);
});

test('its numbers are figures: a change of one is told to reviewers, and is among the corrections that Git knows', async () => {
  const root = join(folder, 'en Git');
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@villa.example', ...args]);
  const commit = async (sites: Cambios) => {
    writeSitio(root, sites);
    await git('add', '-A');
    await git('commit', '-q', '-m', 'x');
  };
  writeSitio(root, {});
  await git('init', '-q');
  await commit({ [XPRUEBA]: CSV });
  await commit({ [XPRUEBA]: CSV.replace('2500.5', '3000') });
  const { stdout } = await run('cambios.ts', ['--root', root, '--desde', 'HEAD~1', '--formato', 'json']);
  const { changes } = JSON.parse(stdout) as { changes: { code: string; message: string }[] };
  expect(changes.map(({ code, message }) => [code, message])).toEqual([
    [
      'figure-changed',
      'Cifra «monto» de xprueba, sillas: de 2,500.5 a 3,000 (pesos): +499.5; +19.98 %. Ningún renglón de correcciones.csv dice por qué.',
    ],
  ]);
  const historia = pathToFileURL(join(generator(), 'src/review/historia.ts')).href;
  const ask = `const { readHistoria } = await import(${JSON.stringify(historia)});
    console.log(JSON.stringify((await readHistoria(${JSON.stringify(root)})).cambios));`;
  const told = JSON.parse((await runNode(['--input-type=module', '-e', ask])).stdout) as object[];
  expect(told).toMatchObject([
    { plan: 'plan-1', tabla: 'xprueba', renglon: 'sillas', columna: 'monto', antes: '2500.5', ahora: '3000' },
  ]);
});

describe('built', () => {
  beforeAll(async () => {
    const root = join(folder, 'sitio');
    // A text that leads to the table's file is a link that is right, and to the place that only the table cites.
    const text = replace(
      'Un plan.',
      '[Costos](/datos/planes/plan-1/xprueba.csv), [anexo](/documentos/plan.html#anexo-de-costos).',
    );
    writeSitio(root, { [XPRUEBA]: CSV, 'content/planes/plan-1.mdx': text });
    const { code, stdout, stderr } = await run('build.ts', ['--root', root, '--out', join(folder, 'publicado')]);
    expect([code, stderr, stdout]).toEqual([0, '', expect.stringContaining('sin problemas')]);
  });

  test('its rows are in the JSON of the plan, and in that of the part that they name', async () => {
    const fila = { id: 'sillas', actividad: 'talleres-1', concepto: 'Sillas para los talleres', monto: 2500.5 };
    const whole = { xprueba: [{ ...fila, fuente: { documento: 'plan', lugar: 'Anexo de costos' } }] };
    expect(await builtJson('datos/planes/plan-1.json')).toMatchObject(whole);
    expect(await builtJson('datos/planes/plan-1/talleres.json')).toMatchObject(whole);
    expect(await builtJson('datos/planes/plan-1/talleres/1.json')).toMatchObject(whole);
  });

  test('it is published as CSV, XLSX and JSON', async () => {
    expect((await built('datos/planes/plan-1/xprueba.csv')).replace(/^\uFEFF/, '').replaceAll('\r', '')).toBe(CSV);
    expect(await builtJson('datos/json/planes/plan-1/xprueba.json')).toMatchObject([{ id: 'sillas', monto: 2500.5 }]);
    expect((await built('datos/planes/plan-1/xprueba.xlsx')).slice(0, 2)).toBe('PK');
  });

  test('the Data Package and CSVW describe it, with its bounds and its unit', async () => {
    const { resources } = (await builtJson('datos/datapackage.json')) as {
      resources: { path: string; schema: object }[];
    };
    expect(resources.find(({ path }) => path === 'planes/plan-1/xprueba.csv')).toMatchObject({
      title: 'Presupuesto, Plan 1',
      schema: {
        primaryKey: ['id'],
        foreignKeys: [{ fields: ['actividad'], reference: { resource: 'planes.plan-1.actividades', fields: ['id'] } }],
        fields: expect.arrayContaining([
          expect.objectContaining({
            name: 'monto',
            unit: 'pesos',
            constraints: { required: true, minimum: 1, maximum: 1000000 },
          }),
        ]) as unknown,
      },
    });
    const { tables } = (await builtJson('datos/csv-metadata.json')) as { tables: { url: string }[] };
    expect(tables.map(({ url }) => url)).toContain('planes/plan-1/xprueba.csv');
  });

  test.each([
    ['the dictionary', 'diccionario.html', ['id="tabla-xprueba"', 'Cuánto se autorizó', 'Unidad: pesos']],
    ['the open data of the plan', 'datos/planes/plan-1.html', ['Presupuesto, Plan 1']],
    [
      'the page of the document that it cites',
      'documentos/plan.html',
      ['id="anexo-de-costos"', 'Presupuesto: <a href="../datos/planes/plan-1.html">sillas</a>'],
    ],
  ])('it stands in %s', async (_, page, texts) => {
    const html = (await built(page)).replace(/\s+/g, ' ');
    for (const text of texts) expect(html).toContain(text);
  });
});
