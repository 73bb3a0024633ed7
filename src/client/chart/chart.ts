import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Scale,
  Tooltip,
} from 'chart.js';
import type { InteractiveChart } from '../../charts/content/interactive.ts';
import { colorReader } from './pen.ts';
import { drawLabels } from './labels.ts';
import { datasetsOf } from './series.ts';
import { followKeys } from './arrow-keys.ts';
import { offerToHide } from './legend.ts';
import { cutChart, type View, wholeView } from './view.ts';
import { offerYears } from './years.ts';

/** Chart.js with the parts that the site uses; loaded only when a reader asks for an interactive chart. */
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** In pixels. */
const FONT_SIZE = 14;
/** Pixels of height under which an axis leaves no room for its chart. */
const MIN_HEIGHT = 150;

/** Draws a chart's description in the page's colours, and again when these change; gives back how to take it down. */
function draw(frame: HTMLElement, whole: InteractiveChart): () => void {
  let view = wholeView(whole);
  let grafica = whole;
  const show = (change: Partial<View>) => {
    view = { ...view, ...change };
    grafica = cutChart(whole, view);
    chart.destroy();
    chart = paint();
  };
  offerYears(frame, whole, show);
  const place = frame.appendChild(document.createElement('div'));
  const canvas = place.appendChild(document.createElement('canvas'));
  canvas.tabIndex = 0;
  // The arrow keys are the chart's, which a screen reader leaves only to an application.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', whole.palabras.clase);
  canvas.setAttribute('aria-label', `${whole.titulo}. ${whole.palabras.teclas}`);
  const paint = () => new Chart(canvas, configure(grafica, view, place));
  let chart = paint();
  followKeys(canvas, frame, () => ({ chart, grafica, hidden: view.hidden }));
  const restoreLegend = offerToHide(frame.closest('figure') ?? frame, whole, (hidden) => show({ hidden }));
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => show({});
  scheme.addEventListener('change', repaint);
  return () => {
    scheme.removeEventListener('change', repaint);
    restoreLegend();
    chart.destroy();
  };
}

function configure(
  grafica: InteractiveChart,
  { hidden }: View,
  { clientHeight }: HTMLElement,
): ChartConfiguration<'bar' | 'line', (number | null)[]> {
  const color = colorReader();
  Chart.defaults.color = color('tinta');
  Chart.defaults.borderColor = color('linea');
  Chart.defaults.font = { family: getComputedStyle(document.body).fontFamily, size: FONT_SIZE };
  const { categorias } = grafica;
  const isLine = grafica.tipo === 'lineas';
  const heightOfName = clientHeight / categorias.length;
  return {
    type: isLine ? 'line' : 'bar',
    data: {
      labels: grafica.lugares ?? grafica.ejes.map((lines) => (isLine ? lines : fitting(lines, heightOfName))),
      datasets: datasetsOf(grafica).map((one, i) => ({ ...one, hidden: hidden.has(i) })),
    },
    options: {
      indexAxis: isLine ? 'x' : 'y',
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 200 },
      interaction: { mode: 'index', axis: isLine ? 'x' : 'y', intersect: false },
      layout: { padding: isLine ? { top: 8 } : { right: widthOfLabels(grafica) } },
      scales: scalesOf(grafica, clientHeight),
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]) => categorias[item?.dataIndex ?? -1] ?? '',
            label: ({ datasetIndex, dataIndex }) => {
              const { nombre = '', escritos = [] } = grafica.series[datasetIndex] ?? {};
              return `${nombre}: ${escritos[dataIndex] ?? ''}`;
            },
            footer: ([item]) => grafica.comparados[item?.dataIndex ?? -1]?.split('; ') ?? '',
          },
        },
      },
    },
    plugins: [drawLabels(grafica)],
  };
}

/** The axis of values has room for the figures over the points, and is left out where the chart is low. */
function scalesOf({ tipo, unidad, categorias, lugares, series }: InteractiveChart, height: number) {
  const title = { display: height > 2 * MIN_HEIGHT, text: unidad };
  const values = { beginAtZero: true, title, ticks: { precision: 0 } };
  const names = { grid: { display: false }, ticks: { autoSkip: tipo === 'lineas' } };
  const upward = { ...values, grace: '15%' };
  if (lugares) return { x: { ...names, ...axisOfPlaces(lugares, categorias) }, y: upward };
  if (tipo === 'lineas') return { x: { ...names, offset: true }, y: upward };
  const areUnits = series.every(({ valores }) => valores.every((value) => Number.isInteger(value ?? 0)));
  return {
    x: { ...values, ...(areUnits ? { suggestedMax: LEAST_UNITS } : {}), display: height >= MIN_HEIGHT },
    y: names,
  };
}

/** A scale of whole units has room for so many at least, as in the drawing. */
const LEAST_UNITS = 5;

/** An axis on which categories stand as far from one another as they are, each with its name. */
function axisOfPlaces(lugares: number[], categorias: string[]) {
  return {
    type: 'linear' as const,
    offset: true,
    min: lugares[0] ?? 0,
    max: lugares.at(-1) ?? 0,
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = lugares.map((value) => ({ value }));
    },
    ticks: { autoSkip: true, callback: (_: unknown, index: number) => categorias[index] ?? '' },
  };
}

/** The lines of a name beside bars, in one where two have no room. */
const fitting = (lines: string[], height: number): string[] =>
  height >= lines.length * FONT_SIZE * 1.4 ? lines : [lines.join(' ')];

/** Pixels that the longest text beside a bar may take. */
function widthOfLabels({ series }: InteractiveChart): number {
  const longest = Math.max(...series.flatMap(({ rotulos }) => rotulos.map(({ length }) => length)));
  return longest * FONT_SIZE * 0.6 + 6;
}

(globalThis as unknown as { cuentasClaras: { draw: typeof draw } }).cuentasClaras = { draw };
