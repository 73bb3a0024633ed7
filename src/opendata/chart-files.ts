import { chartOfConjunto } from '../charts/content/conjunto-chart.ts';
import { chartOfIndicador } from '../charts/content/indicador-charts.ts';
import { chartsOfPlan } from '../charts/content/plan-charts.ts';
import { partialCharts } from '../charts/content/text-charts.ts';
import type { Grafica } from '../charts/grafica.ts';
import { writeFooter } from '../charts/content/footer.ts';
import { tableOf } from '../charts/content/chart-table.ts';
import type { SitioCalculado } from '../sitio.ts';
import type { Recipe } from './recipe.ts';

/** A file of a chart; `path` is its path under `graficas/`. */
interface ChartFile {
  path: string;
  recipe: () => Recipe;
}

/** Each chart of the site as a drawing that stands alone and as a table. */
export function chartFiles(sitio: SitioCalculado): ChartFile[] {
  return allCharts(sitio).flatMap((grafica) => [
    {
      path: `${grafica.path}.svg`,
      recipe: () => ({ make: 'drawing', grafica, footer: writeFooter(grafica, sitio.indexes, sitio.sitio) }),
    },
    { path: `${grafica.path}.csv`, recipe: () => tableOfChart(grafica) },
  ]);
}

function allCharts(sitio: SitioCalculado): Grafica[] {
  const { planes, conjuntos } = sitio;
  const planCharts = planes.flatMap((plan) => [
    ...Object.values(chartsOfPlan(plan, sitio)),
    // Each at its address, also where a page draws only one of two that are alike.
    ...plan.indicadores.map(({ id }) => chartOfIndicador(plan, id)),
  ]);
  return [...planCharts, ...conjuntos.map(chartOfConjunto), ...partialCharts(sitio)].filter(
    (grafica) => grafica !== undefined,
  );
}

/** Numbers as a program reads them; what nobody published is blank. */
function tableOfChart(grafica: Grafica): Recipe {
  const { columns, rows } = tableOf(grafica);
  return { make: 'csv', rows: [columns, ...rows] };
}
