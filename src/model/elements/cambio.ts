import * as z from 'zod';
import { textoOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const cambio = element(
  z.strictObject({
    que: textoOpc('Qué texto cambió'),
    antes: textoOpc('Lo que decía'),
    despues: textoOpc('Lo que dice'),
  }),
  { display: 'block', description: 'Un texto que se reformó: lo que decía y lo que dice.' },
);
