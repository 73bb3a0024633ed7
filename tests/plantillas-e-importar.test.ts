import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkbook } from './make-workbook.ts';
import { type Ending, runOrders } from './orders.ts';

/** The quarter of a body that isn't León: forms out, forms in, and what is said where an order goes wrong. */

const MEDICIONES = 'data/planes/alumbrado-2025/mediciones.csv';
const PLAN = ['--plan', 'alumbrado-2025'];
const filas = (valor: number | string, periodo = '2025-T4') => [
  ['variable', 'periodo', 'valor', 'fuente'],
  ['rondas', periodo, valor, 'informe-2025#5'],
];

let folder: string;
let root: string;
let endings: Record<string, Ending>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trimestre-'));
  root = join(folder, 'villa');
  await cp(join(import.meta.dirname, 'sitios/mir'), root, { recursive: true });
  await mkdir(join(folder, 'ocupada'));
  await writeFile(join(folder, 'ocupada/alumbrado-2025_2025-t4_cabina.xlsx'), 'lleno');
  await writeFile(join(folder, 'bueno.xlsx'), makeWorkbook([{ nombre: 'Cifras', filas: filas(13) }]));
  await writeFile(join(folder, 'malo.xlsx'), makeWorkbook([{ nombre: 'Cifras', filas: filas('N/D') }]));
  const otra = join(folder, 'otra');
  await cp(root, otra, { recursive: true });
  await writeFile(join(otra, 'data/rondas.xlsx'), makeWorkbook([{ nombre: 'Cifras', filas: filas(13) }]));
  const plantilla = (...args: string[]) => ({
    script: 'plantilla',
    args: ['--root', root, '--salida', join(folder, 'libros'), ...args],
  });
  const importar = (...args: string[]) => ({ script: 'importar', args: ['--root', root, ...args] });
  const orders = {
    'sin nada': { script: 'plantilla', args: [] },
    'sin periodo': plantilla(...PLAN),
    'otro plan': plantilla('--plan', 'alumbrado-2026', '--periodo', '2025-T4'),
    'otro periodo': plantilla(...PLAN, '--periodo', '2025-Q4'),
    'periodo sin metas': plantilla(...PLAN, '--periodo', '2031-T4'),
    'otra dependencia': plantilla(...PLAN, '--periodo', '2025-T4', '--dependencia', 'servisios'),
    'dependencia que no debe': plantilla(...PLAN, '--periodo', '2026-T1', '--dependencia', 'cabina'),
    'libro que ya está': plantilla(...PLAN, '--periodo', '2025-T4', '--salida', join(folder, 'ocupada')),
    todas: plantilla(...PLAN, '--periodo', '2025-T4'),
    'otra vez': plantilla(...PLAN, '--periodo', '2025-T4'),
    'sin archivos': importar(),
    'archivo que no está': importar('nada.xlsx'),
    'otra tabla': importar(join(folder, 'bueno.xlsx'), '--tabla', 'medicion'),
    malo: importar(join(folder, 'bueno.xlsx'), join(folder, 'malo.xlsx'), '--aplicar'),
    revisar: importar(join(folder, 'bueno.xlsx')),
    validar: { script: 'validar', args: ['--root', otra] },
    'entre las tablas': { script: 'importar', args: ['--root', otra, 'data/rondas.xlsx'] },
    'como salió': importar(join(folder, 'libros/alumbrado-2025_2025-t4_servicios.xlsx'), '--aplicar'),
  };
  const told = await runOrders(Object.values(orders));
  endings = Object.fromEntries(Object.keys(orders).map((name, i) => [name, told[i] ?? [-1, '']]));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

// prettier-ignore
test.each<[name: string, code: number, says: string[]]>([
  ['sin nada', 2, ['Falta --plan. Hay: ', 'Uso: npm run plantilla']],
  ['sin periodo', 2, ['Falta --periodo', 'Uso: npm run plantilla']],
  ['otro plan', 2, ['No hay un plan «alumbrado-2026». ¿Quiso escribir «alumbrado-2025»?']],
  ['otro periodo', 2, ['«2025-Q4» no es un periodo', '«2025-T3»']],
  ['periodo sin metas', 2, ['Ninguna meta de «alumbrado-2025» es de 2031-T4', '¿Quiso escribir «2025']],
  ['otra dependencia', 2, ['No hay una dependencia «servisios». ¿Quiso escribir «servicios»?']],
  ['dependencia que no debe', 2, ['«cabina» no debe nada de 2026-T1', 'Deben: servicios']],
  ['libro que ya está', 1, ['No se tocó:', 'cabina.xlsx ya existe, y puede estar llena', 'Libro: ', 'servicios.xlsx (9 cifras, 7 metas)']],
  ['todas', 0, ['cabina.xlsx (2 cifras, 1 meta)', 'servicios.xlsx (9 cifras, 7 metas)']],
  ['otra vez', 0, ['Ya estaba, igual:']],
  ['sin archivos', 2, ['Uso: npm run importar']],
  ['archivo que no está', 2, ['No existe el archivo']],
  ['otra tabla', 2, ['No hay una tabla «medicion». ¿Quiso escribir «mediciones»?']],
  ['malo', 1, ['malo.xlsx, hoja «Cifras», celda C2', 'bueno.xlsx, hoja «Cifras», celda C2', 'No se escribió nada']],
  ['revisar', 0, [`${MEDICIONES}: 1 se agrega`, 'Se agrega: rondas, 2025-T4 (bueno.xlsx, hoja «Cifras», renglón 2)', 'valor: 13', '--aplicar']],
  ['validar', 1, ['data/rondas.xlsx:1:1', 'npm run importar -- data/rondas.xlsx']],
  ['entre las tablas', 0, ['1 se agrega']],
  ['como salió', 0, ['Nada cambia.']],
])('%s', (name, code, says) => {
  const [ended, text] = endings[name] ?? [];
  expect([ended, ...says.filter((one) => !text?.includes(one))]).toEqual([code]);
});

test('nothing is written but where it is asked for and all is right', async () => {
  const [before, now] = await Promise.all(
    [join(import.meta.dirname, 'sitios/mir'), root].map((one) => readFile(join(one, MEDICIONES), 'utf8')),
  );
  expect(now).toBe(before);
  expect(await readFile(join(folder, 'ocupada/alumbrado-2025_2025-t4_cabina.xlsx'), 'utf8')).toBe('lleno');
});

test('what a unit filled in is written, and its next form shows it', async () => {
  const next = join(folder, 'siguiente');
  const [applied, validated, , after] = await runOrders([
    { script: 'importar', args: ['--root', root, join(folder, 'bueno.xlsx'), '--aplicar'] },
    { script: 'validar', args: ['--root', root] },
    { script: 'plantilla', args: ['--root', root, ...PLAN, '--periodo', '2025-T4', '--salida', next] },
    { script: 'importar', args: ['--root', root, join(next, 'alumbrado-2025_2025-t4_servicios.xlsx')] },
  ]);
  expect(applied?.[1]).toContain(`Escrito: ${join(root, MEDICIONES)}`);
  expect(validated?.[0]).toBe(0);
  expect((await readFile(join(root, MEDICIONES), 'utf8')).trimEnd().split('\n').at(-1)).toBe(
    'rondas,2025-T4,13,informe-2025#5',
  );
  expect(after?.[1]).toContain(`${MEDICIONES}: 9 quedan igual\n`);
  expect((await readdir(join(root, 'data/planes/alumbrado-2025'))).filter((name) => name.startsWith('.'))).toEqual([]);
});
