import * as z from 'zod';
import { fuente, refiere, refiereOpc, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/faltantes.csv`: a document that another names and the site doesn't hold. */
const faltante = z.strictObject({
  que: texto('Qué documento es, en palabras propias'),
  entidad: refiere('A qué entidad pedirlo', 'entidades'),
  plan: refiereOpc('[Plan] [del@plan] que es, si es de uno', 'planes'),
  fuente: fuente('Dónde lo nombra un documento'),
});
export type Faltante = z.output<typeof faltante>;

export const faltantes = table(faltante, {
  title: 'Documentos que faltan',
  description: 'Cada documento que otro nombra y que este sitio no tiene.',
  key: ['que', 'fuente'],
});
