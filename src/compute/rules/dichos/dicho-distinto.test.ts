import { expect, test } from 'vitest';
import { foundBy, openCon } from '../../../../tests/sitio-minimo.ts';

const dichos = (...rows: string[]) => ({
  'data/planes/plan-1/dichos.csv': `sujeto,atributo,valor,fuente\n${rows.join('\n')}\n`,
});
const found = (...rows: string[]) => foundBy('dicho-distinto', dichos(...rows));

test('one attribute that two places tell differently, whatever its subject is', async () => {
  expect(
    await found(
      'talleres-1,fases,3,plan#4.1',
      'talleres-1,fases,5,plan#6',
      'talleres,eje,Salud,plan#1',
      'talleres,eje,Barrios,plan#4',
      'plan-1,evaluaciones,una externa,plan#1',
      'plan-1,evaluaciones,externas e intermedias,plan#3',
      'comite,duracion-del-encargo,dos años o hasta acabar el plan,acta-1#artículo 4',
      'comite,duracion-del-encargo,"hasta acabar el plan, sin pasar de dos años",acta-1#transitorio segundo',
    ),
  ).toEqual([
    ['plan-1/talleres-1/fases#valor', 'Dar talleres: el número de fases se da de 2 maneras, «3» y «5».'],
    ['plan-1/talleres/eje#valor', 'Talleres: el eje se da de 2 maneras, «Salud» y «Barrios».'],
    [
      'plan-1/plan-1/evaluaciones#valor',
      'Plan 1: la clase de evaluaciones se da de 2 maneras, «una externa» y «externas e intermedias».',
    ],
    [
      'plan-1/comite/duracion-del-encargo#valor',
      'Comité de Gobierno Abierto: la duración del encargo se da de 2 maneras, «dos años o hasta acabar el plan» y «hasta acabar el plan, sin pasar de dos años».',
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
  expect(sitio?.observaciones).toMatchObject([
    {
      message: 'Dar talleres: la periodicidad se da de 3 maneras, «cada mes», «cada semestre» y «una vez».',
      place: { line: 4 },
      sides: [{ says: '«cada mes»' }, { says: '«Cada mes»' }, { says: '«cada semestre»' }, { says: '«una vez»' }],
      pages: [{ href: '/planes/plan-1/talleres/1.html' }],
    },
  ]);
});

test.each([
  ['that one place tells', ['talleres-1,fases,3,plan#4.1']],
  ['told with the same words', ['talleres,eje,SALUD,plan#1', 'talleres,eje,«Salud».,plan#4']],
  ['of two subjects', ['talleres-1,fases,3,plan#4.1', 'talleres,fases,5,plan#6']],
  ['when they are two attributes', ['talleres-1,fases,3,plan#4.1', 'talleres-1,producto,5,plan#6']],
])('nothing of an attribute %s', async (_, rows) => {
  expect(await found(...rows)).toEqual([]);
});

test.each([
  [
    'all of them',
    'sitio',
    'sitio',
    '3 y 5 (los cuenta este sitio)',
    ['3, según lo cuenta este sitio', '5, según lo cuenta este sitio'],
  ],
  ['one of them', 'sitio', '', '3 (según lo cuenta este sitio) y «5»', ['3, según lo cuenta este sitio', '«5»']],
])('what the editors counted is no quotation: %s', async (_, one, other, ways, sides) => {
  const { sitio } = await openCon({
    'data/planes/plan-1/dichos.csv': `sujeto,atributo,valor,segun,fuente\ntalleres-1,fases,3,${one},plan#4.1\ntalleres-1,fases,5,${other},plan#6\n`,
  });
  expect(sitio?.observaciones).toMatchObject([
    {
      message: `Dar talleres: el número de fases se da de 2 maneras, ${ways}.`,
      sides: sides.map((says) => ({ says })),
    },
  ]);
});

test.each([
  ['fondo', 'a number', 'fases,3', 'fases,5'],
  [
    'fondo',
    'a portal under a name that shares but one word',
    'portal,Portal de Trámites',
    'portal,Portal del Presupuesto Abierto',
  ],
  [
    'forma',
    'a portal that is called a platform',
    'portal,plataforma de datos abiertos',
    'portal,Portal de Datos Abiertos',
  ],
  ['forma', 'a name in another order', 'nombre,Cabildo Abierto Juvenil', 'nombre,cabildo juvenil abierto'],
  ['forma', 'a name cut short', 'nombre,Cabildo Abierto Juvenil', 'nombre,Cabildo Juvenil'],
  ['fondo', 'another axis', 'eje,Salud', 'eje,Crecer sanos'],
  ['fondo', 'another that takes part', 'participante,Dirección de Obras', 'participante,Dirección de Obras y Parques'],
])('%s: %s', async (peso, _, one, other) => {
  const { sitio } = await openCon(dichos(`talleres-1,${one},plan#1`, `talleres-1,${other},plan#2`));
  expect(sitio?.observaciones.map((each) => each.peso)).toEqual([peso]);
});
