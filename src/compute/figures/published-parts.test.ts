import { expect, test } from 'vitest';
import { unaMedicion } from '../../../tests/registros.ts';
import { indexMediciones } from './mediciones.ts';
import { publishedParts } from './published-parts.ts';

/** The periods of the figures of each way to add up the year. */
const ways = (...periodos: string[]) => {
  const mediciones = indexMediciones(['2025', ...periodos].map((periodo) => unaMedicion('hechos', periodo, 1)));
  return publishedParts(mediciones, { variable: 'hechos', periodo: '2025' }).map((parts) =>
    parts.map(({ periodo }) => periodo.slice(5)),
  );
};
const all = (letter: string, howMany: number) => Array.from({ length: howMany }, (_, i) => `2025-${letter}${i + 1}`);

test.each<[string, string[], string[][]]>([
  ['nothing published', [], []],
  ['a semester of two', ['2025-S1'], []],
  ['both semesters', all('S', 2), [['S1', 'S2']]],
  ['semesters, and quarters inside them', [...all('S', 2), ...all('T', 4)], [['S1', 'S2']]],
  ['a semester, and the quarters of the other', ['2025-S1', '2025-T3', '2025-T4'], [['S1', 'T3', 'T4']]],
])('%s', (_, periodos, expected) => {
  expect(ways(...periodos)).toEqual(expected);
});

test('bimesters and quarters don’t lie inside one another, so both are ways', () => {
  const maneras = ways(...all('T', 4), ...all('B', 6)).map((parts) => parts.join(' '));
  expect(maneras).toContain('T1 T2 T3 T4');
  expect(maneras).toContain('B1 B2 B3 B4 B5 B6');
});
