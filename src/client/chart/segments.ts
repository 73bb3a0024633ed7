import type { BarElement } from 'chart.js';
import type { InteractiveSeries } from '../../charts/content/interactive.ts';
import { type Pen, readDashes } from './pen.ts';

/** Pixels between the pieces of a bar. */
const GAP = 2;
/** Of the height of a piece, the foot of one that was done in part. */
const DONE_PART = 0.22;

/** Of a bar as Chart.js has it: its end, its middle, its beginning and its thickness. */
type BarGeometry = Record<'x' | 'y' | 'base' | 'height', number>;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Outlines a piece of a bar as the drawing does, and writes its figure in it where it fits. */
export function drawSegment(pen: Pen, element: BarElement, series: InteractiveSeries, at: number): void {
  if (!series.valores[at]) return;
  const { x, y, base, height: thickness } = element.getProps(['x', 'y', 'base', 'height'], true) as BarGeometry;
  const height = thickness - 2 * GAP;
  const box = { left: base + GAP, top: y - height / 2, width: x - base - 2 * GAP, height };
  outline(pen, box, series);
  writeFigure(pen, box, series, series.escritos[at] ?? '');
}

function outline({ ctx, color }: Pen, { left, top, width, height }: Box, { clase, pintura }: InteractiveSeries): void {
  ctx.strokeStyle = color(pintura.trazo);
  ctx.fillStyle = color(pintura.trazo);
  ctx.lineWidth = pintura.grueso ?? 1;
  ctx.setLineDash(readDashes(pintura));
  ctx.strokeRect(left, top, width, height);
  if (clase === 'parcial') ctx.fillRect(left, top + height * (1 - DONE_PART), width, height * DONE_PART);
  if (clase !== 'incumplida') return;
  ctx.beginPath();
  ctx.moveTo(left, top);
  ctx.lineTo(left + width, top + height);
  ctx.moveTo(left, top + height);
  ctx.lineTo(left + width, top);
  ctx.stroke();
}

function writeFigure(
  { ctx, color }: Pen,
  { left, top, width, height }: Box,
  { clase }: InteractiveSeries,
  figure: string,
) {
  if (ctx.measureText(figure).width + 6 > width) return;
  const isFull = clase === 'comprobada';
  const [x, y] = [left + width / 2, top + height / 2];
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.setLineDash([]);
  ctx.lineWidth = 5;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = color(isFull ? 'estado-comprobada' : 'superficie');
  ctx.strokeText(figure, x, y);
  ctx.fillStyle = color(isFull ? 'superficie' : 'tinta');
  ctx.fillText(figure, x, y);
}
