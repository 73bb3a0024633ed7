import { z } from 'zod';
import { fuente, numero, periodo, refiere, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/planes/<plan>/mediciones.csv`: a figure that a document gives for a period. */
const medicion = z.strictObject({
  variable: refiere('Variable', 'variables'),
  periodo: periodo('Periodo que mide'),
  valor: numero('Valor'),
  publicado: textoOpc('Como está impreso, si difiere del valor'),
  fuente: fuente(),
  nota: textoOpc('Aclaración'),
});
export type Medicion = z.output<typeof medicion>;

export const mediciones = table(medicion, {
  title: 'Mediciones',
  description: 'Cada cifra que un documento da para un periodo; su unidad está en la tabla de variables.',
  key: ['variable', 'periodo'],
});
