import { addResumenes, type Resumen } from '../../compute/metas/resumen.ts';
import { ESTADOS, isEstadoAparte } from '../../model/estado.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { CUENTA } from '../../textos/cuentas.ts';
import { nameEstado } from '../../textos/estados.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { GraficaDeSeries, Series } from '../grafica.ts';

/** A row of goals counted by state: of a commitment, of a plan, of a year. */
interface StatesRow {
  name: string;
  href?: string | undefined;
  resumen: Resumen;
}

/** What a chart of goals needs beside them. */
export interface ChartHeading {
  id: string;
  path: string;
  subtitulo: string;
  /** What its rows are. */
  column: string;
  fuentes: Fuente[];
}

/** Goals counted by state, a row each; those met are split by whether it can be checked. `quien` declares them. */
export function chartOfStates(rows: readonly StatesRow[], heading: ChartHeading, who: string): GraficaDeSeries {
  const seriesOf = (name: string, kind: Series['kind'], count: (resumen: Resumen) => number): Series => ({
    name,
    kind,
    values: rows.map(({ resumen }) => count(resumen)),
  });
  const series = ESTADOS.filter((estado) => !isEstadoAparte(estado))
    .map((estado) => seriesOf(nameEstado(estado, who), estado, ({ byEstado }) => byEstado[estado]))
    .filter(({ values }) => values.some((valor) => valor !== 0));
  return {
    ...heading,
    tipo: 'estados',
    titulo: GRAFICA.estados(addResumenes(rows.map(({ resumen }) => resumen)), who),
    unidad: CUENTA.variasMetas,
    categories: rows.map(({ name, href }) => ({ name, href })),
    series,
  };
}
