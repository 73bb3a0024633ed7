import { columnRule } from '../shared/ficha-y-matriz.ts';
import { ruleKind } from '../shared/regla.ts';

/** An activity that the matrix measures in another unit than each indicator of its sheet. */
export const matrizOtraUnidad = columnRule(
  ruleKind({
    code: 'matriz-otra-unidad',
    title: '[Actividades] con una unidad de medida en su ficha y otra en la matriz',
    explanation:
      'La unidad dice cómo se cuenta: un porcentaje, un número de talleres, o si se cumple o no. La ficha y la matriz dan unidades distintas.',
    wrong: 'Ficha: Cualitativo. Matriz: Porcentaje.',
    right: 'Ficha y matriz: Porcentaje.',
  }),
  'fondo',
  {
    column: 'unidad',
    que: 'unidad de medida',
    ficha: ({ indicadores }) => indicadores.map(({ unidad, fuente }) => ({ says: unidad, fuente })),
  },
);
