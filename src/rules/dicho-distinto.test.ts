import { expect, test } from 'vitest';
import { foundBy, openCon } from '../../tests/sitio-minimo.ts';

const dichos = (...filas: string[]) => ({
  'data/planes/plan-1/dichos.csv': `sujeto,atributo,valor,fuente\n${filas.join('\n')}\n`,
});
const found = (...filas: string[]) => foundBy('dicho-distinto', dichos(...filas));

test('one attribute that two places tell differently, whatever its subject is', async () => {
  expect(
    await found(
      'talleres-1,fases,3,plan#4.1',
      'talleres-1,fases,5,plan#6',
      'talleres,eje,Salud,plan#1',
      'talleres,eje,Barrios,plan#4',
      'plan-1,problematicas-principales,cuatro,plan#1',
      'plan-1,problematicas-principales,dos,plan#3',
    ),
  ).toEqual([
    ['plan-1/talleres-1/fases#valor', 'El número de fases de «Dar talleres» se da de 2 maneras: «3» y «5».'],
    ['plan-1/talleres/eje#valor', 'El eje de «Talleres» se da de 2 maneras: «Salud» y «Barrios».'],
    [
      'plan-1/plan-1/problematicas-principales#valor',
      'El número de problemáticas principales de «Plan 1» se da de 2 maneras: «cuatro» y «dos».',
    ],
  ]);
});

test('three places are one observation, with each place; one that says the same is cited too', async () => {
  const { sitio } = await openCon(
    dichos(
      'talleres-1,periodicidad,cada mes,plan#1',
      'talleres-1,periodicidad,Cada mes.,plan#2',
      'talleres-1,periodicidad,cada semestre,plan#3',
      'talleres-1,periodicidad,una vez,informe#1',
    ),
  );
  expect(sitio?.hallazgos).toMatchObject([
    {
      mensaje: 'La periodicidad de «Dar talleres» se da de 3 maneras: «cada mes», «cada semestre» y «una vez».',
      lugar: { line: 4 },
      lados: [{ dice: 'cada mes' }, { dice: 'Cada mes.' }, { dice: 'cada semestre' }, { dice: 'una vez' }],
      paginas: [{ href: '/planes/plan-1/talleres/1.html' }],
    },
  ]);
});

test.each([
  ['that one place tells', ['talleres-1,fases,3,plan#4.1']],
  ['told with the same words', ['talleres,eje,SALUD,plan#1', 'talleres,eje,«Salud».,plan#4']],
  ['of two subjects', ['talleres-1,fases,3,plan#4.1', 'talleres,fases,5,plan#6']],
  ['when they are two attributes', ['talleres-1,fases,3,plan#4.1', 'talleres-1,producto,5,plan#6']],
])('nothing of an attribute %s', async (_, filas) => {
  expect(await found(...filas)).toEqual([]);
});
