import type { Estado } from '../../compute/metas/meta-calculada.ts';
import type { PaintKind } from '../paint.ts';

/** A piece of a state's shape: a path, filled or stroked, in the colour of the state or in that of the ground. */
export interface ShapePart {
  d: string;
  color?: 'fondo';
  /** Width of the stroke; without it the path is filled. */
  strokeWidth?: number;
  dashes?: string;
}

const disk = (r: number, y = 10) => `M${10 - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 -${2 * r} 0z`;
const OUTLINE: ShapePart = { d: 'M2 2h16v16h-16z', strokeWidth: 2, dashes: '3 2.2' };

/** The shape of each state, in a square of 20: distinct without colour, at any size. */
export const STATE_SHAPES: Record<Estado, ShapePart[]> = {
  comprobada: [{ d: disk(9) }, { d: 'M5.5 10.5l3 3 6-6.5', color: 'fondo', strokeWidth: 2.4 }],
  // Hollow, as its piece of a bar: nothing but a word fills it.
  declarada: [{ d: disk(7.7), strokeWidth: 2.6 }, { d: disk(1.6, 10) }],
  parcial: [{ d: disk(8), strokeWidth: 2 }, { d: 'M10 2a8 8 0 0 0 0 16z' }],
  incumplida: [{ d: 'M3.5 3.5l13 13m0-13l-13 13', strokeWidth: 3.2 }],
  'sin-reporte': [
    OUTLINE,
    { d: 'M7.2 7.6a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.1.8-1.1 1.8', strokeWidth: 2 },
    { d: disk(1.3, 14.6) },
  ],
  'sin-informe': [OUTLINE, { d: 'M6 10h8', strokeWidth: 2.4 }],
  'sin-cifra': [
    { d: disk(8), strokeWidth: 2 },
    { d: 'M4.5 15.5l11-11', strokeWidth: 2 },
  ],
  'aun-no-vence': [
    { d: disk(8), strokeWidth: 2 },
    { d: 'M10 5.5V10l3 2.2', strokeWidth: 2 },
  ],
  'por-iniciar': [{ d: disk(8), strokeWidth: 2, dashes: '2.2 3' }],
  'por-definir': [
    { d: disk(8), strokeWidth: 1.6, dashes: '4 2.3' },
    { d: 'M6.5 8h7M6.5 12h7', strokeWidth: 2 },
  ],
  'sin-plazo': [
    { d: 'M2 10a3.6 3.6 0 0 1 7 -1.4l2 2.8a3.6 3.6 0 1 0 0 -2.8l-2 2.8a3.6 3.6 0 0 1 -7 -1.4z', strokeWidth: 1.9 },
  ],
  'no-aplica': [{ d: 'M10 2.5a4.5 7.5 0 1 0 0 15a4.5 7.5 0 1 0 0 -15z', strokeWidth: 2 }],
  cancelada: [
    { d: disk(8), strokeWidth: 2 },
    { d: 'M5.5 10h9', strokeWidth: 2.4 },
  ],
  sustituida: [{ d: 'M3 6.5h13l-3.5-3.5M17 13.5h-13l3.5 3.5', strokeWidth: 2 }],
  'no-programada': [{ d: disk(2.5) }],
};

/** The mark of each series on a line, around its point. */
const SERIES_MARKS = [
  'M-5 -5h10v10h-10z',
  'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z',
  'M0 -7l7 7-7 7-7-7z',
  'M0 -7l7 12h-14z',
];

export const markOf = (kind: PaintKind): string => SERIES_MARKS[Number(kind.at(-1))] ?? (SERIES_MARKS[1] as string);
