import * as z from 'zod';
import { opcionOpc, periodoOpc, refiereOpc, textoOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const cifra = element(
  z.strictObject({
    variable: refiereOpc('Variable, con «periodo»', 'variables'),
    periodo: periodoOpc('Periodo que mide'),
    informe: refiereOpc('[Informe], con «que»', 'informes'),
    que: textoOpc('Qué cuenta la cifra, como está en «cifras» [del informe]'),
    unidad: opcionOpc(['no'], 'En blanco, con su unidad; «no», el número solo'),
    plan: refiereOpc('[Plan] de la variable, si no es el del texto', 'planes'),
  }),
  {
    display: 'inline',
    description: 'Una cifra como la publica su documento, con su unidad, y con enlace a donde consta.',
  },
);
