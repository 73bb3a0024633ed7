import { z } from 'zod';
import { clave, opcion, texto } from '../fields/fields.ts';
import { tabla } from '../table.ts';

/** `data/entidades.csv`: public bodies. */
const entidad = z.strictObject({
  id: clave('Clave de la entidad'),
  nombre: texto('Nombre oficial'),
  ambito: opcion(['municipal', 'estatal', 'sin-identificar'], 'Ámbito de gobierno'),
});
export type Entidad = z.output<typeof entidad>;

export const entidades = tabla(entidad, {
  titulo: 'Entidades',
  descripcion: 'Cada gobierno o institución pública que aparece en los documentos.',
  clave: ['id'],
  obligatoria: true,
  soloCitada: true,
});
