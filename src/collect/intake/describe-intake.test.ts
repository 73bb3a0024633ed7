import { expect, test } from 'vitest';
import { type Celda, makeWorkbook } from '../../../tests/make-workbook.ts';
import { applyCambios, type Cambios } from '../../../tests/sitio-minimo.ts';
import { readSources } from '../../load/read-sources.ts';
import { describeIntake } from './describe-intake.ts';
import { takeIn } from './take-in.ts';

const MEDICIONES = 'data/planes/plan-1/mediciones.csv';
const HEADER = ['variable', 'periodo', 'valor', 'fuente'];

/** What is said of a sheet that is sent to the minimal site. */
async function tell(filas: Celda[][], cambios: Cambios = {}): Promise<string> {
  const files = new Map(Object.entries(applyCambios(cambios)).map(([file, text]) => [file, Buffer.from(text)]));
  const book = { name: 'envio.xlsx', bytes: makeWorkbook([{ nombre: 'Datos', filas }]) };
  return [...describeIntake(await takeIn(await readSources(files), files, [book]))].join('');
}

const good = ['dados', '2025-T1', 3, 'informe#2'];

test('a row that is refused is counted apart, and not listed as added', async () => {
  const text = await tell([HEADER, good, ['dados', '2025-T2', 'N/D', 'informe#2']]);
  expect(text).toContain(`${MEDICIONES}: 1 se agrega, 1 con errores, que se dicen abajo\n`);
  expect(text).toContain('Se agrega: dados, 2025-T1');
  expect(text).not.toContain('Se agrega: dados, 2025-T2');
});

test('so are the rows of a sheet of which a header is wrong', async () => {
  const text = await tell([['variable', 'periodo', 'valro', 'fuente'], good]);
  expect(text).toContain(`${MEDICIONES}: 1 con errores, que se dicen abajo\n`);
  expect(text).not.toContain('Se agrega');
});

const BROKEN: Cambios = { 'data/personas.csv': (text) => `${text}ana,Ana\n` };

test('what was wrong before is told last, as the site’s own, and hides nothing of what was sent', async () => {
  const text = await tell([HEADER, good, ['dados', '2025-T2', 'N/D', 'informe#2']], BROKEN);
  const places = [
    'Se agrega: dados, 2025-T1',
    'celda C3',
    'El sitio ya tenía 1 error antes de importar',
    'primary-key',
  ];
  expect(places.map((one) => text.indexOf(one))).toEqual(
    places.map((one) => text.indexOf(one)).toSorted((a, b) => a - b),
  );
  expect(places.every((one) => text.includes(one))).toBe(true);
});

test('an error of a row that stands in a column that wasn’t sent is the site’s own', async () => {
  const cambios: Cambios = {
    [MEDICIONES]: (text) => text.replace('previstos,2025,10,,plan#4.1', 'previstos,2025,10,,otro#1'),
  };
  const text = await tell(
    [
      ['variable', 'periodo', 'valor'],
      ['previstos', '2025', 12],
    ],
    cambios,
  );
  expect(text).toContain('Cambia: previstos, 2025');
  expect(text).toContain(
    'El sitio ya tenía 1 error antes de importar, que no viene de lo enviado:\ndata/planes/plan-1',
  );
});

test('of many errors of the site, the first and how many more', async () => {
  const text = await tell([HEADER, good], {
    'data/personas.csv': (own) => `${own}${Array.from({ length: 9 }, (_, i) => `Ana ${i},Ana\n`).join('')}`,
  });
  expect(text).toContain('El sitio ya tenía 9 errores antes de importar, que no vienen de lo enviado:');
  expect(text).toContain('… y 4 más: «npm run validar» los dice todos.');
});

// prettier-ignore
test.each<[name: string, header: string[], row: Celda[], says: string]>([
  ['unknown, in a sheet without states', HEADER, ['dados', '2025-T1', 'N/D', 'informe#2'], 'agregue una columna «estado», y escriba en ella «no-disponible»'],
  ['unknown, in a sheet with states', [...HEADER, 'estado'], ['dados', '2025-T1', 's/d', 'informe#2', null], 'elija en la columna «estado» «no-disponible»'],
  ['not applicable', [...HEADER, 'estado'], ['dados', '2025-T1', 'N/A', 'informe#2', null], '«no-aplica»'],
  ['withheld', [...HEADER, 'estado'], ['dados', '2025-T1', 'Reservado', 'informe#2', null], '«reservado»'],
  ['a dash', [...HEADER, 'estado'], ['dados', '2025-T1', '-', 'informe#2', null], 'Escriba 0 si es cero'],
  ['unknown, where there are no states', ['meta_plan', 'informe', 'declarado', 'fuente'], ['talleres-1-2025', 'anual-2025', 'pendiente', 'informe#2'], 'deje la celda en blanco.\n'],
])('what stands for no figure, %s, is told in the columns of the sheet', async (_, header, row, says) => {
  const text = await tell([header, row]);
  expect(text).toContain(says);
  expect(text).not.toContain('mediciones.csv, además');
  if (!header.includes('estado') && !header.includes('valor')) expect(text).not.toContain('«estado»');
});

test('what the row above says is not offered for a blank of a sheet', async () => {
  const text = await tell([
    ['id', 'titulo', 'emisor', 'fecha'],
    ['informe-t1', null, 'Municipio de Villa', '2026-04'],
  ]);
  expect(text).toContain('titulo');
  expect(text).not.toContain('combinada');
});
