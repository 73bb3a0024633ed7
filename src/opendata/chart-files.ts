import { chartOfConjunto } from '../charts/content/of-conjunto.ts';
import { chartOfIndicador } from '../charts/content/of-indicador.ts';
import { chartsOfPlan } from '../charts/content/of-plan.ts';
import type { Grafica } from '../charts/grafica.ts';
import { drawSheet } from '../charts/drawing/sheet.ts';
import { writeFooter } from '../charts/content/footer.ts';
import { tableOf } from '../charts/content/table.ts';
import type { SitioCalculado } from '../sitio.ts';
import { writeCsv } from './csv.ts';

/** A file of a chart; `ruta` is its path under `graficas/`. */
export interface ArchivoDeGrafica {
  ruta: string;
  write: () => string;
}

/** Each chart of the site as a drawing that stands alone and as a table. */
export function chartFiles(sitio: SitioCalculado): ArchivoDeGrafica[] {
  return allCharts(sitio).flatMap((grafica) => [
    {
      ruta: `${grafica.ruta}.svg`,
      write: () => drawSheet(grafica, writeFooter(grafica, sitio.indices, sitio.sitio)),
    },
    { ruta: `${grafica.ruta}.csv`, write: () => writeTable(grafica) },
  ]);
}

function allCharts(sitio: SitioCalculado): Grafica[] {
  const { planes, conjuntos } = sitio;
  const dePlanes = planes.flatMap((plan) => [
    ...Object.values(chartsOfPlan(plan, sitio)),
    // Each at its address, also where a page draws only one of two that are alike.
    ...plan.indicadores.map(({ id }) => chartOfIndicador(plan, id)),
  ]);
  return [...dePlanes, ...conjuntos.map(chartOfConjunto)].filter((grafica) => grafica !== undefined);
}

/** Numbers as a program reads them; what nobody published is blank. */
function writeTable(grafica: Grafica): string {
  const { columnas, filas } = tableOf(grafica);
  return writeCsv([columnas, ...filas]);
}
