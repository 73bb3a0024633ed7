import type { ConjuntoCompleto } from '../../model/tables/index.ts';
import type { GraficaDeSeries } from '../grafica.ts';
import { classOfSeries } from '../paint.ts';

/** The chart that a data set describes for itself, if it does. */
export function chartOfConjunto(conjunto: ConjuntoCompleto): GraficaDeSeries | undefined {
  const { grafica, filas, schema } = conjunto;
  if (!grafica) return undefined;
  const titulos = new Map(schema.fields.map(({ name, title }) => [name, title]));
  return {
    id: `grafica-${conjunto.id}`,
    ruta: `conjuntos/${conjunto.id}`,
    tipo: grafica.tipo,
    titulo: grafica.titulo,
    unidad: grafica.unidad,
    columna: titulos.get(grafica.x) ?? grafica.x,
    categorias: filas.map((fila) => ({ nombre: fila[grafica.x] ?? '' })),
    series: grafica.y.map((columna, serie) => ({
      nombre: titulos.get(columna) ?? columna,
      clase: classOfSeries(serie, grafica.y.length),
      valores: filas.map((fila) => (fila[columna]?.trim() ? Number(fila[columna]) : null)),
    })),
    fuentes: conjunto.sources.map(({ path }) => {
      const [documento = '', lugar = ''] = path.split('#');
      return { documento, lugar };
    }),
  };
}
