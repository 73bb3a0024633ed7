import { layoutChart, legendOf, SAMPLE } from './layout.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { Grafica } from '../grafica.ts';
import { FONT, textWidth, wrapText } from './text-width.ts';
import { COLORS } from '../paint.ts';
import { inFile, toSvg } from './svg.ts';
import { type XmlElement, node, writeXml } from './xml-element.ts';
import { locale } from '../../model/speech/locale.ts';

/** Pixels of a standalone chart. */
const SHEET = { width: 760, margin: 24, gap: 10 } as const;
const INNER_WIDTH = SHEET.width - 2 * SHEET.margin;
/** `measuredAs` is the size with which widths are measured: bold text is wider. */
const TITLE = { fontSize: 20, lineHeight: 26, measuredAs: 22 } as const;
const FOOTER = { fontSize: 13, lineHeight: 18 } as const;
export const FONT_FAMILY = 'Atkinson Hyperlegible Next, system-ui, Segoe UI, Roboto, Noto Sans, sans-serif';

/** A part of the sheet, with its height. */
interface SheetPart {
  height: number;
  nodes: XmlElement[];
}

/**
 * A chart as an SVG file that needs nothing else: its title, what it measures, its legend and, below, the lines of `footer`
 * (source, cut-off date). In the colours of the light scheme, on their ground.
 */
export const drawSheet = (grafica: Grafica, footer: readonly string[]): string => makeSheet(grafica, footer).text;

/** The same with its size in pixels. */
export function makeSheet(grafica: Grafica, footer: readonly string[]) {
  const parts = [
    writeLines(grafica.titulo, TITLE, { 'font-weight': 700 }),
    writeLines([grafica.subtitulo, GRAFICA.unidadDe(grafica.unidad)].filter(Boolean).join(' · '), FONT),
    drawLegend(grafica),
    drawChart(grafica),
    ...footer.map((line) => writeLines(line, FOOTER)),
  ];
  const nodes: XmlElement[] = [];
  let y: number = SHEET.margin;
  for (const part of parts) {
    nodes.push(node('g', { transform: `translate(${SHEET.margin} ${y})` }, ...part.nodes));
    y += part.height;
  }
  const height = y + SHEET.margin;
  return { text: writeXml(frame(grafica.titulo, height, nodes)), width: SHEET.width, height };
}

function frame(title: string, height: number, nodes: XmlElement[]): XmlElement {
  const { width } = SHEET;
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return node(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', lang: locale(), 'font-family': FONT_FAMILY },
    node('title', {}, title),
    node('rect', { width, height, fill: COLORS.fondo }),
    ...nodes,
  );
}

function writeLines(
  text: string,
  font: { fontSize: number; lineHeight: number; measuredAs?: number },
  extra = {},
): SheetPart {
  const lines = wrapText(text, INNER_WIDTH, font.measuredAs ?? font.fontSize);
  const nodes = lines.map((line, i) =>
    node(
      'text',
      { y: i * font.lineHeight + font.fontSize, 'font-size': font.fontSize, fill: COLORS.tinta, ...extra },
      line,
    ),
  );
  return { height: lines.length * font.lineHeight, nodes };
}

/** The entries of the legend one after another, in as many lines as they need. */
function drawLegend(grafica: Grafica): SheetPart {
  const medium = inFile(SAMPLE.width);
  let [x, y]: [number, number] = [0, SHEET.gap];
  const entries = legendOf(grafica);
  const nodes = entries.map(({ name, strokes }) => {
    const width = SAMPLE.width + 2 * SHEET.gap + textWidth(name);
    if (x > 0 && x + width > INNER_WIDTH) [x, y] = [0, y + FONT.lineHeight + 4];
    const text = node('text', { x: SAMPLE.width + 6, y: 14, 'font-size': FONT.fontSize, fill: COLORS.tinta }, name);
    const entry = node(
      'g',
      { transform: `translate(${x} ${y})` },
      ...strokes.map((stroke) => toSvg(stroke, medium)),
      text,
    );
    x += width + SHEET.gap;
    return entry;
  });
  return { height: entries.length > 0 ? y + FONT.lineHeight + 2 * SHEET.gap : 2 * SHEET.gap, nodes };
}

function drawChart(grafica: Grafica): SheetPart {
  const { height, strokes } = layoutChart(grafica, INNER_WIDTH);
  const medium = inFile(INNER_WIDTH);
  const drawing = node('g', { 'font-size': FONT.fontSize }, ...strokes.map((stroke) => toSvg(stroke, medium)));
  return { height: height + SHEET.gap, nodes: [drawing] };
}
