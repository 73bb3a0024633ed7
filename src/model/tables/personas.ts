import { z } from 'zod';
import { clave, texto } from '../fields/fields.ts';
import { tabla } from '../table.ts';

/** `data/personas.csv`: people, only as public documents name them in office. */
const persona = z.strictObject({
  id: clave('Clave de la persona'),
  nombre: texto('Nombre completo, sin título'),
});
export type Persona = z.output<typeof persona>;

export const personas = tabla(persona, {
  titulo: 'Personas',
  descripcion: 'Cada persona que un documento público nombra en su cargo.',
  clave: ['id'],
  soloCitada: true,
});
