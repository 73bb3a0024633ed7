import type { ConjuntoCompleto } from '../model/tablas.ts';
import type { Grafica } from './grafica.ts';

/** The chart that a data set describes for itself, if it does. */
export function chartOfConjunto(conjunto: ConjuntoCompleto): Grafica | undefined {
  const { grafica, filas, schema } = conjunto;
  if (!grafica) return undefined;
  const titulos = new Map(schema.fields.map(({ name, title }) => [name, title]));
  return {
    id: `grafica-${conjunto.id}`,
    titulo: grafica.titulo,
    unidad: grafica.unidad,
    categorias: filas.map((fila) => fila[grafica.x] ?? ''),
    series: grafica.y.map((columna) => ({
      nombre: titulos.get(columna) ?? columna,
      valores: filas.map((fila) => (fila[columna]?.trim() ? Number(fila[columna]) : null)),
    })),
    fuentes: conjunto.sources.map(({ path }) => {
      const [documento = '', lugar = ''] = path.split('#');
      return { documento, lugar };
    }),
  };
}
