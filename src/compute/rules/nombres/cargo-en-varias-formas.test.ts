import { describe, expect, test } from 'vitest';
import { type Cambios, foundBy, openCon } from '../../../../tests/sitio-minimo.ts';

const members = (...rows: string[]) => ({
  'data/integrantes.csv': ['organo,persona,cargo,calidad,fuente', ...rows, ''].join('\n'),
});
const acta = (present: string, signs = present) => ({
  'content/actas/acta-1.mdx': (text: string) =>
    text
      .replace('"luis", cargo: Secretario', `"luis", cargo: ${present}`)
      .replace('cargo: Secretario', `cargo: ${signs}`),
});
const found = (changes: Cambios) => foundBy('cargo-en-varias-formas', changes);

describe('a post written in several ways', () => {
  test('by an article, between an acta and the list of members', async () => {
    const changes = {
      ...acta('Director de Análisis de Información'),
      ...members('comite,luis,Director de Análisis de la Información,,plan#2'),
    };
    expect(await found(changes)).toEqual([
      [
        'luis#cargo',
        'El cargo de Luis Paz aparece como «Director de Análisis de Información» y como «Director de Análisis de la Información».',
      ],
    ]);
    const { sitio } = await openCon(changes);
    expect(sitio?.observaciones[0]?.sides.map(({ fuente }) => `${fuente.documento}#${fuente.lugar}`)).toEqual([
      'acta-1#inicio',
      'plan#2',
    ]);
  });

  test('by one word, which may be another rank', async () => {
    expect(
      await found({ ...acta('Director de Obras'), ...members('comite,luis,Director General de Obras,,plan#2') }),
    ).toEqual([
      ['luis#cargo', 'El cargo de Luis Paz aparece como «Director de Obras» y como «Director General de Obras».'],
    ]);
  });

  test('within one acta, whatever the difference', async () => {
    expect(await found(acta('Director de Obras', 'Tesorero'))).toEqual([
      ['luis#firmantes.cargo', 'El cargo de Luis Paz aparece como «Director de Obras» y como «Tesorero».'],
    ]);
  });

  test('between two lists of members', async () => {
    expect(
      await found(
        members(
          'comite,luis,Secretario de Atención a los Leoneses,propietaria,plan#2',
          'comite,luis,Secretario de Atención de los Leoneses,suplente,informe#2',
        ),
      ),
    ).toHaveLength(1);
  });
});

test.each<[string, Cambios]>([
  ['is the same everywhere', { ...members('comite,luis,Secretario,,plan#2') }],
  ['differs only in case and punctuation', { ...members('comite,luis,SECRETARIO.,,plan#2') }],
  [
    'is another one in another document',
    {
      ...acta('Titular de Obras y representante de Tesorería'),
      ...members('comite,luis,Titular de Obras y Secretaría Técnica,,plan#2'),
    },
  ],
  [
    'only tells as what someone takes part',
    {
      ...acta('Persona integrante ciudadana', 'Integrante Ciudadano'),
      ...members('comite,luis,Integrante ciudadano propietario,,plan#2'),
    },
  ],
  ['is that of two people', { ...members('comite,ana,Secretaria General,,plan#2') }],
])('nothing of a post that %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
