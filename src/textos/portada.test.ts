import { expect, test } from 'vitest';
import { summarize } from '../compute/metas/resumen.ts';
import { answersOf, describeShortcomings } from './portada.ts';

const VENCIDAS = { ...summarize([]), total: 12, met: 11 };
Object.assign(VENCIDAS.byEstado, { comprobada: 1, declarada: 10 });
VENCIDAS.byEstado['sin-reporte'] = 1;

const tell = (changes: Partial<typeof VENCIDAS>) =>
  describeShortcomings({ ...VENCIDAS, ...changes })
    .map((piece) => (typeof piece === 'string' ? piece : piece.texto))
    .join('');

test.each([
  ['nothing else', {}, ''],
  [
    'one met late',
    { late: 1 },
    ' De las que da por cumplidas, 1 lo fue después de su plazo (por las fechas que dan los informes).',
  ],
  [
    'some met or published late, and one without a part',
    { late: 3, publishedLate: 2, withOmission: 1 },
    ' De las que da por cumplidas, 3 lo fueron después de su plazo (al hacerse o al publicarse, por las fechas que dan los informes) y 1 sin una parte de lo que la meta pide.',
  ],
  ['one without a part', { withOmission: 1 }, ' De las que da por cumplidas, 1 sin una parte de lo que la meta pide.'],
])('the answer of the home page tells %s of the goals that are called met', (_, changes, dicho) => {
  expect(tell(changes)).toBe(dicho);
});

test('each of its numbers leads to just those goals', () => {
  const pieces = describeShortcomings({ ...VENCIDAS, late: 3, withOmission: 1 });
  expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([
    { texto: '3', lista: { estado: 'cumplida', plazo: 'tarde' } },
    { texto: '1', lista: { estado: 'cumplida', prueba: 'con-omision' } },
  ]);
});

test('its numbers are the goals proven, only declared, not reached where there are, and without an answer', () => {
  const told = (changes: Partial<(typeof VENCIDAS)['byEstado']>) =>
    answersOf({ ...VENCIDAS, byEstado: { ...VENCIDAS.byEstado, ...changes } }, 'el municipio').map(
      ({ cuantas, nombre }) => `${cuantas} ${nombre}`,
    );
  expect(told({})).toEqual(['1 comprobada', '10 según el municipio', '1 sin dato']);
  expect(told({ comprobada: 2, parcial: 1, incumplida: 2, 'sin-informe': 1, 'sin-cifra': 1 })).toEqual([
    '2 comprobadas',
    '10 según el municipio',
    '3 sin alcanzar',
    '3 sin dato',
  ]);
});

test('of what is only declared it says of how many the proof may be in the original', () => {
  const explain = (proofMayBeLost: number) => answersOf({ ...VENCIDAS, proofMayBeLost }, 'el municipio')[1]?.explica;
  expect(explain(0)).toBe('se da por hecho, sin prueba que se pueda revisar aquí');
  expect(explain(8)).toBe(
    'se da por hecho, sin prueba que se pueda revisar aquí; de 8, puede estar en el documento original',
  );
});
