import { describe, expect, test } from 'vitest';
import { conMatriz, MISMA_MATRIZ } from '../../../../tests/ficha-y-matriz.ts';
import { foundBy, openCon, replace } from '../../../../tests/sitio-minimo.ts';

const CODES = {
  nombre: 'matriz-otro-nombre',
  indicador: 'matriz-otro-indicador',
  unidad: 'matriz-otra-unidad',
  meta_texto: 'matriz-otra-meta',
  medio: 'matriz-otro-medio',
  responsable: 'matriz-otro-responsable',
  formula: 'formula-distinta-de-la-publicada',
};
const INDICADORES = 'data/planes/plan-1/indicadores.csv';
const SEVERAL = {
  [INDICADORES]: replace(
    'guia,talleres',
    'talleres-b,,talleres-1,Personas que asistieron,formula,dados,Personas,suma,plan#4.1\nguia,talleres',
  ),
};

describe('a column of the matrix with other words than the sheet', () => {
  test.each<[keyof typeof CODES, string, string]>([
    ['nombre', 'Dar talleres y pláticas.', 'nombre «Dar talleres» y la matriz, «Dar talleres y pláticas».'],
    ['indicador', 'Talleres pedidos.', 'indicador «Talleres dados» y la matriz, «Talleres pedidos».'],
    ['unidad', 'Cualitativo.', 'unidad de medida «Porcentaje» y la matriz, «Cualitativo».'],
    ['meta_texto', 'Dar un taller.', 'meta «Dar todos los talleres» y la matriz, «Dar un taller».'],
    [
      'meta_texto',
      'Dar todos los talleres a junio de 2025.',
      'meta «Dar todos los talleres» y la matriz, «Dar todos los talleres a junio de 2025».',
    ],
    ['medio', 'Fotografías', 'medio de verificación «Lista de asistencia» y la matriz, «Fotografías».'],
  ])('%s: «%s»', async (column, written, says) => {
    expect(await foundBy(CODES[column], conMatriz({ [column]: written }))).toEqual([
      [`plan-1/talleres-1#${column}`, `Actividad 1 de Talleres: la ficha da como ${says}`],
    ]);
  });

  test('is told with both texts whole, on the activity’s page', async () => {
    const { sitio } = await openCon(conMatriz({ medio: 'Fotografías.' }));
    expect(sitio?.observaciones).toMatchObject([
      {
        place: { file: 'data/planes/plan-1/matriz.csv', line: 2 },
        sides: [
          { says: 'Ficha: «Lista de asistencia»', fuente: { documento: 'plan', lugar: '4.1' } },
          { says: 'Matriz: «Fotografías»', fuente: { documento: 'plan', lugar: '6' } },
        ],
        pages: [{ href: '/planes/plan-1/talleres/1.html' }],
      },
    ]);
  });

  test('is told in no more than 300 characters, whatever its length', async () => {
    const long = Array.from({ length: 200 }, (_, i) => `palabra${i}`).join(' ');
    const [[, message] = ['', '']] = await foundBy('matriz-otra-meta', conMatriz({ meta_texto: long }, `Dar ${long}`));
    expect(message).toContain('«Dar palabra0');
    expect(message.length).toBeLessThanOrEqual(300);
  });
});

describe('nothing is found', () => {
  const foundAnywhere = async (changes: Parameters<typeof foundBy>[1]) =>
    (await openCon(changes)).sitio?.observaciones.map(({ message }) => message);

  test.each([
    ['where only form differs', conMatriz()],
    [
      'of a blank cell',
      conMatriz(
        Object.fromEntries(
          Object.keys(MISMA_MATRIZ)
            .slice(1)
            .map((one) => [one, '']),
        ),
      ),
    ],
    ['of a goal that the sheet doesn’t write', conMatriz({ meta_texto: 'Dar diez talleres' }, '')],
    ['of an activity without row in the matrix', {}],
    [
      'of the second of several indicators',
      { ...conMatriz({ indicador: 'Personas que asistieron', unidad: 'Personas' }), ...SEVERAL },
    ],
    ['of letters, spaces and signs', conMatriz({ nombre: '«DAR»  talleres', indicador: 'Los talleres dados' })],
    [
      'of a deadline that only the sheet writes',
      conMatriz({ meta_texto: 'Dar todos los talleres' }, 'Dar todos los talleres, a más tardar diciembre 2025'),
    ],
  ])('%s', async (_, changes) => {
    expect(await foundAnywhere(changes)).toEqual([]);
  });

  test('but of none of several indicators, it is', async () => {
    const changes = { ...conMatriz({ indicador: 'Personas inscritas' }), ...SEVERAL };
    expect(await foundBy('matriz-otro-indicador', changes)).toHaveLength(1);
  });
});
