import { expect, test } from 'vitest';
import { conAvances } from '../../../../tests/avances.ts';
import { type Cambios, foundBy } from '../../../../tests/sitio-minimo.ts';

const found = (changes: Cambios) => foundBy('meta-publicada-tarde', changes);

test.each<[string, Cambios, string]>([
  [
    'that a report says was done in its term',
    conAvances({ plazo_declarado: 'en-periodo', publicada: '2025-08' }),
    'se hizo en el periodo establecido y se publicó en agosto de 2025',
  ],
  [
    'that a report says was done on a day in time',
    conAvances({ cumplida: '2025-06-20', publicada: '2025-07-01' }),
    'se hizo el 20 de junio de 2025 y se publicó el 1 de julio de 2025',
  ],
  ['of which nobody says when it was done', conAvances({ publicada: '2025-07' }), 'se publicó en julio de 2025'],
])('the product of a goal %s, published late', async (_, changes, fact) => {
  expect(await found(changes)).toEqual([
    [
      'plan-1/guia-2025/anual-2025#publicada',
      `Meta: Publicar la guía. Vencía el 30 de junio de 2025. Según el informe, su producto ${fact}.`,
    ],
  ]);
});

test.each<[string, Cambios]>([
  ['published on the last day', conAvances({ plazo_declarado: 'en-periodo', publicada: '2025-06-30' })],
  ['published in the month of its deadline', conAvances({ plazo_declarado: 'en-periodo', publicada: '2025-06' })],
  ['that says nothing of a publication', {}],
  ['done late, which is told as such', conAvances({ cumplida: '2025-07-05', publicada: '2025-08' })],
  ['that isn’t met', conAvances({ declarado: '50', publicada: '2025-08' })],
])('nothing of a goal %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
