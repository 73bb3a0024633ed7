import * as z from 'zod';
import { textoOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const nota = element(z.strictObject({ titulo: textoOpc('Título, en negritas') }), {
  display: 'block',
  hasContent: true,
  description: 'Un recuadro con una aclaración.',
});
