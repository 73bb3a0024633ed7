import * as z from 'zod';
import { refiere } from '../fields/fields.ts';
import { element } from './element.ts';

export const dependencia = element(z.strictObject({ id: refiere('[Dependencia]', 'dependencias') }), {
  display: 'inline',
  description: 'El nombre de [una dependencia], con enlace a lo que le toca.',
});
