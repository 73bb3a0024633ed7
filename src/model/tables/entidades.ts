import { z } from 'zod';
import { clave, opcion, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/entidades.csv`: public bodies. */
const entidad = z.strictObject({
  id: clave('Clave de la entidad'),
  nombre: texto('Nombre oficial'),
  ambito: opcion(['municipal', 'estatal', 'sin-identificar'], 'Ámbito de gobierno'),
});
export type Entidad = z.output<typeof entidad>;

export const entidades = table(entidad, {
  title: 'Entidades',
  description: 'Cada gobierno o institución pública que aparece en los documentos.',
  key: ['id'],
  required: true,
  onlyCited: true,
});
