import { expect, test } from 'vitest';
import { type Cambios, foundBy, openCon, replace } from '../../../../tests/sitio-minimo.ts';

const ACTA = 'content/actas/acta-1.mdx';
const FIRMA = '  - { persona: "ana", cargo: Presidenta }\n';
const found = (changes: Cambios) => foundBy('presente-sin-firma', changes);

test('who was present and is not on the signature sheet', async () => {
  expect(await found({ [ACTA]: replace(FIRMA, '') })).toEqual([
    [
      'acta-1/ana#asistentes.persona',
      'El acta da a Ana Ruiz (Presidenta) entre quienes estuvieron presentes, y la hoja de firmas no trae su nombre.',
    ],
  ]);
});

test('the sheet is cited where the acta tells its place', async () => {
  const { sitio } = await openCon({
    [ACTA]: (text) => text.replace(FIRMA, '').replace('fuente: acta-1', 'fuente_firmas: acta-1#firmas\nfuente: acta-1'),
  });
  expect(sitio?.observaciones[0]?.sides.map(({ fuente }) => fuente.lugar)).toEqual(['inicio', 'firmas']);
  expect(sitio?.citedPlaces.get('acta-1')?.map(({ lugar }) => lugar)).toContain('firmas');
});

test.each<[string, Cambios]>([
  ['who signs', {}],
  [
    'at a session whose signature sheet nobody holds',
    { [ACTA]: (text) => text.replace(/firmantes:\n[^]*?orden_del_dia:/, 'orden_del_dia:') },
  ],
])('nothing of someone present %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
