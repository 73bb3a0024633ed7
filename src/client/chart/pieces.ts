import type { BarElement } from 'chart.js';
import type { SerieInteractiva } from '../../charts/content/interactive.ts';
import { type Pluma, readDashes } from './pen.ts';

/** Pixels between the pieces of a bar. */
const HUECO = 2;
/** Of the height of a piece, the foot of one that was done in part. */
const PIE = 0.22;

/** Of a bar as Chart.js has it: its end, its middle, its beginning and its thickness. */
type Medidas = Record<'x' | 'y' | 'base' | 'height', number>;

interface Caja {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Outlines a piece of a bar as the drawing does, and writes its figure in it where it fits. */
export function drawPiece(pluma: Pluma, element: BarElement, serie: SerieInteractiva, at: number): void {
  if (!serie.valores[at]) return;
  const { x, y, base, height } = element.getProps(['x', 'y', 'base', 'height'], true) as Medidas;
  const alto = height - 2 * HUECO;
  const caja = { left: base + HUECO, top: y - alto / 2, width: x - base - 2 * HUECO, height: alto };
  outline(pluma, caja, serie);
  writeFigure(pluma, caja, serie, serie.escritos[at] ?? '');
}

function outline(
  { ctx, color }: Pluma,
  { left, top, width, height }: Caja,
  { clase, pintura }: SerieInteractiva,
): void {
  ctx.strokeStyle = color(pintura.trazo);
  ctx.fillStyle = color(pintura.trazo);
  ctx.lineWidth = pintura.grueso ?? 1;
  ctx.setLineDash(readDashes(pintura));
  ctx.strokeRect(left, top, width, height);
  if (clase === 'parcial') ctx.fillRect(left, top + height * (1 - PIE), width, height * PIE);
  if (clase !== 'incumplida') return;
  ctx.beginPath();
  ctx.moveTo(left, top);
  ctx.lineTo(left + width, top + height);
  ctx.moveTo(left, top + height);
  ctx.lineTo(left + width, top);
  ctx.stroke();
}

function writeFigure(
  { ctx, color }: Pluma,
  { left, top, width, height }: Caja,
  { clase }: SerieInteractiva,
  cifra: string,
) {
  if (ctx.measureText(cifra).width + 6 > width) return;
  const llena = clase === 'comprobada';
  const [x, y] = [left + width / 2, top + height / 2];
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.setLineDash([]);
  ctx.lineWidth = 5;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = color(llena ? 'estado-cumplida' : 'superficie');
  ctx.strokeText(cifra, x, y);
  ctx.fillStyle = color(llena ? 'superficie' : 'tinta');
  ctx.fillText(cifra, x, y);
}
