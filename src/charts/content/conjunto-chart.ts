import type { ConjuntoCompleto } from '../../model/tables/index.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { Category, GraficaDeSeries } from '../grafica.ts';
import { axisPlaces } from './axis-places.ts';
import { kindOfSeries } from '../paint.ts';
import { categoryOfPeriod } from './period-category.ts';
import { withMissingPeriods } from './rhythm.ts';

type Row = ConjuntoCompleto['rows'][number];

/** The chart that a data set describes for itself, if it does. */
export function chartOfConjunto(conjunto: ConjuntoCompleto): GraficaDeSeries | undefined {
  const { grafica, schema } = conjunto;
  if (!grafica) return undefined;
  const titles = new Map(schema.fields.map(({ name, title }) => [name, title]));
  const drawn = categoriesOf(conjunto, grafica);
  const valueOf = (row: Row | undefined, column: string) => (row?.[column]?.trim() ? Number(row[column]) : null);
  const missing = drawn.filter(({ row }) => grafica.y.some((column) => valueOf(row, column) === null));
  return {
    id: `grafica-${conjunto.id}`,
    path: `conjuntos/${conjunto.id}`,
    tipo: grafica.tipo,
    titulo: grafica.titulo + (missing.length === 0 ? '' : GRAFICA.sinDatoEn(missing.map(({ category }) => category.name))),
    unidad: grafica.unidad,
    column: titles.get(grafica.x) ?? grafica.x,
    categories: drawn.map(({ category }) => category),
    series: grafica.y.map((column, i) => ({
      name: titles.get(column) ?? column,
      kind: kindOfSeries(i, grafica.y.length),
      values: drawn.map(({ row }) => valueOf(row, column)),
    })),
    fuentes: conjunto.sources.map(({ path }) => {
      const [documento = '', lugar = ''] = path.split('#');
      return { documento, lugar };
    }),
  };
}

/** Its rows in their order; of periods that follow one another in a rhythm, also those without a row. */
function categoriesOf(
  { rows, schema }: ConjuntoCompleto,
  { x, tipo }: { x: string; tipo: GraficaDeSeries['tipo'] },
): { category: Category; row: Row | undefined }[] {
  const xs = rows.map((row) => (row[x] ?? '').trim());
  const type = schema.fields.find(({ name }) => name === x)?.type;
  const periods = isOfTime(type, tipo, xs) ? withMissingPeriods(xs) : undefined;
  if (periods) {
    const byPeriod = new Map(xs.map((name, i) => [name, rows[i]]));
    return periods.map((periodo) => ({ category: categoryOfPeriod(periodo), row: byPeriod.get(periodo) }));
  }
  const places = tipo === 'lineas' ? axisPlaces(type, xs) : undefined;
  return xs.map((name, i) => ({ category: { name, ...(places ? { at: places[i] } : {}) }, row: rows[i] }));
}

/** Whole numbers may be codes or sizes: they are taken for years where a line goes through what looks like years. */
const isOfTime = (type: string | undefined, tipo: GraficaDeSeries['tipo'], xs: readonly string[]) =>
  type !== 'integer' || (tipo === 'lineas' && xs.every((text) => /^(19|20)\d\d$/.test(text)));
