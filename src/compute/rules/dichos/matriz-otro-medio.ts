import { weighDifference } from '../shared/difference.ts';
import { columnRule } from '../shared/ficha-y-matriz.ts';
import { withoutPlazo } from '../shared/written-deadline.ts';
import { ruleKind } from '../shared/regla.ts';

/** An activity for which the matrix asks another proof than its sheet. */
export const matrizOtroMedio = columnRule(
  ruleKind({
    code: 'matriz-otro-medio',
    title: '[Actividades] con un medio de verificación en su ficha y otro en la matriz',
    explanation:
      'El medio de verificación es la prueba de que [la actividad] se hizo: una lista, [un acta], una publicación. La ficha y la matriz no piden la misma, o no con las mismas palabras.',
    wrong: 'Ficha: [Acta] en que se aprueba. Matriz: Publicación en redes sociales.',
    right: 'Ficha y matriz: [Acta] en que se aprueba.',
  }),
  'fondo',
  {
    column: 'medio',
    que: 'medio de verificación',
    ficha: ({ actividad: { medio_verificacion, fuente } }) => [{ says: medio_verificacion, fuente }],
    prepare: (text, { metas }) => withoutPlazo(text, metas),
    weigh: weighDifference,
  },
);
