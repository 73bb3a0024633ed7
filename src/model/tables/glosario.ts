import * as z from 'zod';
import { clave, fuenteOpc, segun, texto, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/glosario.csv`: terms explained. */
const termino = z.strictObject({
  id: clave('Clave del término'),
  termino: texto('Término'),
  siglas: textoOpc('Siglas'),
  definicion: texto('Qué quiere decir'),
  segun: segun('Quién lo define'),
  fuente: fuenteOpc('Dónde lo define un documento, o de dónde sale lo que se compuso'),
});
export type Termino = z.output<typeof termino>;

export const glosario = table(termino, {
  title: 'Glosario',
  description: 'Cada término de [los planes], explicado.',
  key: ['id'],
});
