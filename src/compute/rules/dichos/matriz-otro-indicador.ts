import { weighDifference } from '../shared/difference.ts';
import { columnRule } from '../shared/ficha-y-matriz.ts';
import { ruleKind } from '../shared/regla.ts';

/** An activity for which the matrix names another indicator than each of its sheet. */
export const matrizOtroIndicador = columnRule(
  ruleKind({
    code: 'matriz-otro-indicador',
    title: '[Actividades] con [un indicador] en su ficha y [otro@indicador] en la matriz',
    explanation:
      '[El indicador] dice qué se mide. La ficha [de la actividad] y la matriz de [indicadores] no [lo/la@indicador] escriben con las mismas palabras.',
    wrong: 'Ficha: % de talleres con vecinos. Matriz: % de talleres con especialistas.',
    right: 'Ficha y matriz: % de talleres con vecinos.',
  }),
  'fondo',
  {
    column: 'indicador',
    que: 'indicador',
    ficha: ({ indicadores }) => indicadores.map(({ nombre, fuente }) => ({ says: nombre, fuente })),
    weigh: weighDifference,
  },
);
