import { expect, test } from 'vitest';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const ACTA = 'content/actas/acta-1.mdx';
const SESIONES = 'data/sesiones.csv';

const cites = replace('    resultado: Recibido', '    resultado: Recibido\n    sesion_citada: sesion-2');
const session = (fecha: string) => (text: string) => `${text}sesion-2,comite,ordinaria,2,${fecha},acta-1#punto 1\n`;
const found = (changes: Cambios) => foundBy('acta-cita-sesion-posterior', changes);

test('an agenda that cites a session of a later date', async () => {
  expect(await found({ [ACTA]: cites, [SESIONES]: session('2026-02-03') })).toEqual([
    [
      'acta-1/sesion-2#orden_del_dia.sesion_citada',
      'El acta de la 1.ª sesión ordinaria, del 15 de enero de 2026, cita en el punto 1 de su orden del día la 2.ª sesión ordinaria, del 3 de febrero de 2026, que es posterior.',
    ],
  ]);
});

test.each([
  [
    'of which it approves the acta',
    'Aprobar el acta',
    'El Pleno la aprobó',
    'aprueba en el punto 1 de su orden del día el acta de la',
  ],
  [
    'of which it approves something',
    'Aprobar el calendario',
    'Se aprobó',
    'aprueba en el punto 1 de su orden del día un asunto de la',
  ],
  [
    'of which it votes and rejects the acta',
    'Aprobar el acta',
    'Se rechazó',
    'cita en el punto 1 de su orden del día la',
  ],
])('a later session %s', async (_, subject, result, says) => {
  const vota = replace(
    'asunto: Informe anual\n    resultado: Recibido',
    `asunto: ${subject}\n    resultado: ${result}\n    votacion: Por unanimidad\n    sesion_citada: sesion-2`,
  );
  expect(await found({ [ACTA]: vota, [SESIONES]: session('2026-02-03') })).toEqual([
    [expect.anything(), expect.stringContaining(`${says} 2.ª sesión ordinaria, del 3 de febrero de 2026`)],
  ]);
});

test('an agenda that cites the same later session in two points is told once', async () => {
  const twice = replace(
    '    resultado: Recibido',
    '    resultado: Recibido\n    sesion_citada: sesion-2\n  - { punto: "2", asunto: Acta, resultado: Leída, sesion_citada: sesion-2 }',
  );
  expect(await found({ [ACTA]: twice, [SESIONES]: session('2026-02') })).toMatchObject([
    [expect.anything(), expect.stringContaining('de febrero de 2026, que es posterior')],
  ]);
});

test.each<[string, Cambios]>([
  ['an earlier session', { [ACTA]: cites, [SESIONES]: session('2026-01-14') }],
  ['its own day', { [ACTA]: cites, [SESIONES]: session('2026-01-15') }],
  ['a session of its own month, whose day nobody tells', { [ACTA]: cites, [SESIONES]: session('2026-01') }],
  [
    'nothing later, and approved in a later session',
    {
      [ACTA]: replace('fuente: acta-1', 'aprobada_en: sesion-2\nfuente: acta-1'),
      [SESIONES]: session('2026-02-03'),
    },
  ],
])('nothing of an acta that cites %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
