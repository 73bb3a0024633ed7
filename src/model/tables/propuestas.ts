import * as z from 'zod';
import { clave, fuente, refiere, refierenOpc, segun, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/planes/<plan>/propuestas.csv`: what citizens proposed. */
const propuesta = z.strictObject({
  id: clave('Clave de la propuesta'),
  compromiso: refiere('[Compromiso] bajo [el@compromiso] que se presentó', 'compromisos'),
  texto: texto('Qué propone, en palabras propias'),
  actividades: refierenOpc('[Actividades] que la recogen', 'actividades'),
  segun: segun('Quién dice que esas [actividades] la recogen'),
  fuente: fuente(),
});
export type Propuesta = z.output<typeof propuesta>;

export const propuestas = table(propuesta, {
  title: 'Propuestas',
  description: 'Cada propuesta de la ciudadanía.',
  key: ['id'],
});
