import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { escapeXml } from '../base/xml.ts';
import { summarize } from '../compute/metas/resumen.ts';
import { isDue, leadPlan } from '../compute/metas/next-due.ts';
import { formatDate } from '../format/dates.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import type { SitioCalculado } from '../sitio.ts';
import { whoDeclares } from '../textos/planes.ts';
import { countGoals } from '../textos/cronograma.ts';
import { answersOf, PORTADA } from '../textos/portada.ts';
import { unwrapWoff } from './unwrap-woff.ts';

const SIZE = { width: 1200, height: 630 };

const { resolve } = createRequire(import.meta.url);
const FONT = 'Atkinson Hyperlegible Next';
const MARGIN = 80;
/** Letters of a line that fit between the margins at these sizes, in pixels. */
const TITLE = { characters: 26, fontSize: 76, lineHeight: 88, lines: 2 };
const UNDER = { characters: 60, fontSize: 36, lineHeight: 46, lines: 3 };
const NUMBER = { fontSize: 64, width: 130, lineHeight: 74 };
/** The colours of the light theme of `tokens.css`: a picture takes no theme. */
const COLOR = { background: '#faf8f4', ink: '#1b2427', accent: '#0b5563' };

/** What a picture says: a name, what stands below it, and numbers. */
interface Picture {
  title: string;
  under: string;
  numbers: readonly { cuantas: number; nombre: string }[];
}

/** The picture of the site: its name, and how the plan of its home page goes. */
export function shareImage(sitio: SitioCalculado): string {
  const { nombre, descripcion } = sitio.sitio;
  const plan = leadPlan(sitio);
  if (!plan) return writeSvg({ title: nombre, under: descripcion, numbers: [] });
  return writeSvg({ ...pictureOf(sitio, plan), title: nombre });
}

/** The picture of a plan: its short name, and how it goes. */
export const planImage = (sitio: SitioCalculado, plan: PlanCalculado): string =>
  writeSvg({ ...pictureOf(sitio, plan), title: plan.plan.nombre_corto });

function pictureOf(sitio: SitioCalculado, plan: PlanCalculado): Omit<Picture, 'title'> {
  const corte = formatDate(sitio.corte);
  const due = summarize(plan.metasCalculadas.filter((goal) => isDue(goal, sitio.corte)));
  if (due.total === 0) return { under: `${plan.plan.titulo}. ${PORTADA.ningunaVencida(corte)}`, numbers: [] };
  const count = countGoals(due.total);
  return {
    under: `${plan.plan.titulo}. ${PORTADA.vencidas(corte)} ${count}:`,
    numbers: answersOf(due, whoDeclares(plan, sitio)),
  };
}

/** A picture as PNG. The same bytes on every machine. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  const [fontBuffers] = await Promise.all([readFonts(), ready]);
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: FONT };
  const drawing = new Resvg(svg, { font });
  const picture = drawing.render();
  const png = picture.asPng();
  // Its memory is not V8's, and would wait for a collection.
  picture.free();
  drawing.free();
  return png;
}

/** A process can start it only once. */
let ready: Promise<void> | undefined;

function readFonts(): Promise<Buffer[]> {
  const file = (weight: number) =>
    resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`);
  return Promise.all([400, 700].map(async (weight) => unwrapWoff(await readFile(file(weight)))));
}

function writeSvg({ title, under, numbers }: Picture): string {
  const { width, height } = SIZE;
  const titleLines = breakLines(title, TITLE);
  const underLines = breakLines(under, UNDER);
  const underTop = MARGIN + titleLines.length * TITLE.lineHeight + UNDER.fontSize;
  const numbersTop = underTop + underLines.length * UNDER.lineHeight + NUMBER.lineHeight / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT}" fill="${COLOR.ink}">
    <rect width="${width}" height="${height}" fill="${COLOR.background}"/>
    <rect width="24" height="${height}" fill="${COLOR.accent}"/>
    <g font-size="${TITLE.fontSize}" font-weight="700">${writeLines(titleLines, MARGIN + TITLE.fontSize * 0.8, TITLE.lineHeight)}</g>
    <g font-size="${UNDER.fontSize}">${writeLines(underLines, underTop, UNDER.lineHeight)}</g>
    ${numbers.map((one, i) => writeNumber(one, numbersTop + i * NUMBER.lineHeight)).join('')}
  </svg>`;
}

const writeNumber = ({ cuantas, nombre }: Picture['numbers'][number], y: number) =>
  `<text x="${MARGIN + NUMBER.width - 24}" y="${y}" font-size="${NUMBER.fontSize}" font-weight="700" text-anchor="end">${cuantas}</text>` +
  `<text x="${MARGIN + NUMBER.width}" y="${y}" font-size="${UNDER.fontSize}">${escapeXml(nombre)}</text>`;

function writeLines(lines: string[], y: number, lineHeight: number): string {
  return lines.map((line, i) => `<text x="${MARGIN}" y="${y + i * lineHeight}">${escapeXml(line)}</text>`).join('');
}

/** A text in lines of so many letters; what there is no room for is left out, and said to be. */
function breakLines(text: string, { characters, lines: most }: { characters: number; lines: number }): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > characters) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}
