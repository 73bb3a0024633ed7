import { expect, test } from 'vitest';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const found = (changes: Cambios) => foundBy('cifra-distinta-de-su-tabla', changes);
const TABLA = 'data/conjuntos/poblacion.csv';

/** The report gives a figure, of the table whose years have 1,200 and 1,250 inhabitants. */
const says = (valor: string, column: string | undefined, conjunto = 'poblacion') => ({
  'content/informes/anual-2025.mdx': replace(
    'afirmaciones:',
    `cifras:
  - que: Habitantes
    valor: ${valor}
    unidad: personas
${conjunto === '' ? '' : `    conjunto: ${conjunto}\n`}${column === undefined ? '' : `    columna: ${column}\n`}    fuente: informe#4
afirmaciones:`,
  ),
});

test('a figure that is not the sum of the column', async () => {
  expect(await found(says('2400', 'habitantes'))).toEqual([
    [
      'anual-2025/cifra-1#cifras.valor',
      'Habitantes: el informe da 2,400 personas. Su tabla en este sitio, Habitantes por año, suma 2,450 en la columna Habitantes.',
    ],
  ]);
});

test('a figure that is not the number of rows', async () => {
  expect(await found(says('3', undefined))).toEqual([
    [
      'anual-2025/cifra-1#cifras.valor',
      'Habitantes: el informe da 3 personas. Su tabla en este sitio, Habitantes por año, tiene 2 renglones.',
    ],
  ]);
});

const decimals = (a: string, b: string): Cambios => ({
  [TABLA]: `anio,habitantes\n2020,${a}\n2021,${b}\n`,
  'data/conjuntos/poblacion.json': replace(
    '"name": "habitantes", "type": "integer"',
    '"name": "habitantes", "type": "number"',
  ),
});

test.each<[string, Cambios]>([
  ['that is the sum', says('2450', 'habitantes')],
  ['that is the number of rows', says('2', undefined)],
  ['that is tied to no table', says('7', undefined, '')],
  [
    'whose table lacks a number',
    { ...says('1200', 'habitantes'), [TABLA]: 'anio,habitantes\n2020,1200\n2021,\n2022,50\n' },
  ],
  ['that is the sum of decimals', { ...says('0.3', 'habitantes'), ...decimals('0.1', '0.2') }],
  [
    'that is the sum but for the decimals that it leaves out',
    { ...says('100', 'habitantes'), ...decimals('49.8', '49.9') },
  ],
])('nothing of a figure %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});

test('decimals that differ are told with all of them', async () => {
  const [one] = await found({ ...says('100.001', 'habitantes'), ...decimals('49.8', '50.2') });
  expect(one?.[1]).toContain('da 100.001 personas');
});
