import * as z from 'zod';
import { periodo, refiere, refiereOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const valor = element(
  z.strictObject({
    indicador: refiere('[Indicador]', 'indicadores'),
    periodo: periodo('Periodo del que es el valor'),
    plan: refiereOpc('[Plan] [del indicador], si no es el del texto', 'planes'),
  }),
  { display: 'inline', description: 'El valor que resulta de la fórmula de [un indicador]; lleva a su cuenta.' },
);
