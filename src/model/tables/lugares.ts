import { z } from 'zod';
import { enteroOpc, fuente, textoOpc } from '../fields/fields.ts';
import { tabla } from '../table.ts';

/** `data/lugares.csv`: how a place that the site cites is found in the original. */
const lugar = z.strictObject({
  fuente: fuente('Documento y lugar, como se cita'),
  como: textoOpc('Cómo se halla: el título o el renglón bajo el que está'),
  pagina: enteroOpc('Página del original en que empieza, si el documento la da', { minimo: 1 }),
});
export type Lugar = z.output<typeof lugar>;

export const lugares = tabla(lugar, {
  titulo: 'Lugares de los documentos',
  descripcion: 'Cómo se halla en su documento un lugar que este sitio cita.',
  clave: ['fuente'],
});
