import type { ElementSite } from '../../compute/elements/element-result.ts';
import type { GivenChart } from '../../compute/elements/grafica.ts';
import { given } from '../../compute/elements/index.ts';
import { textsOf } from '../../compute/site/texts-of-site.ts';
import { chartAnchors } from '../../model/chart-anchors.ts';
import { whoDeclares } from '../../textos/planes.ts';
import type { GraficaDeSeries } from '../grafica.ts';
import { chartOfConjunto } from './conjunto-chart.ts';
import { chartOfIndicador } from './indicador-charts.ts';

/**
 * The chart that a text has at a place. Its files are those of the same chart elsewhere; of some periods alone, which no
 * other page has, its own.
 */
export function chartInText(site: ElementSite, file: string, at: string): GraficaDeSeries {
  const figures = given.Grafica(site, { file, at });
  const prose = textsOf(site).get(file)?.prose;
  const id = prose && chartAnchors(prose).get(at);
  const chart = drawGiven(figures, site);
  if (id === undefined || !chart) throw new Error(`There is no chart at ${at} in ${file}`);
  return { ...chart, id, ...(isPartial(figures) ? { path: `${pathOfText(file)}/${id}` } : {}) };
}

/** The charts of texts that are of some periods alone. */
export function partialCharts(site: ElementSite): GraficaDeSeries[] {
  return [...textsOf(site)].flatMap(([file, { prose }]) =>
    [...chartAnchors(prose).keys()]
      .filter((at) => isPartial(given.Grafica(site, { file, at })))
      .map((at) => chartInText(site, file, at)),
  );
}

const drawGiven = (figures: GivenChart, site: ElementSite) =>
  figures.kind === 'conjunto'
    ? chartOfConjunto(figures.conjunto)
    : chartOfIndicador(figures.plan, figures.indicador, whoDeclares(figures.plan, site), figures.periodos);

const isPartial = (figures: GivenChart) => figures.kind === 'indicador' && figures.periodos !== undefined;

/** `content/informes/quinto.mdx` → `textos/informes/quinto`. */
const pathOfText = (file: string) => file.replace(/^content/, 'textos').replace(/\.mdx$/, '');
