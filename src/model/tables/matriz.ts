import * as z from 'zod';
import { fuente, refiere, texto, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/planes/<plan>/matriz.csv`: what a second place in the plan says of the same activity, as it says it. */
const filaDeMatriz = z.strictObject({
  actividad: refiere('[Actividad]', 'actividades'),
  descripcion: textoOpc('Lo que la matriz dice [de la actividad], en palabras propias'),
  nombre: texto('Nombre [de la actividad] en la matriz'),
  indicador: textoOpc('Nombre [del indicador] en la matriz'),
  formula: textoOpc('Fórmula de cálculo en la matriz'),
  unidad: textoOpc('Unidad de medida en la matriz'),
  meta_texto: textoOpc('[Meta esperada] en la matriz'),
  medio: textoOpc('Medio de verificación en la matriz'),
  responsable: textoOpc('Responsable de cumplimiento en la matriz'),
  fuente: fuente(),
});
export type FilaDeMatriz = z.output<typeof filaDeMatriz>;

export const matriz = table(filaDeMatriz, {
  title: 'Matriz [del plan]',
  description: 'Lo que la matriz [del plan] dice de cada [actividad], como lo dice.',
  key: ['actividad'],
});
