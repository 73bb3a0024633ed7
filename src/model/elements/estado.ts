import * as z from 'zod';
import { refiere, refiereOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const estado = element(
  z.strictObject({
    meta: refiere('[Meta]', 'metas'),
    plan: refiereOpc('[Plan] [de la meta], si no es el del texto', 'planes'),
  }),
  { display: 'inline', description: 'El estado de [una meta], con lo declarado, lo comprobado y su plazo.' },
);
