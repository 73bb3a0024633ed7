import { expect, test } from 'vitest';
import { conMatriz } from '../../../../tests/ficha-y-matriz.ts';
import { foundBy, replace, SITIO_MINIMO } from '../../../../tests/sitio-minimo.ts';

const INDICADORES = 'data/planes/plan-1/indicadores.csv';

const found = (metaPlan: string, { unidad = 'Cualitativo', nombre = 'Talleres dados' } = {}) =>
  foundBy('meta-porcentual-cualitativa', {
    ...conMatriz({}, metaPlan),
    [INDICADORES]: replace(
      'Talleres dados,formula,dados ÷ previstos × 100,Porcentaje',
      `${nombre},formula,dados ÷ previstos × 100,${unidad}`,
    )(SITIO_MINIMO[INDICADORES] ?? ''),
  });

test('a goal in percent that is measured by no number', async () => {
  expect(await found('Contar con el 100% de las guías.')).toEqual([
    [
      'plan-1/talleres-1#unidad',
      '1. Dar talleres: la ficha da como meta «Contar con el 100% de las guías», y como unidad de medida, «Cualitativo».',
    ],
  ]);
});

test('an indicator that is a percentage by its name', async () => {
  expect(await found('Contar con guías.', { nombre: '% de guías' })).toMatchObject([
    [
      expect.anything(),
      '1. Dar talleres: la ficha da como indicador «% de guías», y como unidad de medida, «Cualitativo».',
    ],
  ]);
});

test.each([
  ['in percent, measured so', 'Contar con el 100% de las guías.', { unidad: 'Porcentaje' }],
  ['without a percentage, measured by no number', 'Contar con al menos una guía.', {}],
  ['in a number, measured by none', 'Contar con 3 guías.', {}],
])('nothing of a goal %s', async (_, metaPlan, ficha) => {
  expect(await found(metaPlan, ficha)).toEqual([]);
});
