import { expect, test } from 'vitest';
import { summarize } from '../compute/metas/resumen.ts';
import { firstWords, tellKept, tellPromise } from './en-claro.ts';

const tell = (total: number, byEstado: Partial<ReturnType<typeof summarize>['byEstado']>) =>
  tellKept(
    { ...summarize([]), total, byEstado: { ...summarize([]).byEstado, ...byEstado } },
    '31 de enero de 2026',
    'el municipio',
  ).join(' ');

test.each([
  [0, {}, 'Todavía no termina ningún plazo.'],
  [
    1,
    { comprobada: 1 },
    'El 31 de enero de 2026 ya había terminado el plazo de 1 meta. De 1 hay dónde revisar que se cumplió.',
  ],
  [
    15,
    { comprobada: 2, declarada: 10, parcial: 1, incumplida: 1, 'sin-reporte': 1 },
    'El 31 de enero de 2026 ya había terminado el plazo de 15 metas. De 2 hay dónde revisar que se cumplieron. De 10, el municipio dice que ya están. Aquí no hay cómo revisarlo. 2 no se cumplieron, o solo en parte. De 1 no se sabe nada.',
  ],
  [
    1,
    { declarada: 1 },
    'El 31 de enero de 2026 ya había terminado el plazo de 1 meta. De ninguna hay dónde revisar que se cumplió. De 1, el municipio dice que ya está. Aquí no hay cómo revisarlo.',
  ],
])('how %i goals past due stand, a sentence each', (total, byEstado, told) => {
  expect(tell(total, byEstado)).toBe(told);
});

test('a promise, and texts of a few words', () => {
  expect(tellPromise(1, 2, '2025', '2027')).toBe('Promete 1 meta en 2 compromisos. Va de 2025 a 2027.');
  expect([firstWords('uno dos tres', 3), firstWords('uno dos, tres', 2)]).toEqual(['uno dos tres', 'uno dos…']);
});
