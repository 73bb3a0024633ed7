import { onceInARow } from '../base/once-per.ts';
import { chartOfConjunto } from '../charts/content/conjunto-chart.ts';
import { chartOfIndicador } from '../charts/content/indicador-charts.ts';
import { chartsOfPlan } from '../charts/content/plan-charts.ts';
import { partialCharts } from '../charts/content/text-charts.ts';
import type { Grafica } from '../charts/grafica.ts';
import { writeFooter } from '../charts/content/footer.ts';
import { tableOf } from '../charts/content/chart-table.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import type { SitioCalculado } from '../sitio.ts';
import { whoDeclares } from '../textos/planes.ts';
import { packRows } from './packed-rows.ts';
import type { Recipe } from './recipe.ts';

/** A file of a chart; `path` is its path under `graficas/`, and `plan` the one that it is of alone. */
interface ChartFile {
  path: string;
  plan: string | undefined;
  recipe: () => Recipe;
}

/** Where the files of the charts of a plan are, under `graficas/`. */
export const chartsFolder = (plan: string) => `planes/${plan}/`;

/**
 * Each chart of the site as a drawing that stands alone and as a table; not those of plans whose charts are known. The charts of a
 * plan are computed to be listed, and again when the first of them is made: those of all plans take as much as their goals.
 */
export function chartFiles(sitio: SitioCalculado, isKnown: (plan: string) => boolean = () => false): ChartFile[] {
  const { planes, conjuntos } = sitio;
  const ofPlan = onceInARow((plan: PlanCalculado) => thereOf(chartsOf(plan, sitio)));
  const ofNone = thereOf([...conjuntos.map(chartOfConjunto), ...partialCharts(sitio)]);
  return [
    ...planes.filter(({ id }) => !isKnown(id)).flatMap((plan) => filesOf(sitio, () => ofPlan(plan), plan.id)),
    ...filesOf(sitio, () => ofNone, undefined),
  ];
}

const thereOf = (charts: readonly (Grafica | undefined)[]) => charts.filter((grafica) => grafica !== undefined);

/** `charts`: the same each time. */
const filesOf = (sitio: SitioCalculado, charts: () => readonly Grafica[], plan: string | undefined) =>
  charts().flatMap(({ path }, i): ChartFile[] => {
    const find = () => charts()[i] as Grafica;
    return [
      { path: `${path}.svg`, plan, recipe: () => drawingOf(find(), sitio) },
      { path: `${path}.csv`, plan, recipe: () => tableOfChart(find()) },
    ];
  });

const drawingOf = (grafica: Grafica, { indexes, sitio }: SitioCalculado): Recipe => ({
  make: 'drawing',
  grafica,
  footer: writeFooter(grafica, indexes, sitio),
});

const chartsOf = (plan: PlanCalculado, sitio: SitioCalculado): (Grafica | undefined)[] => [
  ...Object.values(chartsOfPlan(plan, sitio)),
  // Each at its address, also where a page draws only one of two that are alike.
  ...plan.indicadores.map(({ id }) => chartOfIndicador(plan, id, whoDeclares(plan, sitio))),
];

/** Numbers as a program reads them; what nobody published is blank. */
function tableOfChart(grafica: Grafica): Recipe {
  const { columns, rows } = tableOf(grafica);
  return { make: 'csv', rows: packRows([columns, ...rows]) };
}
