import * as z from 'zod';
import { refiere, refiereOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const actividad = element(
  z.strictObject({
    id: refiere('[Actividad]', 'actividades'),
    plan: refiereOpc('[Plan] [de la actividad], si no es el del texto', 'planes'),
  }),
  { display: 'inline', description: 'El nombre de [una actividad], con enlace a su página.' },
);
