import { expect, test } from 'vitest';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';
import { latestFacts } from './novedades.ts';

test('the newest dated fact comes first, and nothing after the cut-off date', async () => {
  const { sitio } = await openCon({
    'content/planes/plan-1.mdx': replace(
      'fuente:',
      'modificaciones:\n  - fecha: 2025-03\n    que: Otra redacción\nfuente:',
    ),
    'data/sesiones.csv': replace('2026-01-15', '2025-10-01'),
    'content/informes/anual-2025.mdx': replace('presentado_en:', 'publicado: 2026-02-01\npresentado_en:'),
  });
  const facts = sitio ? latestFacts(sitio, sitio.corte) : [];
  expect(
    facts.filter(({ kind }) => kind !== 'publicada' && kind !== 'cumplida').map(({ fecha, kind }) => [fecha, kind]),
  ).toEqual([
    ['2025-10-01', 'sesion'],
    ['2025-03', 'modificacion'],
  ]);
});
