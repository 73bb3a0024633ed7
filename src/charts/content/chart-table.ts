import { COMUN } from '../../textos/comunes.ts';
import { nameEstado } from '../../textos/estados.ts';
import type { Grafica, GraficaDeCalendario, GraficaDeSeries } from '../grafica.ts';

/** The numbers of a chart as rows: what its table shows and its CSV file holds. A value that nobody published is null. */
interface ChartTable {
  columns: string[];
  rows: (string | number | null)[][];
}

export function tableOf(grafica: Grafica): ChartTable {
  return grafica.tipo === 'calendario' ? tableOfCalendar(grafica) : tableOfSeries(grafica);
}

function tableOfSeries({ tipo, column, categories, series }: GraficaDeSeries): ChartTable {
  const hasTotal = tipo === 'estados';
  const rows = categories.map(({ name }, i) => {
    const values = series.map((one) => one.values[i] ?? null);
    const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return [name, ...values, ...(hasTotal ? [total] : [])];
  });
  return { columns: [column, ...series.map(({ name }) => name), ...(hasTotal ? [COMUN.total] : [])], rows };
}

/** A row for each goal, in the order of the deadlines. */
function tableOfCalendar({ column, quien, rows }: GraficaDeCalendario): ChartTable {
  const marks = rows.flatMap(({ name, marks }) => marks.map((mark) => ({ name, ...mark })));
  return {
    columns: [COMUN.vence, column, COMUN.meta, COMUN.estado],
    rows: marks
      .sort((a, b) => (a.vence < b.vence ? -1 : 1))
      .map(({ vence, name, text, estado }) => [vence, name, text, nameEstado(estado, quien)]),
  };
}
