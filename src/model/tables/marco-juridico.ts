import * as z from 'zod';
import { booleanoOpc, clave, fuenteOpc, refiere, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/marco-juridico.csv`: the norms on which a plan rests. */
const norma = z.strictObject({
  id: clave('Clave de la norma'),
  plan: refiere('[Plan] que la cita', 'planes'),
  norma: texto('Nombre de la norma'),
  articulos: texto('Artículos, como los cita [el plan]'),
  para_pedir: booleanoOpc('Si es de las que dan derecho a pedir información'),
  fuente: fuenteOpc('Dónde la cita [el plan]; en blanco, donde lo demás [del plan]'),
});

export type Norma = z.output<typeof norma>;

export const marcoJuridico = table(norma, {
  title: 'Marco jurídico',
  description: 'Cada norma en que se apoya [un plan].',
  key: ['id'],
});
