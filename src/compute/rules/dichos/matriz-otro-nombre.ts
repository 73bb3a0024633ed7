import { columnRule } from '../shared/ficha-y-matriz.ts';
import { ruleKind } from '../shared/regla.ts';

/** An activity whose name has other words in the matrix. */
export const matrizOtroNombre = columnRule(
  ruleKind({
    code: 'matriz-otro-nombre',
    title: '[Actividades] que la matriz llama de otra manera que su ficha',
    explanation:
      '[El plan] describe cada [actividad] en una ficha y [lo/la@actividad] repite en la matriz de [indicadores]. El nombre no tiene las mismas palabras en los dos lugares.',
    wrong: 'Ficha: Plática con Seguridad Pública. Matriz: Plática con Seguridad Pública y Protección Civil.',
    right: 'Ficha y matriz: Plática con Seguridad Pública.',
  }),
  'forma',
  { column: 'nombre', que: 'nombre', ficha: ({ actividad: { nombre, fuente } }) => [{ says: nombre, fuente }] },
);
