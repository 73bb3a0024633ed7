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
  Tooltip,
} from 'chart.js';
import type { GraficaInteractiva } from '../../charts/content/interactive.ts';
import { colorReader } from './pen.ts';
import { drawLabels } from './labels.ts';
import { datasetsOf } from './series.ts';
import { followKeys } from './keys.ts';

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

/** Pixels of the letter. */
const LETRA = 14;
/** Pixels of height under which an axis leaves no room for its chart. */
const BAJO = 150;

/** Draws a chart's description in the page's colours, and again when these change; gives back how to take it down. */
function draw(frame: HTMLElement, grafica: GraficaInteractiva): () => void {
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
  grafica: GraficaInteractiva,
  { clientHeight, clientWidth }: HTMLElement,
): ChartConfiguration<'bar' | 'line', (number | null)[]> {
  const color = colorReader();
  Chart.defaults.color = color('tinta');
  Chart.defaults.borderColor = color('linea');
  Chart.defaults.font = { family: getComputedStyle(document.body).fontFamily, size: LETRA };
  const { categorias } = grafica;
  const esLinea = grafica.tipo === 'lineas';
  const lugar = { ancho: clientWidth / 3, alto: clientHeight / categorias.length };
  return {
    type: esLinea ? 'line' : 'bar',
    data: {
      labels: categorias.map((nombre) => (esLinea ? nombre : breakName(nombre, lugar))),
      datasets: datasetsOf(grafica),
    },
    options: {
      indexAxis: esLinea ? 'x' : 'y',
      maintainAspectRatio: false,
      locale: 'es-MX',
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 200 },
      interaction: { mode: 'index', axis: esLinea ? 'x' : 'y', intersect: false },
      scales: scalesOf(grafica, clientHeight),
      plugins: { tooltip: { callbacks: { title: ([item]) => categorias[item?.dataIndex ?? -1] ?? '' } } },
    },
    plugins: [drawLabels(grafica)],
  };
}

/** The axis of values has room for the figures at the ends of the bars, and is left out where the chart is low. */
function scalesOf({ tipo, unidad }: GraficaInteractiva, alto: number) {
  const stacked = tipo === 'estados';
  const title = { display: alto > 2 * BAJO, text: unidad };
  const valores = { beginAtZero: true, grace: stacked ? 0 : '15%', title, ticks: { precision: 0 }, stacked };
  const nombres = { grid: { display: false }, stacked, ticks: { autoSkip: tipo === 'lineas' } };
  return tipo === 'lineas'
    ? { x: { ...nombres, offset: true }, y: valores }
    : { x: { ...valores, display: alto >= BAJO }, y: nombres };
}

/** A long name in as many lines as its place holds; the rest of it is in the tooltip. */
function breakName(nombre: string, lugar: { ancho: number; alto: number }): string[] {
  const letras = Math.floor(lugar.ancho / (LETRA * 0.55));
  const caben = Math.max(1, Math.floor(lugar.alto / (LETRA * 1.4)));
  const lines = nombre.split(' ').reduce<string[]>((before, word) => {
    const last = before.at(-1);
    if (last === undefined || last.length + word.length >= letras) return [...before, word];
    return [...before.slice(0, -1), `${last} ${word}`];
  }, []);
  return lines.length > caben ? [...lines.slice(0, caben - 1), `${lines[caben - 1]}…`] : lines;
}

(globalThis as unknown as { cuentasClaras: { draw: typeof draw } }).cuentasClaras = { draw };
