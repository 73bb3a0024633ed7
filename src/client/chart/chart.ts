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
function draw(frame: HTMLElement, grafica: InteractiveChart): () => void {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${grafica.titulo}. ${grafica.palabras.teclas}`);
  frame.append(canvas);
  const paint = () => new Chart(canvas, configure(grafica, frame));
  let chart = paint();
  followKeys(canvas, frame, grafica, () => chart);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => {
    chart.destroy();
    chart = paint();
  };
  scheme.addEventListener('change', repaint);
  return () => {
    scheme.removeEventListener('change', repaint);
    chart.destroy();
  };
}

function configure(
  grafica: InteractiveChart,
  { clientHeight, clientWidth }: HTMLElement,
): ChartConfiguration<'bar' | 'line', (number | null)[]> {
  const color = colorReader();
  Chart.defaults.color = color('tinta');
  Chart.defaults.borderColor = color('linea');
  Chart.defaults.font = { family: getComputedStyle(document.body).fontFamily, size: FONT_SIZE };
  const { categorias } = grafica;
  const isLine = grafica.tipo === 'lineas';
  const place = { width: clientWidth / 3, height: clientHeight / categorias.length };
  return {
    type: isLine ? 'line' : 'bar',
    data: {
      labels: grafica.lugares ?? categorias.map((name) => (isLine ? name : breakName(name, place))),
      datasets: datasetsOf(grafica),
    },
    options: {
      indexAxis: isLine ? 'x' : 'y',
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 200 },
      interaction: { mode: 'index', axis: isLine ? 'x' : 'y', intersect: false },
      scales: scalesOf(grafica, clientHeight),
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]) => categorias[item?.dataIndex ?? -1] ?? '',
            label: ({ datasetIndex, dataIndex }) => {
              const { nombre = '', escritos = [] } = grafica.series[datasetIndex] ?? {};
              return `${nombre}: ${escritos[dataIndex] ?? ''}`;
            },
          },
        },
      },
    },
    plugins: [drawLabels(grafica)],
  };
}

/** The axis of values has room for the figures at the ends of the bars, and is left out where the chart is low. */
function scalesOf({ tipo, unidad, categorias, lugares }: InteractiveChart, height: number) {
  const stacked = tipo === 'estados';
  const title = { display: height > 2 * MIN_HEIGHT, text: unidad };
  const values = { beginAtZero: true, grace: stacked ? 0 : '15%', title, ticks: { precision: 0 }, stacked };
  const names = { grid: { display: false }, stacked, ticks: { autoSkip: tipo === 'lineas' } };
  if (lugares) return { x: { ...names, ...axisOfPlaces(lugares, categorias) }, y: values };
  return tipo === 'lineas'
    ? { x: { ...names, offset: true }, y: values }
    : { x: { ...values, display: height >= MIN_HEIGHT }, y: names };
}

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

/** A long name in as many lines as its place holds; the rest of it is in the tooltip. */
function breakName(name: string, place: { width: number; height: number }): string[] {
  const perLine = Math.floor(place.width / (FONT_SIZE * 0.55));
  const fitting = Math.max(1, Math.floor(place.height / (FONT_SIZE * 1.4)));
  const lines = name.split(' ').reduce<string[]>((before, word) => {
    const last = before.at(-1);
    if (last === undefined || last.length + word.length >= perLine) return [...before, word];
    return [...before.slice(0, -1), `${last} ${word}`];
  }, []);
  return lines.length > fitting ? [...lines.slice(0, fitting - 1), `${lines[fitting - 1]}…`] : lines;
}

(globalThis as unknown as { cuentasClaras: { draw: typeof draw } }).cuentasClaras = { draw };
