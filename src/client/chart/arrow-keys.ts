import type { Chart } from 'chart.js';
import type { InteractiveChart } from '../../charts/content/interactive.ts';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Lets the arrow keys go through a chart's categories, and reads each out. */
export function followKeys(
  canvas: HTMLCanvasElement,
  frame: HTMLElement,
  { categorias, series }: InteractiveChart,
  current: () => Chart<'bar' | 'line', (number | null)[]>,
): void {
  const reading = document.createElement('p');
  reading.className = 'lectura';
  reading.setAttribute('role', 'status');
  frame.append(reading);
  let at = -1;
  canvas.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    at = Math.min(categorias.length - 1, Math.max(0, at + step));
    const active = series.map((_, datasetIndex) => ({ datasetIndex, index: at }));
    const chart = current();
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update('none');
    reading.textContent = `${categorias[at]}: ${series.map(({ nombre, escritos }) => `${nombre}, ${escritos[at]}`).join('; ')}`;
  });
}
