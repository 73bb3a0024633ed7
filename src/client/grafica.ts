import type { Grafica } from '../charts/grafica.ts';

/** Offers each chart of the page as an interactive one; Chart.js is fetched when someone asks for the first. */
const own = (document.currentScript as HTMLScriptElement).src;

interface Drawer {
  draw: (canvas: HTMLCanvasElement, grafica: Grafica) => void;
}

let drawer: Promise<Drawer> | undefined;

function loadDrawer(): Promise<Drawer> {
  drawer ??= new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = own.replace(/grafica\.js$/, 'chart.js');
    script.onload = () => done((globalThis as unknown as { cuentasClaras: Drawer }).cuentasClaras);
    script.onerror = fail;
    document.head.append(script);
  });
  return drawer;
}

function offer(figure: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = figure.dataset['ofrece'] ?? '';
  button.addEventListener('click', () => {
    button.disabled = true;
    replaceDrawing(figure).then(
      () => button.remove(),
      () => (button.disabled = false),
    );
  });
  figure.append(button);
}

/** Puts a canvas of the same height in the drawing's place. */
async function replaceDrawing(figure: HTMLElement): Promise<void> {
  const drawing = figure.querySelector('svg');
  const grafica = JSON.parse(figure.dataset['grafica'] ?? '{}') as Grafica;
  const { draw } = await loadDrawer();
  const frame = document.createElement('div');
  frame.style.height = `${drawing?.getBoundingClientRect().height ?? 300}px`;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', grafica.titulo);
  frame.append(canvas);
  drawing?.replaceWith(frame);
  draw(canvas, grafica);
}

document.querySelectorAll<HTMLElement>('[data-grafica]').forEach(offer);
