import type { Estado } from '../../compute/metas/meta-calculada.ts';
import { locale } from '../../model/speech/locale.ts';
import { STATE_SHAPES } from '../drawing/marks.ts';
import { FONT_FAMILY } from '../drawing/sheet.ts';
import { drawShapePart, inFile } from '../drawing/svg.ts';
import { wrapText } from '../drawing/text-width.ts';
import { node, writeXml, type XmlElement } from '../drawing/xml-element.ts';
import { colorOf, COLORS } from '../paint.ts';

/** Pixels of a card, the same for all: whoever embeds one writes its size down. */
export const CARD = { width: 600, height: 232 } as const;
const MARGIN = 20;
const INNER_WIDTH = CARD.width - 2 * MARGIN;
/** `measuredAs` is the size with which widths are measured: bold text is wider. */
const STATE = { fontSize: 20, side: 26 } as const;
const GOAL = { fontSize: 18, lineHeight: 24, lines: 4, y: 84 } as const;
const CREDIT = { fontSize: 13, lineHeight: 18 } as const;

/** A goal with its state, in the words of the site. */
export interface GoalCard {
  /** The fragment of the file that shows this card alone. */
  id: string;
  estado: Estado;
  nombreDeEstado: string;
  goal: string;
  /** What it is of and by when; who says so; up to when. */
  credit: readonly string[];
}

/**
 * Cards one below the other in a file that needs nothing else, each of which a fragment shows alone (`<view>`, SVG 2, 16.3.2). In
 * the colours of the light scheme.
 */
export function drawCards(title: string, cards: readonly GoalCard[]): string {
  const height = CARD.height * cards.length;
  // Without a size of its own it takes that of whatever frames it, and a card fills its frame.
  const viewBox = `0 0 ${CARD.width} ${height}`;
  const views = cards.map(({ id }, i) => node('view', { id, viewBox: viewOf(i) }));
  return writeXml(
    node(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox, role: 'img', lang: locale(), 'font-family': FONT_FAMILY },
      node('title', {}, title),
      ...views,
      ...cards.map((card, i) => node('g', { transform: `translate(0 ${i * CARD.height})` }, ...drawCard(card))),
    ),
  );
}

const viewOf = (i: number) => `0 ${i * CARD.height} ${CARD.width} ${CARD.height}`;

function drawCard({ estado, nombreDeEstado, goal, credit }: GoalCard): XmlElement[] {
  const { width, height } = CARD;
  const shape = STATE_SHAPES[estado].map((part) => drawShapePart(part, colorOf(estado), inFile(width)));
  const bottom = height - MARGIN - (credit.length - 1) * CREDIT.lineHeight;
  return [
    node('rect', { width, height, fill: COLORS.superficie }),
    node('rect', { width: 8, height, fill: COLORS[colorOf(estado)] }),
    node('svg', { x: MARGIN, y: MARGIN, width: STATE.side, height: STATE.side, viewBox: '0 0 20 20' }, ...shape),
    write(nombreDeEstado, MARGIN + STATE.side + 10, MARGIN + STATE.fontSize, STATE.fontSize, { 'font-weight': 700 }),
    ...cut(goal).map((line, i) => write(line, MARGIN, GOAL.y + i * GOAL.lineHeight, GOAL.fontSize)),
    ...credit.map((line, i) =>
      write(cutTo(line, 1, CREDIT.fontSize)[0] ?? '', MARGIN, bottom + i * CREDIT.lineHeight, CREDIT.fontSize, {
        fill: COLORS['tinta-suave'],
      }),
    ),
  ];
}

const cut = (goal: string) => cutTo(goal, GOAL.lines, GOAL.fontSize);

/** The lines that there is room for; the last says that there is more. */
function cutTo(text: string, most: number, fontSize: number): string[] {
  const lines = wrapText(text, INNER_WIDTH, fontSize);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/.{2}$/su, '') ?? ''}…`];
}

const write = (text: string, x: number, y: number, fontSize: number, extra = {}): XmlElement =>
  node('text', { x, y, 'font-size': fontSize, fill: COLORS.tinta, ...extra }, text);
