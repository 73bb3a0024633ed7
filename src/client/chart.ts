import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import type { Grafica } from '../charts/grafica.ts';

/** Chart.js with the parts that the site uses; loaded only when a reader asks for an interactive chart. */
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** Draws a chart's description on a canvas, with the page's own colours. */
function draw(canvas: HTMLCanvasElement, grafica: Grafica): void {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
  Chart.defaults.color = color('--tinta');
  Chart.defaults.borderColor = color('--linea');
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.font.size = 14;
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: grafica.categorias,
      datasets: grafica.series.map(({ nombre, valores }, serie) => ({
        label: nombre,
        data: valores,
        backgroundColor: color(`--serie-${serie}`),
      })),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 200 },
      scales: { x: { beginAtZero: true, title: { display: true, text: grafica.unidad } } },
      plugins: { legend: { display: grafica.series.length > 1, position: 'bottom' } },
    },
  });
}

(globalThis as unknown as { cuentasClaras: { draw: typeof draw } }).cuentasClaras = { draw };
