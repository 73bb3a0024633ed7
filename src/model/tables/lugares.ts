import * as z from 'zod';
import { enteroOpc, fuente, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/lugares.csv`: how a place that the site cites is found in the original. */
const lugar = z.strictObject({
  fuente: fuente('Documento y lugar, como se cita'),
  como: textoOpc('Cómo se halla: el título o el renglón bajo el que está'),
  pagina: enteroOpc('Página del original en que empieza, si el documento la da', { minimum: 1 }),
});
export type Lugar = z.output<typeof lugar>;

export const lugares = table(lugar, {
  title: 'Lugares de los documentos',
  description: 'Cómo se halla en su documento un lugar que este sitio cita.',
  key: ['fuente'],
});
