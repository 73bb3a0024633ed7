import { z } from 'zod';
import { periodoOpc, refiereOpc, textoOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const cifra = element(
  z.strictObject({
    variable: refiereOpc('Variable, con «periodo»', 'variables'),
    periodo: periodoOpc('Periodo que mide'),
    informe: refiereOpc('Informe, con «que»', 'informes'),
    que: textoOpc('Qué cuenta la cifra, como está en «cifras» del informe'),
    plan: refiereOpc('Plan de la variable, si no es el del texto', 'planes'),
  }),
  { display: 'inline', description: 'Una cifra como la publica su documento, con su unidad y su fuente.' },
);
