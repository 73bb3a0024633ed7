import * as z from 'zod';
import { refiere, refiereOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const compromiso = element(
  z.strictObject({
    id: refiere('[Compromiso], o «plan/compromiso»', 'compromisos', 'compromisos-de-planes'),
    plan: refiereOpc('[Plan] [del compromiso], si no es el del texto', 'planes'),
  }),
  { display: 'inline', description: 'El nombre de [un compromiso], con enlace a su página.' },
);
