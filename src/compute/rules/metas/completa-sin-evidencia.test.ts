import { expect, test } from 'vitest';
import { conAvances, conInforme, ladosBy, TALLERES_COMPLETOS } from '../../../../tests/avances.ts';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const CODE = 'completa-sin-evidencia';
const found = (changes: Cambios) => foundBy(CODE, changes);
const TALLERES = { meta_plan: 'talleres-1-2025' };
const SIN_CIFRAS = { 'data/planes/plan-1/mediciones.csv': 'variable,periodo,valor,publicado,fuente,nota\n' };

/** The workshops counted by themselves: 9, which by one figure nobody can recompute. */
const counted = (asked: number): Cambios => ({
  'data/planes/plan-1/indicadores.csv': replace('dados ÷ previstos × 100', 'dados'),
  'data/planes/plan-1/variables.csv': replace('previstos,Talleres previstos,Taller,entrada,\n', ''),
  'data/planes/plan-1/mediciones.csv': replace('previstos,2025,10,,plan#4.1,\n', ''),
  'data/planes/plan-1/metas.csv': replace('al-menos,100', `al-menos,${asked}`),
});

test('a goal declared complete without an address of the proof', async () => {
  expect(await found(conAvances({}))).toEqual([
    [
      'plan-1/guia-2025/anual-2025#evidencia',
      'Meta: Publicar la guía. Se declara cumplida al 100 %, y el texto del informe que tiene este sitio no trae una dirección pública en que se vea la prueba.',
    ],
  ]);
});

test.each<[string, Cambios, string, string]>([
  [
    'the proof that the plan asks for',
    { ...SIN_CIFRAS, ...conAvances(TALLERES) },
    'Medio de verificación: «Lista de asistencia»',
    '4.1',
  ],
  [
    'the goal, where the plan asks for no proof',
    conAvances({}),
    'Meta, en palabras de este sitio: Publicar la guía',
    '4.2',
  ],
])('is told with %s', async (_, changes, says, lugar) => {
  expect(await ladosBy(CODE, changes)).toEqual([
    ['Avance de 100 %; el texto que tiene este sitio no trae una dirección pública de la prueba', 'informe#2'],
    [says, `plan#${lugar}`],
  ]);
});

test.each<[string, Cambios]>([
  ['whose report gives the address', {}],
  ['whose code or picture our text has lost', conAvances({ evidencia_perdida: 'si' })],
  ['declared at 99 %', conAvances({ declarado: '99' })],
  ['of which nothing is declared', conAvances({ declarado: '', cumplida: '2025-05' })],
  [
    'that published figures prove',
    { ...TALLERES_COMPLETOS, ...conAvances({ evidencia: 'https://villa.example/guia' }, TALLERES) },
  ],
  ['that published figures deny', conAvances({ evidencia: 'https://villa.example/guia' }, TALLERES)],
  ['that its count denies', { ...counted(10), ...conAvances(TALLERES) }],
  [
    'that its count reaches, and that is declared half done',
    { ...counted(9), ...conAvances({ ...TALLERES, declarado: '50' }) },
  ],
  [
    'whose proof another report gives',
    { ...conInforme('t2', '2025-T2'), ...conAvances({}, { informe: 't2', evidencia: 'https://villa.example/guia' }) },
  ],
])('nothing of a goal %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
