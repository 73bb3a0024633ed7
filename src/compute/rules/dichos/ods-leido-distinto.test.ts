import { expect, test } from 'vitest';
import { foundBy, openCon } from '../../../../tests/sitio-minimo.ts';

const readings = (...rows: string[]) => ({
  'data/planes/plan-1/dichos.csv': `sujeto,atributo,valor,fuente\n${rows.map((row) => `16.6,lectura,${row}\n`).join('')}`,
});
const found = (...rows: string[]) => foundBy('ods-leido-distinto', readings(...rows));

test('a target that two documents read each in its way', async () => {
  expect(
    await found(
      'Participación de las mujeres en las decisiones,plan#1',
      'Liderazgo de mujeres jóvenes,plan#2',
      'Acceso igualitario de mujeres y hombres a la formación técnica,informe#3',
    ),
  ).toEqual([
    [
      '16.6#valor',
      'Agenda 2030, 16.6: cada documento lee otra cosa. Plan de acción, «Participación de las mujeres en las decisiones»; Informe anual, «Acceso igualitario de mujeres y hombres a la formación técnica».',
    ],
  ]);
});

test('is told by no other rule', async () => {
  const { sitio } = await openCon(readings('Mujeres que deciden,plan#1', 'Formación técnica,informe#3'));
  expect(sitio?.observaciones.map(({ kind, peso, sides }) => [kind.code, peso, sides.length])).toEqual([
    ['ods-leido-distinto', 'fondo', 2],
  ]);
});

test.each([
  ['in two words for the same', ['Toma de decisiones inclusiva,plan#1', 'Adopción de decisiones inclusivas,informe#3']],
  ['in several ways by one document', ['Mujeres que deciden,plan#1', 'Formación técnica,plan#3']],
  [
    'by one reading as the other document, and by another not',
    ['Formación técnica,plan#1', 'Mujeres que deciden,plan#2', 'Formación técnica y superior,informe#3'],
  ],
  ['by one document', ['Formación técnica,plan#1']],
])('nothing of a target read %s', async (_, rows) => {
  expect(await found(...rows)).toEqual([]);
});
