import { z } from 'zod';
import { texto } from '../fields/fields.ts';
import { tabla } from '../table.ts';

/** `data/observaciones.csv`: editors' explanations of contradictions that the rules find. */
const notaDeObservacion = z.strictObject({
  codigo: texto('Código de la observación'),
  referencia: texto('Clave del registro y columna'),
  nota: texto('Explicación'),
});
export type NotaDeObservacion = z.output<typeof notaDeObservacion>;

export const observaciones = tabla(notaDeObservacion, {
  titulo: 'Notas de las observaciones',
  descripcion: 'Cada explicación que quien edita da a una observación.',
  clave: ['codigo', 'referencia'],
});
