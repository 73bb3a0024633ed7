import { describe, expect, test } from 'vitest';
import { conMatriz } from '../../../../tests/ficha-y-matriz.ts';
import { type Cambios, foundBy } from '../../../../tests/sitio-minimo.ts';

const DEPENDENCIAS = {
  'data/dependencias.csv': `id,entidad,nombre,siglas
obras,villa,Dirección de Obras,DO
parques,villa,Dirección de Parques y Jardines,
`,
  'data/nombres.csv': `id,escrito,fuente
obras,Obras Públicas de Villa,plan#6
parques,Dirección de Parques,plan#7
`,
};
const numbers = (responsable: string, implementa = 'obras'): Cambios => {
  const changes = conMatriz({ responsable });
  const actividades = changes['data/planes/plan-1/actividades.csv'] as string;
  return {
    ...changes,
    ...DEPENDENCIAS,
    'data/planes/plan-1/actividades.csv': actividades.replace(',obras,', `,${implementa},`),
  };
};
const found = async (changes: Cambios) =>
  (await foundBy('matriz-otro-responsable', changes)).map(([, message]) => message);

describe('a unit responsible that the sheet doesn’t name', () => {
  test.each([
    [
      'another',
      numbers('Dirección de Parques.'),
      'Actividad 1 de Talleres: según la ficha responde Dirección de Obras, y la matriz da como responsable «Dirección de Parques».',
    ],
    [
      'one more',
      numbers('DO y Dirección de Parques y Jardines'),
      'Actividad 1 de Talleres: según la ficha responde Dirección de Obras, y la matriz da como responsable «DO y Dirección de Parques y Jardines».',
    ],
    [
      'one less',
      numbers('Dirección de Obras', 'obras|parques'),
      'Actividad 1 de Talleres: según la ficha responde Dirección de Obras; Dirección de Parques y Jardines, y la matriz da como responsable «Dirección de Obras».',
    ],
    [
      'one that the site doesn’t know',
      numbers('Dirección de Obras y Patronato del Río.'),
      'Actividad 1 de Talleres: según la ficha responde Dirección de Obras, y la matriz da como responsable «Dirección de Obras y Patronato del Río». Este sitio no conoce una dependencia «Patronato del Río».',
    ],
  ])('%s', async (_, changes, message) => {
    expect(await found(changes)).toEqual([message]);
  });
});

test.each([
  ['the same', numbers('Dirección de Obras.')],
  ['in its other written form', numbers('obras públicas de Villa')],
  ['by its initials', numbers('DO.')],
  ['with «y» in its name', numbers('Dirección de Parques y Jardines', 'parques')],
  [
    'several, in another order',
    numbers('Dirección de Parques, en coordinación con la Dirección de Obras', 'obras|parques'),
  ],
  ['that the sheet leaves blank', numbers('Dirección de Parques', '')],
])('nothing of a unit %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});

test('a name that several units bear is that of the sheet', async () => {
  const dependencias = `${DEPENDENCIAS['data/dependencias.csv']}otras-obras,villa,Dirección de Obras,\n`;
  const cited = { 'data/nombres.csv': `${DEPENDENCIAS['data/nombres.csv']}otras-obras,Otras Obras,plan#8\n` };
  expect(await found({ ...numbers('Dirección de Obras'), ...cited, 'data/dependencias.csv': dependencias })).toEqual(
    [],
  );
});
