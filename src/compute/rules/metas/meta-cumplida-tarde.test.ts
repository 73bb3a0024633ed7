import { expect, test } from 'vitest';
import { conAvances, TALLERES_COMPLETOS } from '../../../../tests/avances.ts';
import { type Cambios, foundBy } from '../../../../tests/sitio-minimo.ts';

const found = (changes: Cambios) => foundBy('meta-cumplida-tarde', changes);

test.each([
  ['on a later day', '2025-07-01', 'el 1 de julio de 2025'],
  ['in a later month', '2025-08', 'en agosto de 2025'],
])('a goal that a report says was met %s', async (_, met, when) => {
  expect(await found(conAvances({ cumplida: met }))).toEqual([
    [
      'plan-1/guia-2025/anual-2025#cumplida',
      `Meta: Publicar la guía. Vencía el 30 de junio de 2025, y el informe la da por cumplida ${when}.`,
    ],
  ]);
});

test('a goal that its figures reach and that a report says was met late', async () => {
  const late = conAvances({ meta_plan: 'talleres-1-2025', cumplida: '2026-01', declarado: '' });
  expect(await found({ ...TALLERES_COMPLETOS, ...late })).toMatchObject([
    ['plan-1/talleres-1-2025/anual-2025#cumplida', expect.stringContaining('la da por cumplida en enero de 2026')],
  ]);
});

test.each<[string, Cambios]>([
  ['met on the last day', conAvances({ cumplida: '2025-06-30' })],
  ['met in the month of its deadline', conAvances({ cumplida: '2025-06' })],
  ['met before', {}],
  ['of which no date is told', conAvances({})],
  ['done in time and published late', conAvances({ plazo_declarado: 'en-periodo', publicada: '2025-08' })],
  ['that isn’t met, whatever its date', conAvances({ declarado: '80', cumplida: '2025-08' })],
])('nothing of a goal %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
