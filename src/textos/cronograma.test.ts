import { afterEach, expect, test } from 'vitest';
import { OTRAS } from '../../tests/otras-palabras.ts';
import { speakAs } from '../model/speech/speech.ts';
import { countAgreements, countGoals, CRONOGRAMA_POR_PARTES, filterYear, seeMonth, tellCut } from './cronograma.ts';

afterEach(() => speakAs({}));

const told = () => [
  countGoals(1),
  countGoals(240),
  countAgreements(30),
  tellCut(60, 72, '2026-06'),
  seeMonth(240, '2026-06'),
  filterYear('2026'),
  CRONOGRAMA_POR_PARTES.variasEnPasos,
  CRONOGRAMA_POR_PARTES.elijaPlan,
];

test('the schedule in pages is told in whole sentences', () => {
  expect(told()).toEqual([
    '1 meta',
    '240 metas',
    '30 acuerdos',
    'Aquí están las primeras 60 de las 72 metas que vencen en junio de 2026.',
    'Ver las 240 metas de junio de 2026',
    'Filtrar las metas de 2026',
    'Coinciden {n} metas; se muestran {k}, las que vencen primero.',
    'Todos. Elija antes un plan',
  ]);
});

test('and with the words of a site', () => {
  speakAs({ palabras: OTRAS });
  expect(told()).toEqual([
    '1 objetivo',
    '240 objetivos',
    '30 resoluciones',
    'Aquí están los primeros 60 de los 72 objetivos que vencen en junio de 2026.',
    'Ver los 240 objetivos de junio de 2026',
    'Filtrar los objetivos de 2026',
    'Coinciden {n} objetivos; se muestran {k}, los que vencen primero.',
    'Todos. Elija antes una estrategia',
  ]);
});
