import type { ConjuntoCompleto } from '../../model/tables/index.ts';
import type { GraficaDeSeries } from '../grafica.ts';
import { kindOfSeries } from '../paint.ts';

/** The chart that a data set describes for itself, if it does. */
export function chartOfConjunto(conjunto: ConjuntoCompleto): GraficaDeSeries | undefined {
  const { grafica, rows, schema } = conjunto;
  if (!grafica) return undefined;
  const titles = new Map(schema.fields.map(({ name, title }) => [name, title]));
  return {
    id: `grafica-${conjunto.id}`,
    path: `conjuntos/${conjunto.id}`,
    tipo: grafica.tipo,
    titulo: grafica.titulo,
    unidad: grafica.unidad,
    column: titles.get(grafica.x) ?? grafica.x,
    categories: rows.map((row) => ({ name: row[grafica.x] ?? '' })),
    series: grafica.y.map((column, i) => ({
      name: titles.get(column) ?? column,
      kind: kindOfSeries(i, grafica.y.length),
      values: rows.map((row) => (row[column]?.trim() ? Number(row[column]) : null)),
    })),
    fuentes: conjunto.sources.map(({ path }) => {
      const [documento = '', lugar = ''] = path.split('#');
      return { documento, lugar };
    }),
  };
}
