import { COMUN } from '../../textos/comunes.ts';
import { ESTADO } from '../../textos/estados.ts';
import type { Grafica, GraficaDeCalendario, GraficaDeSeries } from '../grafica.ts';

/** The numbers of a chart as rows: what its table shows and its CSV file holds. A value that nobody published is null. */
export interface TablaDeGrafica {
  columnas: string[];
  filas: (string | number | null)[][];
}

export function tableOf(grafica: Grafica): TablaDeGrafica {
  return grafica.tipo === 'calendario' ? tableOfCalendar(grafica) : tableOfSeries(grafica);
}

function tableOfSeries({ tipo, columna, categorias, series }: GraficaDeSeries): TablaDeGrafica {
  const conTotal = tipo === 'estados';
  const filas = categorias.map(({ nombre }, i) => {
    const valores = series.map((serie) => serie.valores[i] ?? null);
    const total = valores.reduce<number>((suma, valor) => suma + (valor ?? 0), 0);
    return [nombre, ...valores, ...(conTotal ? [total] : [])];
  });
  return { columnas: [columna, ...series.map(({ nombre }) => nombre), ...(conTotal ? [COMUN.total] : [])], filas };
}

/** A row for each goal, in the order of the deadlines. */
function tableOfCalendar({ columna, filas }: GraficaDeCalendario): TablaDeGrafica {
  const marcas = filas.flatMap(({ nombre, marcas }) => marcas.map((marca) => ({ nombre, ...marca })));
  return {
    columnas: [COMUN.vence, columna, COMUN.meta, COMUN.estado],
    filas: marcas
      .sort((a, b) => (a.vence < b.vence ? -1 : 1))
      .map(({ vence, nombre, texto, estado }) => [vence, nombre, texto, ESTADO[estado].nombre]),
  };
}
