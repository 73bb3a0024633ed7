import * as z from 'zod';
import { periodosOpc, refiereOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const grafica = element(
  z.strictObject({
    indicador: refiereOpc('[Indicador]', 'indicadores'),
    periodos: periodosOpc('Periodos que se dibujan, con «|» entre uno y otro; sin ellos, todos'),
    plan: refiereOpc('[Plan] [del indicador], si no es el del texto', 'planes'),
    conjunto: refiereOpc('Conjunto de datos que describe una gráfica, en vez de «indicador»', 'conjuntos'),
  }),
  {
    display: 'block',
    description: 'La gráfica de [un indicador] o de un conjunto, con su tabla, su fuente y descargas.',
  },
);
