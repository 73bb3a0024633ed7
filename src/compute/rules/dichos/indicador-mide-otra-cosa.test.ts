import { expect, test } from 'vitest';
import { conMatriz } from '../../../../tests/ficha-y-matriz.ts';
import { foundBy, replace, SITIO_MINIMO } from '../../../../tests/sitio-minimo.ts';

const INDICADORES = 'data/planes/plan-1/indicadores.csv';

const found = (metaPlan: string, nombre: string) =>
  foundBy('indicador-mide-otra-cosa', {
    ...conMatriz({}, metaPlan),
    [INDICADORES]: replace('Talleres dados,formula', `${nombre},formula`)(SITIO_MINIMO[INDICADORES] ?? ''),
  });

test('a goal that asks to publish, by an indicator that is reached before', async () => {
  expect(await found('Contar con la guía publicada.', 'Guía elaborada y aprobada por la Unidad')).toEqual([
    [
      'plan-1/talleres-1#nombre',
      '1. Dar talleres: la meta pide publicar («Contar con la guía publicada») y el indicador mide aprobar y elaborar («Guía elaborada y aprobada por la Unidad»).',
    ],
  ]);
});

test.each([
  ['that measures it', 'Contar con la guía publicada.', 'Guía publicada'],
  ['that names no act', 'Contar con la guía publicada.', 'Documento de la guía'],
  ['of a goal that asks for something else', 'Contar con la guía validada.', 'Guía elaborada'],
  ['of a goal of public works', 'Contar con obras públicas.', 'Obras elaboradas'],
])('nothing of an indicator %s', async (_, metaPlan, nombre) => {
  expect(await found(metaPlan, nombre)).toEqual([]);
});
