import * as z from 'zod';
import { refiere, refiereOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const meta = element(
  z.strictObject({
    id: refiere('[Meta]', 'metas'),
    plan: refiereOpc('[Plan] [de la meta], si no es el del texto', 'planes'),
  }),
  { display: 'block', description: 'La ficha de [una meta]: su estado, lo declarado, lo comprobado y su plazo.' },
);
