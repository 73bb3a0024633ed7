import type { ConjuntoCompleto } from '../../model/tables/index.ts';
import type { GraficaDeSeries } from '../grafica.ts';
import { axisPlaces } from './axis-places.ts';
import { kindOfSeries } from '../paint.ts';

/** The chart that a data set describes for itself, if it does. */
export function chartOfConjunto(conjunto: ConjuntoCompleto): GraficaDeSeries | undefined {
  const { grafica, rows, schema } = conjunto;
  if (!grafica) return undefined;
  const xs = rows.map((row) => row[grafica.x] ?? '');
  const type = schema.fields.find(({ name }) => name === grafica.x)?.type;
  const places = grafica.tipo === 'lineas' ? axisPlaces(type, xs) : undefined;
  const titles = new Map(schema.fields.map(({ name, title }) => [name, title]));
  return {
    id: `grafica-${conjunto.id}`,
    path: `conjuntos/${conjunto.id}`,
    tipo: grafica.tipo,
    titulo: grafica.titulo,
    unidad: grafica.unidad,
    column: titles.get(grafica.x) ?? grafica.x,
    categories: xs.map((name, i) => ({ name, ...(places ? { at: places[i] } : {}) })),
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
