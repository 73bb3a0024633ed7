import { expect, test } from 'vitest';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const ACTA = 'content/actas/acta-1.mdx';
const PRESENTE = '  - { persona: "luis", cargo: Secretario, calidad: administracion }\n';
const found = (changes: Cambios) => foundBy('firmante-ausente', changes);

test('a name on the signature sheet that is not among those present', async () => {
  expect(await found({ [ACTA]: replace(PRESENTE, '') })).toEqual([
    [
      'acta-1/luis#firmantes.persona',
      'La hoja de firmas trae el nombre de Luis Paz (Secretario), y el acta no lo da entre quienes estuvieron presentes.',
    ],
  ]);
});

test.each<[string, Cambios]>([
  ['who was present', {}],
  ['who was present with another post', { [ACTA]: replace('"luis", cargo: Secretario', '"luis", cargo: Vocal') }],
  [
    'of an acta that names nobody present',
    { [ACTA]: (text) => text.replace(/asistentes:\n[^]*?firmantes:/, 'firmantes:') },
  ],
])('nothing of a signer %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
