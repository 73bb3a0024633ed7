import { expect, test } from 'vitest';
import { type Cambios, foundBy, replace, SITIO_MINIMO } from '../../tests/sitio-minimo.ts';

const AVANCES = 'data/planes/plan-1/avances.csv';
const SIN_AVANCE = SITIO_MINIMO[AVANCES]?.split('\n')[0] ?? '';

const found = (cambios: Cambios) => foundBy('meta-sin-reporte', cambios);

test('a goal past due that the report of its deadline leaves out', async () => {
  expect(await found({ [AVANCES]: SIN_AVANCE })).toEqual([
    [
      'plan-1/guia-2025#vence',
      'La meta «Publicar la guía» venció el 30 de junio de 2025. El informe que cubre 2025 no dice si se cumplió.',
    ],
  ]);
});

test.each<[string, Cambios]>([
  ['that the report tells of', {}],
  [
    'that isn’t due at the cut-off date',
    { [AVANCES]: SIN_AVANCE, 'data/sitio.json': replace('2025-12-31', '2025-06-30') },
  ],
  [
    'whose deadline no report covers',
    {
      [AVANCES]: SIN_AVANCE,
      'content/informes/anual-2025.mdx': replace('periodo: 2025\npresentado', 'periodo: 2024\npresentado'),
    },
  ],
])('nothing of a goal %s', async (_, cambios) => {
  expect(await found(cambios)).toEqual([]);
});
