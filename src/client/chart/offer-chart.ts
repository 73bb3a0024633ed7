import type { InteractiveChart } from '../../charts/content/interactive.ts';
import { downloadPng } from './png.ts';

/** Offers each chart of the page as an interactive one; Chart.js is fetched when someone asks for the first. */
const own = (document.currentScript as HTMLScriptElement).src;

interface Drawer {
  /** Draws into `frame`; what it gives back takes the chart down again. */
  draw: (frame: HTMLElement, grafica: InteractiveChart) => () => void;
}

let drawer: Promise<Drawer> | undefined;

function loadDrawer(): Promise<Drawer> {
  drawer ??= new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = own.replace(/grafica\.js$/, 'chart.js');
    script.onload = () => done((globalThis as unknown as { cuentasClaras: Drawer }).cuentasClaras);
    script.onerror = () => {
      drawer = undefined;
      fail(new Error(script.src));
    };
    document.head.append(script);
  });
  return drawer;
}

/** Lets a button change between the drawing and the interactive chart. */
function offer(figure: HTMLElement): void {
  const button = figure.querySelector<HTMLButtonElement>('[data-ver]');
  const place = figure.querySelector<HTMLElement>('.dibujo');
  if (!button || !place) return;
  let close: (() => void) | undefined;
  const toggle = async () => {
    if (close) {
      close();
      close = undefined;
    } else close = await openChart(place, JSON.parse(figure.dataset['grafica'] ?? '{}') as InteractiveChart);
    button.textContent = (close ? button.dataset['volver'] : button.dataset['ver']) ?? '';
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    void toggle()
      .catch(() => undefined)
      .finally(() => {
        button.disabled = false;
        button.focus();
      });
  });
  button.disabled = false;
}

/** Lays the chart over the drawing, which keeps the place but isn't seen nor read: nothing around it moves. */
async function openChart(place: HTMLElement, grafica: InteractiveChart): Promise<() => void> {
  const { draw } = await loadDrawer();
  const frame = document.createElement('div');
  frame.className = 'lienzo';
  place.append(frame);
  place.classList.add('cubierto');
  const remove = draw(frame, grafica);
  return () => {
    remove();
    frame.remove();
    place.classList.remove('cubierto');
  };
}

document.querySelectorAll<HTMLElement>('[data-grafica]').forEach(offer);
document.querySelectorAll<HTMLButtonElement>('[data-lamina]').forEach((button) => {
  const { lamina: svg = '', archivo: file = '' } = button.dataset;
  button.addEventListener('click', () => void downloadPng(svg, file));
  button.disabled = false;
});
