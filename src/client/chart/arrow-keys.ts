import type { InteractiveChart } from '../../charts/content/interactive.ts';
import type { DrawnChart } from './pen.ts';
import type { View } from './view.ts';

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** What is seen at the moment. */
interface Shown {
  chart: DrawnChart;
  grafica: InteractiveChart;
  hidden: View['hidden'];
}

/** Lets the arrow keys go through the categories of what is shown, and reads each out. */
export function followKeys(canvas: HTMLCanvasElement, frame: HTMLElement, shown: () => Shown): void {
  const reading = document.createElement('p');
  reading.className = 'lectura';
  reading.setAttribute('role', 'status');
  frame.append(reading);
  let at = -1;
  canvas.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { chart, grafica, hidden } = shown();
    at = Math.min(grafica.categorias.length - 1, Math.max(0, at + step));
    const active = grafica.series.flatMap((_, datasetIndex) =>
      hidden.has(datasetIndex) ? [] : [{ datasetIndex, index: at }],
    );
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update('none');
    reading.textContent = readOut(grafica, hidden, at);
  });
}

/** «mar-abr 2023: Programado, 15; Realizado, 42; 27 más que la meta». */
function readOut({ categorias, series, comparados }: InteractiveChart, hidden: View['hidden'], at: number): string {
  const seen = series.filter((_, i) => !hidden.has(i)).map(({ nombre, escritos }) => `${nombre}, ${escritos[at]}`);
  return `${categorias[at]}: ${[...seen, comparados[at]].filter(Boolean).join('; ')}`;
}
