import * as z from 'zod';
import { enteroOpc, fechaParcialOpc, fuente, refiere, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/vigencias.csv`: what a document says of when a plan or a body begins and ends, each time that one says it. */
const vigencia = z.strictObject({
  de: refiere('[Plan] u órgano', 'planes', 'organos'),
  inicio: fechaParcialOpc('Cuándo empieza, según ese lugar'),
  fin: fechaParcialOpc('Cuándo termina, según ese lugar'),
  anios: enteroOpc('Cuántos años dura, según ese lugar', { unit: 'años' }),
  escrito: textoOpc('Cómo lo escribe ese lugar'),
  fuente: fuente(),
});
export type Vigencia = z.output<typeof vigencia>;

export const vigencias = table(vigencia, {
  title: 'Vigencias',
  description: 'Cada lugar que dice cuándo empieza y termina [un plan] o un órgano.',
  key: ['de', 'fuente'],
});
