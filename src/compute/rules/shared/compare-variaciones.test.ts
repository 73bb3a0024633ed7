import { describe, expect, test } from 'vitest';
import { type Cambios, foundBy } from '../../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';

type Row = [periodo: string, programado: number, realizado: number, variacion: number | undefined, publicado?: string];

/** Rows of a programme, each of one indicator: programmed, done and variance by period. */
function prints(rows: Record<string, Row[]>, unit = 'Hora'): Cambios {
  const lines = (write: (id: string, row: Row) => string) => (text: string) =>
    text +
    Object.entries(rows)
      .flatMap(([id, own]) => own.map((row) => write(id, row)))
      .join('');
  const each = (write: (id: string) => string) => (text: string) => text + Object.keys(rows).map(write).join('');
  return {
    [`${PLAN}/indicadores.csv`]: each((id) => `${id},talleres,,De ${id},formula,${id}_hechos,Hora,suma,plan#5\n`),
    [`${PLAN}/variables.csv`]: each(
      (id) => `${id}_hechos,Hechos,Hora,realizado,\n${id}_variacion,Variación,${unit},variacion,\n`,
    ),
    [`${PLAN}/metas.csv`]: lines(
      (id, [periodo, programado]) =>
        `${id}-${periodo.toLowerCase()},${id},${periodo},al-menos,${programado},Meta,,2025-12,plan#5\n`,
    ),
    [`${PLAN}/mediciones.csv`]: lines(
      (id, [periodo, , realizado, variacion, published = '']) =>
        `${id}_hechos,${periodo},${realizado},,plan#5,\n` +
        (variacion === undefined ? '' : `${id}_variacion,${periodo},${variacion},${published},plan#5,\n`),
    ),
  };
}

describe('a variance that is not the difference', () => {
  const found = (changes: Cambios) => foundBy('variacion-distinta', changes);

  test('is told with what it should be', async () => {
    expect(await found(prints({ cursos: [['2025-B6', 8, 14, 0]] }))).toEqual([
      [
        'plan-1/cursos_variacion/2025-B6#valor',
        'De cursos, sexto bimestre de 2025: lo programado es 8 y lo realizado, 14. La diferencia es +6, y la variación que da el documento es 0.',
      ],
    ]);
  });

  test('is told where there is no difference and one is printed', async () => {
    const [one] = await found(prints({ cursos: [['2025', 8, 8, 2, '2+']] }));
    expect(one?.[1]).toContain('La diferencia es 0, y la variación que da el documento es 2+.');
  });

  test.each<[string, Cambios]>([
    ['done less programmed', prints({ cursos: [['2025', 8, 14, 6]] })],
    ['programmed less done', prints({ cursos: [['2025', 8, 14, -6]] })],
    ['rounded from a half, up or down', prints({ cursos: [['2025', 8, 10.5, 2]], actos: [['2025', 8, 10.5, 3]] })],
    ['exact to the last decimal printed', prints({ cursos: [['2025', 8, 8.26, 0.3]] })],
    ['of another unit', prints({ cursos: [['2025', 8, 14, 75]] }, 'Porcentaje')],
    ['that is not printed', prints({ cursos: [['2025', 8, 14, undefined]] })],
  ])('but not one %s', async (_, changes) => {
    expect(await found(changes)).toEqual([]);
  });

  test('but not one that may be of either of two indicators', async () => {
    const changes = prints({ cursos: [['2025', 8, 14, 0]] });
    const add = (file: string, line: string) => (text: string) =>
      `${(changes[`${PLAN}/${file}`] as (text: string) => string)(text)}${line}`;
    expect(
      await found({
        [`${PLAN}/indicadores.csv`]: add(
          'indicadores.csv',
          'otros,talleres,,Otros,formula,cursos_otros,Hora,suma,plan#5\n',
        ),
        [`${PLAN}/variables.csv`]: add('variables.csv', 'cursos_otros,Otros,Hora,realizado,\n'),
        [`${PLAN}/metas.csv`]: add('metas.csv', 'otros-2025,otros,2025,al-menos,5,Meta,,2025-12,plan#5\n'),
        [`${PLAN}/mediciones.csv`]: add('mediciones.csv', 'cursos_otros,2025,5,,plan#5,\n'),
      }),
    ).toEqual([]);
  });
});

describe('a variance of another sign', () => {
  const found = (changes: Cambios) => foundBy('variacion-de-otro-signo', changes);
  const TOTAL: Row = ['2025', 30, 70, 40, '40+'];

  test('is told once a row, with the cell of the row that has the sign of the difference', async () => {
    expect(
      await found(
        prints({
          cursos: [['2025-S1', 15, 42, -27], ['2025-S2', 15, 28, -13], TOTAL],
          actos: [
            ['2025', 5, 6, 1],
            ['2025-B1', 5, 6, 1],
          ],
        }),
      ),
    ).toEqual([
      [
        'plan-1/cursos_variacion/2025-S1#valor',
        'De cursos. La variación tiene el signo contrario al de otras: -27 del primer semestre de 2025 (27 más de lo programado) y -13 del segundo semestre de 2025 (13 más de lo programado); en cambio, 40+ de 2025 (40 más de lo programado).',
      ],
    ]);
  });

  test('is told beside another row where its own has none to compare', async () => {
    expect(
      (await found(prints({ cursos: [['2025', 10, 7, 3]], actos: [['2025', 5, 4, -1]] }))).map(
        ([, message]) => message,
      ),
    ).toEqual([
      'De cursos. La variación tiene el signo contrario al de otras: 3 de 2025 (3 menos de lo programado); en cambio, en De actos, -1 de 2025 (1 menos de lo programado).',
    ]);
  });

  test('is the one of the fewer', async () => {
    const rows: Row[] = [
      ['2025-B1', 1, 3, -2],
      ['2025-B2', 1, 4, -3],
      ['2025-B3', 1, 2, 1],
    ];
    expect((await found(prints({ cursos: rows }))).map(([reference]) => reference)).toEqual([
      'plan-1/cursos_variacion/2025-B3#valor',
    ]);
  });

  test('in many cells is told of two, and the rest are counted', async () => {
    const wrong = [1, 2, 3].map((i): Row => [`2025-B${i}`, 1, 1 + i, -i]);
    const right = [4, 5, 6].map((i): Row => [`2025-B${i}`, 1, 1 + i, i]);
    expect((await found(prints({ cursos: [...wrong, ...right] })))[0]?.[1]).toContain(
      '-1 del primer bimestre de 2025 (1 más de lo programado), -2 del segundo bimestre de 2025 (2 más de lo programado) y 1 más; en cambio,',
    );
  });

  test.each<[string, Cambios]>([
    [
      'a document that always subtracts what was done',
      prints({
        cursos: [
          ['2025-S1', 15, 42, -27],
          ['2025', 30, 70, -40],
        ],
      }),
    ],
    [
      'a document that always subtracts what was programmed',
      prints({
        cursos: [
          ['2025-S1', 15, 42, 27],
          ['2025', 30, 20, -10],
        ],
      }),
    ],
    ['a variance of 0, which has no sign', prints({ cursos: [['2025-S1', 15, 15, 0], TOTAL] })],
    ['a variance that is no difference', prints({ cursos: [['2025-S1', 15, 42, 0], TOTAL] })],
  ])('but not in %s', async (_, changes) => {
    expect(await found(changes)).toEqual([]);
  });
});
