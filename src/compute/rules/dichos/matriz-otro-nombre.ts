import { reglaDeColumna } from '../shared/ficha-y-matriz.ts';
import { claseDeRegla } from '../shared/regla.ts';

/** An activity whose name has other words in the matrix. */
export const matrizOtroNombre = reglaDeColumna(
  claseDeRegla({
    codigo: 'matriz-otro-nombre',
    titulo: 'Actividades que la matriz llama de otra manera que su ficha',
    explicacion:
      'El plan describe cada actividad en una ficha y la repite en la matriz de indicadores. El nombre no tiene las mismas palabras en los dos lugares.',
    mal: 'Ficha: Plática con Seguridad Pública. Matriz: Plática con Seguridad Pública y Protección Civil.',
    bien: 'Ficha y matriz: Plática con Seguridad Pública.',
  }),
  'forma',
  { columna: 'nombre', que: 'nombre', ficha: ({ actividad: { nombre, fuente } }) => [{ dice: nombre, fuente }] },
);
