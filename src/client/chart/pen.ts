import type { Chart } from 'chart.js';
import type { WrittenPaint } from '../../charts/content/interactive.ts';

export type DrawnChart = Chart<'bar' | 'line', (number | null)[]>;

/** What a chart is written on with, in the colours of the present scheme. */
export interface Pen {
  ctx: CanvasRenderingContext2D;
  color: (name: WrittenPaint['relleno']) => string;
  noData: string;
}

export const readDashes = ({ guiones = '' }: WrittenPaint): number[] => guiones.split(' ').filter(Boolean).map(Number);

export function write({ ctx, color }: Pen, text: string, x: number, y: number, align: CanvasTextAlign): void {
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = color('tinta');
  ctx.fillText(text, x, y);
}

/** Strokes in dashes what `path` traces, as a missing value is drawn. */
export function dash({ ctx, color }: Pen, path: () => void): void {
  ctx.strokeStyle = color('tinta-suave');
  ctx.lineWidth = 1.5;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  path();
  ctx.stroke();
}

/** Reads custom properties as the colours that they stand for in the present scheme; without one, none. */
export function colorReader(): Pen['color'] {
  return (name) => {
    if (name === undefined) return 'transparent';
    // Among the charts, where each colour stays what it is when the reader's system forces its own.
    const probe = (document.querySelector('.grafica') ?? document.body).appendChild(document.createElement('span'));
    probe.style.color = `var(--${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
}
