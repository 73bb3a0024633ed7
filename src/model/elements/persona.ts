import * as z from 'zod';
import { refiere } from '../fields/fields.ts';
import { element } from './element.ts';

export const persona = element(z.strictObject({ id: refiere('Persona', 'personas') }), {
  display: 'inline',
  description: 'El nombre de una persona, con enlace al lugar de «Organización» que la nombra, si lo hay.',
});
