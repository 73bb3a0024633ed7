import { expect, test } from 'vitest';
import { summarize } from '../compute/metas/resumen.ts';
import { describeProgress } from './portada.ts';

const VENCIDAS = { ...summarize([]), total: 12, met: 11 };
Object.assign(VENCIDAS.byEstado, { comprobada: 1, declarada: 10 });
VENCIDAS.byEstado['sin-reporte'] = 1;

const tell = (changes: Partial<typeof VENCIDAS>) =>
  describeProgress({ ...VENCIDAS, ...changes }, '31 de enero de 2026', 'el municipio')
    .map((piece) => (typeof piece === 'string' ? piece : piece.texto))
    .join('');

const ANTES =
  'Al 31 de enero de 2026 debían estar cumplidas 12 metas. El municipio da por cumplidas 11: 1 con prueba pública o recalculada aquí, y 10 solo según su dicho.';
const DESPUES = ' Sin dato en el informe que las cubre: 1.';

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
  expect(tell(changes)).toBe(ANTES + dicho + DESPUES);
});

test('each of its numbers leads to just those goals', () => {
  const pieces = describeProgress({ ...VENCIDAS, late: 3, withOmission: 1 }, 'hoy', 'el municipio');
  expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([
    { texto: '12 metas', lista: {} },
    { texto: '11', lista: { estado: 'cumplida' } },
    { texto: '1', lista: { estado: 'comprobada' } },
    { texto: '10', lista: { estado: 'declarada' } },
    { texto: '3', lista: { estado: 'cumplida', plazo: 'tarde' } },
    { texto: '1', lista: { estado: 'cumplida', prueba: 'con-omision' } },
    { texto: '1', lista: { estado: 'sin-reporte' } },
  ]);
});
