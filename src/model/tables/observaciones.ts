import * as z from 'zod';
import { texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/observaciones.csv`: editors' explanations of contradictions that the rules find. */
const notaDeObservacion = z.strictObject({
  codigo: texto('Código de la observación'),
  referencia: texto('Clave del registro y columna'),
  nota: texto('Explicación'),
});
export type NotaDeObservacion = z.output<typeof notaDeObservacion>;

export const observaciones = table(notaDeObservacion, {
  title: 'Notas de las observaciones',
  description: 'Cada explicación que quien edita da a una observación.',
  key: ['codigo', 'referencia'],
});
