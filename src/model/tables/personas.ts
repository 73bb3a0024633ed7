import * as z from 'zod';
import { clave, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/personas.csv`: people, only as public documents name them in office. */
const persona = z.strictObject({
  id: clave('Clave de la persona'),
  nombre: texto('Nombre completo, sin título'),
});
export type Persona = z.output<typeof persona>;

export const personas = table(persona, {
  title: 'Personas',
  description: 'Cada persona que un documento público nombra en su cargo.',
  key: ['id'],
  onlyCited: true,
});
