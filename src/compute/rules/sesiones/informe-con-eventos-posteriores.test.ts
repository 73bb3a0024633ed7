import { describe, expect, test } from 'vitest';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const INFORME = 'content/informes/anual-2025.mdx';
const SESIONES = 'data/sesiones.csv';

const events = (...dates: string[]) =>
  replace(
    'afirmaciones:',
    `eventos:\n${dates.map((fecha) => `  - { fecha: "${fecha}", asunto: Taller, fuente: "informe#4" }\n`).join('')}afirmaciones:`,
  );
const presentedOn = (fecha: string) => replace('2026-01-15', fecha);

describe('events after the session that received the report', () => {
  const found = (changes: Cambios) => foundBy('informe-con-eventos-posteriores', changes);

  test('are told in one finding, by date, each month once', async () => {
    expect(await found({ [INFORME]: events('2026-02-01', '2026-01-20', '2025-12-01', '2026-01-16') })).toEqual([
      [
        'anual-2025#eventos.fecha',
        'El informe se presentó en la sesión del 15 de enero de 2026 y cuenta 3 hechos posteriores a esa sesión: 16 y 20 de enero de 2026 y 1 de febrero de 2026.',
      ],
    ]);
  });

  test('of a month are told when the whole month comes after; many are counted', async () => {
    const months = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];
    expect(await found({ [INFORME]: events(...months) })).toMatchObject([
      [expect.anything(), expect.stringMatching(/7 hechos posteriores .* y julio de 2026 \(y una fecha más\)\.$/)],
    ]);
  });

  test.each<[string, Cambios]>([
    ['on its day', { [INFORME]: events('2026-01-15') }],
    ['in its month, on a day that nobody tells', { [INFORME]: events('2026-01') }],
    [
      'in the month that is all that is known of the session',
      { [INFORME]: events('2026-01-31'), [SESIONES]: presentedOn('2026-01') },
    ],
    [
      'without a date',
      { [INFORME]: replace('afirmaciones:', 'eventos:\n  - { asunto: Taller, fuente: "informe#4" }\nafirmaciones:') },
    ],
    [
      'after a session that the report does not name',
      {
        [INFORME]: (text) => String(events('2026-02-01')(text)).replace('presentado_en: sesion-1\n', ''),
        'content/actas/acta-1.mdx': replace('informes:\n  - anual-2025\n', ''),
      },
    ],
  ])('nothing of events %s', async (_, changes) => {
    expect(await found(changes)).toEqual([]);
  });
});

describe('a report presented before its period was over', () => {
  const found = (changes: Cambios) => foundBy('informe-de-periodo-no-concluido', changes);

  test('is told', async () => {
    expect(await found({ [SESIONES]: presentedOn('2025-12-13') })).toEqual([
      [
        'anual-2025#periodo',
        'El informe cubre hasta el 31 de diciembre de 2025 y se presentó antes, el 13 de diciembre de 2025.',
      ],
    ]);
  });

  test('is told also where the report tells of events after the session, which is another fact', async () => {
    const changes = { [SESIONES]: presentedOn('2025-12-13'), [INFORME]: events('2025-12-20') };
    expect([(await found(changes)).length, (await foundBy('informe-con-eventos-posteriores', changes)).length]).toEqual(
      [1, 1],
    );
  });

  test.each<[string, Cambios]>([
    ['presented on its last day', { [SESIONES]: presentedOn('2025-12-31') }],
    ['presented in its last month', { [SESIONES]: presentedOn('2025-12') }],
  ])('nothing of a report %s', async (_, changes) => {
    expect(await found(changes)).toEqual([]);
  });
});
